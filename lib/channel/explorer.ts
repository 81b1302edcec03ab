// Owns what the cases table shows and filters by.
import type { Corpus } from '../corpus/corpus';
import { boundsOf, formatYears } from '../text/dates';
import { slugify } from '../text/slug';
import { cellsOfVariable, describeValue, valuesOf, type CodedChannel, type Dataset } from './dataset';
import type { FilterRow } from './filters';

export interface FilterOption {
  readonly value: string;
  readonly label: string;
}

export interface FilterGroup {
  readonly name: string;
  readonly title: string;
  /** Only values that some channel has. */
  readonly options: readonly FilterOption[];
}

export interface ExplorerRow extends FilterRow {
  readonly coded: CodedChannel;
  /** What each column shows. */
  readonly cells: Readonly<Record<string, string>>;
}

export interface Explorer {
  readonly columns: readonly { readonly name: string; readonly title: string }[];
  readonly groups: readonly FilterGroup[];
  readonly rows: readonly ExplorerRow[];
}

const codedFilters = ['region', 'relation', 'third-party', 'exposure', 'outcome', 'evidence'] as const;

export const explorerColumns = [
  { name: 'name', title: 'Channel' },
  { name: 'opened', title: 'Years' },
  { name: 'parties', title: 'Parties' },
  { name: 'host', title: 'Host' },
  { name: 'relation', title: 'Relation when opened' },
  { name: 'exposure', title: 'How it became public' },
  { name: 'outcome', title: 'Result' },
  { name: 'evidence', title: 'Record' },
] as const;

export function describeExplorer(dataset: Dataset, corpus: Corpus): Explorer {
  const rows: readonly WithOptions[] = dataset.channels.map((coded) => toRow(dataset, corpus, coded));
  const group = (name: string, title: string): FilterGroup => {
    const labels = new Map(rows.flatMap((row) => (row.options[name] ?? []).map(({ value, label }) => [value, label] as const)));
    return { name, title, options: [...labels].map(([value, label]) => ({ value, label })).toSorted((a, b) => (a.label < b.label ? -1 : 1)) };
  };
  const titleOf = (id: string) => dataset.codebook.variables.find((variable) => variable.id === id)?.title ?? id;
  const groups = [
    group('era', 'Decade of opening'),
    group('party', 'Party'),
    group('host', 'Host'),
    group('carrier', 'Carriers'),
    ...codedFilters.map((id) => group(id, titleOf(id))),
  ].filter(({ options }) => options.length > 0);
  return { columns: explorerColumns, groups, rows };
}

type WithOptions = ExplorerRow & { readonly options: Readonly<Record<string, readonly FilterOption[]>> };

function toRow(dataset: Dataset, corpus: Corpus, coded: CodedChannel): WithOptions {
  const { record } = coded.channel;
  const nameOf = (id: string) => corpus.actors.get(id)?.record.name ?? id;
  const opened = new Date(boundsOf(record.opened).from ?? 0).getUTCFullYear();
  const decade = Math.floor(opened / 10) * 10;
  const codedOptions = (id: string): readonly FilterOption[] => {
    const variable = dataset.codebook.variables.find((candidate) => candidate.id === id);
    if (!variable) return [];
    return cellsOfVariable(coded, variable).flatMap(({ judgement }) => valuesOf(judgement).map((value) => ({ value, label: describeValue(variable, value) })));
  };
  const carrierKinds = [...new Set(record.carriers.map((id) => corpus.actors.get(id)?.record.kind ?? 'person'))];
  const carrierLabels = { person: 'Persons', state: 'States', body: 'Organisations' } as const;
  const options: Record<string, readonly FilterOption[]> = {
    era: [{ value: String(decade), label: `${decade}s` }],
    party: (record.sides ?? []).map(({ name }) => ({ value: slugify(name), label: name })),
    host: record.hosts.map((id) => ({ value: id, label: nameOf(id) })),
    carrier: carrierKinds.length > 0 ? carrierKinds.map((kind) => ({ value: kind, label: carrierLabels[kind] })) : [{ value: 'none', label: 'None' }],
    ...Object.fromEntries(codedFilters.map((id) => [id, codedOptions(id)])),
  };
  const shown = (name: string) => (options[name] ?? []).map(({ label }) => label).join(' · ');
  const cells = {
    name: coded.name,
    opened: formatYears(`${record.opened}/${record.closed ?? '..'}`),
    parties: (record.sides ?? []).map(({ name }) => name).join(' · '),
    host: shown('host'),
    relation: shown('relation'),
    exposure: shown('exposure'),
    outcome: shown('outcome'),
    evidence: shown('evidence'),
  };
  return {
    id: coded.id,
    coded,
    cells,
    options,
    values: Object.fromEntries(Object.entries(options).map(([name, list]) => [name, list.map(({ value }) => value)])),
    keys: { ...cells, opened: String(opened) },
  };
}
