import type { Metadata } from 'next';
import { kindNames } from '@/components/article/kind-names';
import { SearchBox } from '@/components/search/search-box';
import { SearchFilters, type FilterGroup } from '@/components/search/search-filters';
import { openDataset } from '@/lib/site/open-dataset';
import { collectSearchEntries } from '@/lib/site/search-records';
import { compareNames } from '@/lib/text/collate';

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

async function collectFilters(): Promise<readonly FilterGroup[]> {
  const { site, dataset, nameOf } = await openDataset();
  const facets = collectSearchEntries(site.encyclopedia, (kind) => kindNames[kind].one).map((entry) => entry.facets);
  const held = (values: readonly string[]) => new Set(values);
  const kinds = held(facets.map(({ kind }) => kind));
  const regions = held(facets.flatMap((own) => own.regions));
  const hosts = held(facets.flatMap((own) => own.hosts));
  const region = dataset.codebook.variables.find(({ id }) => id === 'region');
  return [
    { name: 'kind', title: 'Kind', choices: Object.entries(kindNames).flatMap(([value, { many }]) => (kinds.has(value) ? [{ value, label: many }] : [])) },
    { name: 'region', title: 'Region', choices: (region?.values ?? []).flatMap(({ id }) => (regions.has(id) ? [{ value: id, label: nameRegion(id) }] : [])) },
    { name: 'host', title: 'Host', choices: [...hosts].map((value) => ({ value, label: nameOf(value) })).toSorted((a, b) => compareNames(a.label, b.label)) },
  ];
}

/** "middle-east" reads "Middle East", "south-and-central-asia" "South and Central Asia". */
function nameRegion(id: string): string {
  return id.split('-').map((word) => (word === 'and' || word === 'the' ? word : word.charAt(0).toUpperCase() + word.slice(1))).join(' ');
}
