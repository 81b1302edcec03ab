import type { Metadata } from 'next';
import { kindNames } from '@/components/article/kind-names';
import { CasesTable } from '@/components/data/cases-table';
import { Warning } from '@/components/data/warning';
import { ArticleList } from '@/components/lists/article-list';
import { describeExplorer } from '@/lib/channel/explorer';
import { assets } from '@/lib/site/assets';
import { openDataset } from '@/lib/site/open-dataset';
import { compareDates } from '@/lib/text/dates';

export const metadata: Metadata = { title: kindNames.case.many, description: kindNames.case.about, alternates: { canonical: '/cases' } };

export default async function Page() {
  const { site, dataset } = await openDataset();
  const readings = [...site.encyclopedia.readings.values()]
    .filter(({ article }) => article.kind === 'case')
    .toSorted(({ article: { front: a } }, { article: { front: b } }) => (a.kind === 'case' && b.kind === 'case' ? compareDates(a.period, b.period) : 0));
  return (
    <div className="page-wide">
      <h1>{kindNames.case.many}</h1>
      <p className="standfirst">{kindNames.case.about}</p>
      <p className="ui">
        Also: <a href="/timeline">timeline</a> · <a href="/network">network</a> · <a href="/map">map of venues</a> · <a href="/base-rates">base rates</a> · <a href="/compare">compare</a> · <a href="/codebook">codebook</a> · <a href="/data">downloads</a>
      </p>
      <CasesTable explorer={describeExplorer(dataset, site.encyclopedia.corpus)} />
      <Warning />
      <h2 id="articles">The articles</h2>
      <ArticleList readings={readings} />
      <script type="module" src={assets().explorer} />
    </div>
  );
}
