import type { Metadata } from 'next';
import { SearchBox } from '@/components/search/search-box';

export const metadata: Metadata = {
  title: 'Search',
  description: 'Search the encyclopedia of backchannel diplomacy.',
  robots: { index: false },
};

/** The shell: the server fills in the answer to ?q=, or the script does where there is no server. */
export default function Page() {
  return (
    <div className="page-plain">
      <h1>Search</h1>
      <SearchBox large />
      <div data-search-results="" className="search-results">
        <p>Or look through <a href="/a-z">every article from A to Z</a>.</p>
      </div>
    </div>
  );
}
