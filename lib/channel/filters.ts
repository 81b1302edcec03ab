// Owns the filters of the explorer and how they stand in an address. Runs in the browser and in tests: plain values only.

/** One row of the explorer: for each filter, the values that it has. */
export interface FilterRow {
  readonly id: string;
  readonly values: Readonly<Record<string, readonly string[]>>;
  /** For sorting, by column name. */
  readonly keys: Readonly<Record<string, string>>;
}

export interface FilterState {
  readonly chosen: ReadonlyMap<string, ReadonlySet<string>>;
  readonly sort: string;
  readonly descending: boolean;
}

/** Reads the address; what it does not know is named, not obeyed. */
export function readFilters(search: string, known: Readonly<Record<string, readonly string[]>>, columns: readonly string[]): { readonly state: FilterState; readonly unknown: readonly string[] } {
  const parameters = new URLSearchParams(search);
  const chosen = new Map<string, ReadonlySet<string>>();
  const unknown: string[] = [];
  for (const name of new Set(parameters.keys())) {
    if (name === 'sort') continue;
    const asked = parameters.getAll(name).flatMap((text) => text.split(',')).filter(Boolean);
    const values = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!values) {
      unknown.push(name);
      continue;
    }
    const good = asked.filter((value) => values.includes(value));
    unknown.push(...asked.filter((value) => !values.includes(value)).map((value) => `${name}: ${value}`));
    if (good.length > 0) chosen.set(name, new Set(good));
  }
  const sort = parameters.get('sort') ?? '';
  const column = sort.replace(/^-/, '');
  if (sort !== '' && !columns.includes(column)) unknown.push(`sort: ${sort}`);
  return { state: { chosen, sort: columns.includes(column) ? column : '', descending: sort.startsWith('-') && columns.includes(column) }, unknown };
}

/** The address of a state: stable order, nothing for what is not chosen. */
export function writeFilters({ chosen, sort, descending }: FilterState): string {
  const parameters = new URLSearchParams();
  for (const name of [...chosen.keys()].toSorted()) {
    const values = [...(chosen.get(name) ?? [])].toSorted();
    if (values.length > 0) parameters.set(name, values.join(','));
  }
  if (sort !== '') parameters.set('sort', `${descending ? '-' : ''}${sort}`);
  const text = parameters.toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}

/** The ids that match, in order: within one filter any value, across filters all. */
export function applyFilters(rows: readonly FilterRow[], { chosen, sort, descending }: FilterState): readonly string[] {
  const matching = rows.filter((row) => [...chosen].every(([name, values]) => row.values[name]?.some((value) => values.has(value)) ?? false));
  if (sort === '') return matching.map(({ id }) => id);
  const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  const order = descending ? -1 : 1;
  return matching.toSorted((a, b) => order * collator.compare(a.keys[sort] ?? '', b.keys[sort] ?? '')).map(({ id }) => id);
}
