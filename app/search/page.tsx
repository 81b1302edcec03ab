import type { Metadata } from 'next';
import { kindNames } from '@/components/article/kind-names';
import { SearchBox } from '@/components/search/search-box';
import { SearchFilters } from '@/components/search/search-filters';
import { describeExplorer, type FilterGroup } from '@/lib/channel/explorer';
import type { Kind } from '@/lib/schema/article';
import { openDataset } from '@/lib/site/open-dataset';

export const metadata: Metadata = {
  title: 'Search',
  description: 'Search the encyclopedia of backchannel diplomacy.',
  robots: { index: false },
};

/** The shell: the server fills in the answer, or the script does where there is no server. */
export default async function Page() {
  return (
    <div className="page-plain">
      <h1>Search</h1>
      <SearchBox large />
      <SearchFilters groups={await collectFilters()} form="search-large-form" />
      <div data-search-results="" className="search-results">
        <p>Or look through <a href="/a-z">every article from A to Z</a>.</p>
      </div>
      <p className="search-note"><a href="/search/how">How search works</a></p>
    </div>
  );
}

/** Region and host as the table of cases filters by them; kinds that have an article. */
async function collectFilters(): Promise<readonly FilterGroup[]> {
  const { site, dataset } = await openDataset();
  const { corpus } = site.encyclopedia;
  const held = new Set([...corpus.articles.values()].map(({ kind }) => kind));
  const kinds = Object.entries(kindNames).flatMap(([value, { many }]) => (held.has(value as Kind) ? [{ value, label: many }] : []));
  const { groups } = describeExplorer(dataset, corpus);
  return [{ name: 'kind', title: 'Kind', options: kinds }, ...['region', 'host'].flatMap((name) => groups.filter((group) => group.name === name))];
}
