import type { Metadata } from 'next';
import { kindLabels } from '@/components/article/note';
import { SourceEntry } from '@/components/article/source-list';
import { sourceKinds } from '@/lib/schema/source';
import { openSite } from '@/lib/site/open';

export const metadata: Metadata = {
  title: 'Sources',
  description: 'Every source that an article cites, each with what it was found to say and where it is cited.',
  alternates: { canonical: '/sources' },
};

export default async function Page() {
  const site = await openSite();
  const cited = [...site.encyclopedia.citedBy.keys()];
  const entries = site.formatter.formatBibliography(cited);
  return (
    <div className="page-plain">
      <h1>Sources</h1>
      <p className="standfirst">Every source that an article cites: {cited.length} in all, each with what it was found to say and where it is cited.</p>
      {sourceKinds.map((kind) => {
        const ofKind = entries.filter(({ key }) => site.encyclopedia.corpus.sources.get(key)?.record.kind === kind);
        return ofKind.length === 0 ? null : (
          <section key={kind} aria-labelledby={kind}>
            <h2 id={kind}>{kindLabels[kind]} <span className="count">{ofKind.length}</span></h2>
            <ul className="sources">
              {ofKind.map((entry) => (
                <SourceEntry key={entry.key} site={site} entry={entry} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
