import type { Metadata } from 'next';
import { kindLabels } from '@/components/article/note';
import { SourceEntry } from '@/components/article/source-list';
import { SourceLetters } from '@/components/lists/source-letters';
import { citationFiles } from '@/lib/citation/files';
import { sourceKinds } from '@/lib/schema/source';
import { openSite } from '@/lib/site/open';
import { sourcesByLetter } from '@/lib/site/source-letters';

export const metadata: Metadata = {
  title: 'Sources',
  description: 'Every source that an article cites, each with what it was found to say and where it is cited.',
  alternates: { canonical: '/sources' },
};

const mostShown = 40;

/** The letters, the counts, and the sources that most articles rest on. */
export default async function Page() {
  const site = await openSite();
  const { citedBy, corpus } = site.encyclopedia;
  const most = [...citedBy].toSorted((a, b) => b[1].size - a[1].size || (a[0] < b[0] ? -1 : 1)).slice(0, mostShown).map(([key]) => key);
  return (
    <div className="page-plain">
      <h1>Sources</h1>
      <p className="standfirst">Every source that an article cites: {citedBy.size} in all, each with what it was found to say and where it is cited.</p>
      <SourceLetters letters={sourcesByLetter(site.encyclopedia)} />
      <p className="ui">{sourceKinds.map((kind) => `${kindLabels[kind]} ${[...citedBy.keys()].filter((key) => corpus.sources.get(key)?.record.kind === kind).length}`).join(' · ')}</p>
      <p className="downloads">
        All of them for reference managers: {citationFiles.map(({ name, extension }) => <a key={name} href={`/data/sources.${extension}`}>{name}</a>)}
      </p>
      <section aria-labelledby="most">
        <h2 id="most">Cited by most articles</h2>
        <ul className="sources">
          {site.formatter.formatBibliography(most).map((entry) => (
            <SourceEntry key={entry.key} site={site} entry={entry} />
          ))}
        </ul>
      </section>
    </div>
  );
}
