import type { Metadata } from 'next';
import { CorrectionsList } from '@/components/corrections/corrections-page';
import { openSite } from '@/lib/site/open';

export const metadata: Metadata = {
  title: 'Corrections',
  description: 'What articles said that could have misled a reader, what they say now, and why.',
  alternates: { canonical: '/corrections' },
};

/** The day of the first entries: the site was not public yet. */
const beforePublic = '2026-11-22';

export default async function Page() {
  const site = await openSite();
  const { corrections } = site.encyclopedia;
  return (
    <div className="page-plain">
      <h1>Corrections</h1>
      <p className="standfirst">What articles said that could have misled a reader, what they say now, and why. Slips of the pen and better wording are not listed; every single change stands in the history of its article.</p>
      <p>An article that was corrected says so under its title. If you have found a mistake, “Report an error” in the contents of each article leads to where it can be told; a source that decides the matter helps most.</p>
      {corrections.length === 0 && <p>None has been made yet.</p>}
      {corrections.some(({ correction }) => correction.record.on === beforePublic) && (
        <p className="ui">The first entries, of 22 November 2026, come from a check of citations drawn at random (<a href="/about#checking">how it is done</a>). The site was not public then: no reader was told what stands there as said.</p>
      )}
      <CorrectionsList site={site} />
    </div>
  );
}
