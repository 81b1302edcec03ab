// Owns the dataset as a flat table: one row a channel, one column a judgement. CSV, the Data Package and the
// explorer all stand on these columns.
import type { Event } from '../corpus/corpus';
import type { Variable } from '../schema/codebook';
import { joinCites, writeCsv } from './csv';
import { cellsOfVariable, valuesOf, type CodedChannel, type Dataset } from './dataset';

export interface Column {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly variable: Variable | undefined;
  readonly read: (coded: CodedChannel) => string;
}

/** Several values of one cell are parted by this. */
export const separator = '; ';

export function columnsOf({ codebook }: Dataset): readonly Column[] {
  const plain = (name: string, title: string, description: string, read: Column['read']): Column => ({ name, title, description, variable: undefined, read });
  const side = (index: 0 | 1, part: 'principals' | 'holders') => (coded: CodedChannel) => (coded.channel.record.sides?.[index]?.[part] ?? []).join(separator);
  return [
    plain('channel_id', 'Channel', 'Stable identifier, never reused', (coded) => coded.id),
    plain('name', 'Name', 'Name of the channel', (coded) => coded.name),
    plain('case', 'Case', 'Slug of the article', (coded) => coded.article.slug),
    plain('status', 'Status', 'channel passes the five tests, boundary four', (coded) => coded.status),
    plain('opened', 'Opened', 'First documented message, EDTF', (coded) => coded.channel.record.opened),
    plain('surfaced', 'Surfaced', 'First public report, EDTF', (coded) => coded.channel.record.surfaced ?? ''),
    plain('closed', 'Closed', 'Last documented contact, EDTF', (coded) => coded.channel.record.closed ?? ''),
    plain('first_side', 'First side', 'Name of the first side', (coded) => coded.channel.record.sides?.[0]?.name ?? ''),
    plain('second_side', 'Second side', 'Name of the second side', (coded) => coded.channel.record.sides?.[1]?.name ?? ''),
    plain('first_principals', 'Principals of the first side', 'Actor ids', side(0, 'principals')),
    plain('first_holders', 'Holders of the first side', 'Actor ids', side(0, 'holders')),
    plain('second_principals', 'Principals of the second side', 'Actor ids', side(1, 'principals')),
    plain('second_holders', 'Holders of the second side', 'Actor ids', side(1, 'holders')),
    plain('carriers', 'Carriers', 'Actor ids of third parties that carried words', (coded) => coded.channel.record.carriers.join(separator)),
    plain('hosts', 'Hosts', 'Actor ids of hosts', (coded) => coded.channel.record.hosts.join(separator)),
    ...codebook.variables.flatMap(variableColumns),
    ...codebook.tests.map((test) => plain(columnName(`test-${test.id}`), `Test: ${test.title}`, test.asks, (coded) => coded.channel.record.tests?.[test.id]?.result ?? '')),
  ];
}

function variableColumns(variable: Variable): readonly Column[] {
  const column = (suffix: string, title: string, read: Column['read']): Column => ({ name: columnName(variable.id) + suffix, title, description: variable.definition, variable, read });
  if (variable.type === 'range') {
    return (['min', 'max'] as const).map((end) =>
      column(`_${end}`, `${variable.title}: ${end === 'min' ? 'least' : 'most'}`, (coded) => {
        const judgement = cellsOfVariable(coded, variable)[0]?.judgement;
        return judgement?.[end] ?? [judgement?.value ?? []].flat().join(separator);
      }),
    );
  }
  const read = (side: 'first' | 'second' | undefined) => (coded: CodedChannel) => {
    const cell = cellsOfVariable(coded, variable).find((candidate) => candidate.side === side);
    return cell ? valuesOf(cell.judgement).join(separator) : '';
  };
  if (!variable.perSide) return [column('', variable.title, read(undefined))];
  return [column('_first', `${variable.title}: first side`, read('first')), column('_second', `${variable.title}: second side`, read('second'))];
}

function columnName(id: string): string {
  return id.replaceAll('-', '_');
}

/** The channels as CSV (RFC 4180, UTF-8): those given, all columns. */
export function channelsCsv(dataset: Dataset, channels: readonly CodedChannel[] = dataset.channels): string {
  const columns = columnsOf(dataset);
  return writeCsv([columns.map(({ name }) => name), ...channels.map((coded) => columns.map(({ read }) => read(coded)))]);
}

export const eventColumns = ['case', 'event_id', 'date', 'place', 'lane', 'channel_id', 'exposure', 'label', 'text', 'actors', 'cites'] as const;

/** Events as CSV; `plainText` gives their sentence without marks. */
export function eventsCsv(events: readonly { readonly slug: string; readonly event: Event }[], plainText: (slug: string, event: Event) => string): string {
  const rows = events.map(({ slug, event }) => {
    const { record } = event;
    return [slug, record.id, record.date, record.place ?? '', record.lane, record.channel ?? '', String(record.exposure), record.label, plainText(slug, event), record.actors.join(separator), joinCites(record.cites, separator)];
  });
  return writeCsv([[...eventColumns], ...rows]);
}
