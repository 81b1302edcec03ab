import type { Metadata } from 'next';
import { CompareTable } from '@/components/data/compare-table';
import { Warning } from '@/components/data/warning';
import { assets } from '@/lib/site/assets';
import { openDataset } from '@/lib/site/open-dataset';

export const metadata: Metadata = {
  title: 'Compare channels',
  description: 'Coded channels side by side, variable by variable, with what differs marked.',
  alternates: { canonical: '/compare' },
};

export default async function Page() {
  const { dataset } = await openDataset();
  return (
    <div className="page-wide">
      <h1>Compare channels</h1>
      <p className="standfirst">Channels side by side, variable by variable. What the variables mean stands in the <a href="/codebook">codebook</a>; why each was judged so, on the page of each record.</p>
      <Warning />
      <CompareTable dataset={dataset} />
      <script type="module" src={assets().compare} />
    </div>
  );
}
