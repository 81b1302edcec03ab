// Owns filtering an answer: by kind, period, region and host, as they stand in the address of the search page.
import type { FacetTable } from './records';
import type { Shelf } from './shelf';

/** Values as the facet table writes them; years are whole numbers. An empty list does not filter. */
export interface Filters {
  readonly kinds: readonly string[];
  readonly regions: readonly string[];
  readonly hosts: readonly string[];
  readonly from?: number;
  readonly to?: number;
}

/** The articles that pass; undefined where nothing is filtered. */
export async function chooseArticles(shelf: Shelf, filters: Filters): Promise<ReadonlySet<number> | undefined> {
  if (!isFiltering(filters)) return undefined;
  const table = await shelf.facets();
  return new Set(table.articles.flatMap((_, article) => (passes(table, article, filters) ? [article] : [])));
}

export function isFiltering({ kinds, regions, hosts, from, to }: Filters): boolean {
  return kinds.length + regions.length + hosts.length > 0 || from !== undefined || to !== undefined;
}

function passes(table: FacetTable, article: number, { kinds, regions, hosts, from, to }: Filters): boolean {
  const [kind, first, last, ownRegions, ownHosts] = table.articles[article] ?? [-1, null, null, [], []];
  if (kinds.length > 0 && !kinds.includes(table.kinds[kind] ?? '')) return false;
  if (regions.length > 0 && !ownRegions.some((region) => regions.includes(table.regions[region] ?? ''))) return false;
  if (hosts.length > 0 && !ownHosts.some((host) => hosts.includes(table.hosts[host] ?? ''))) return false;
  if (from === undefined && to === undefined) return true;
  return first !== null && last !== null && last >= (from ?? Number.NEGATIVE_INFINITY) && first <= (to ?? Number.POSITIVE_INFINITY);
}

/** Reads filters from an address; what it cannot mean is left out. */
export function readFilters(parameters: URLSearchParams): Filters {
  const list = (name: string) => parameters.getAll(name).map((value) => value.slice(0, 80)).filter(Boolean).slice(0, 40);
  const year = (name: string) => {
    const text = parameters.get(name) ?? '';
    return /^\d{1,4}$/.test(text) ? Number(text) : undefined;
  };
  const from = year('from');
  const to = year('to');
  return { kinds: list('kind'), regions: list('region'), hosts: list('host'), ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}
