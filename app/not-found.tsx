import type { Metadata } from 'next';
import { SearchBox } from '@/components/search/search-box';

export const metadata: Metadata = { title: 'No such page' };

export default function NotFound() {
  return (
    <div className="page-plain">
      <h1>No such page</h1>
      <div data-nearest="" className="nearest">
        <p>Nothing stands at this address.</p>
      </div>
      <SearchBox large />
      <p>Or look through <a href="/a-z">every article from A to Z</a>.</p>
    </div>
  );
}
