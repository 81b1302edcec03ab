// Owns the dataset: the coded channels of the corpus, with the codebook that they were coded by.
import type { Article, Channel, Corpus } from '../corpus/corpus';
import type { Codebook, Variable } from '../schema/codebook';
import { isPerSide, type Judgement } from '../schema/coding';
import { compareDates } from '../text/dates';

export interface CodedChannel {
  readonly id: string;
  readonly name: string;
  readonly article: Article;
  readonly channel: Channel;
  readonly status: 'channel' | 'boundary';
}

export interface Dataset {
  readonly codebook: Codebook;
  /** In the order in which they opened. */
  readonly channels: readonly CodedChannel[];
}

const collected = new WeakMap<Corpus, Dataset | undefined>();

/** The dataset, or undefined where the encyclopedia has no codebook. Collected once of a corpus: every article asks for it. */
export function collectDataset(corpus: Corpus): Dataset | undefined {
  if (!collected.has(corpus)) collected.set(corpus, readDataset(corpus));
  return collected.get(corpus);
}

function readDataset(corpus: Corpus): Dataset | undefined {
  const { codebook } = corpus;
  if (!codebook) return undefined;
  const channels = [...corpus.articles.values()].flatMap((article) => {
    const { front } = article;
    if (front.kind !== 'case' || front.status === 'neighbour') return [];
    const { status } = front;
    return article.channels.filter((channel) => channel.record.coding).map((channel) => ({ id: channel.id, name: channel.record.name, article, channel, status }));
  });
  return { codebook, channels: channels.toSorted((a, b) => compareDates(a.channel.record.opened, b.channel.record.opened)) };
}

/** One judgement with the column that it stands in: per-side variables have two, a range one for each end. */
export interface Cell {
  readonly variable: Variable;
  readonly side: 'first' | 'second' | undefined;
  readonly judgement: Judgement;
}

export function cellsOfVariable(coded: CodedChannel, variable: Variable): readonly Cell[] {
  const found = coded.channel.record.coding?.[variable.id];
  if (!found) return [];
  if (!isPerSide(found)) return [{ variable, side: undefined, judgement: found }];
  return [
    { variable, side: 'first', judgement: found.first },
    { variable, side: 'second', judgement: found.second },
  ];
}

/** The values of a judgement as written; a range as "13–15". */
export function valuesOf({ value, min, max }: Judgement): readonly string[] {
  if (value !== undefined) return [value].flat();
  if (min === undefined || max === undefined) return [];
  return [min === max ? min : `${min}–${max}`];
}

/** What a value means, in words. */
export function describeValue(variable: Variable, value: string): string {
  if (value === 'unknown') return 'Unknown';
  if (value === 'not-applicable') return 'Not applicable';
  return variable.values.find((candidate) => candidate.id === value)?.means ?? value;
}

export function isUnknown(judgement: Judgement): boolean {
  return judgement.value === 'unknown';
}

/** How much is not known: of all judgements of a variable, or of a channel. */
export interface UnknownShare {
  readonly unknown: number;
  readonly judgements: number;
}

export function unknownsByVariable({ codebook, channels }: Dataset): ReadonlyMap<string, UnknownShare> {
  return new Map(codebook.variables.map((variable) => [variable.id, countUnknown(channels.flatMap((coded) => cellsOfVariable(coded, variable)))]));
}

export function unknownsByChannel({ codebook, channels }: Dataset): ReadonlyMap<string, UnknownShare> {
  return new Map(channels.map((coded) => [coded.id, countUnknown(codebook.variables.flatMap((variable) => cellsOfVariable(coded, variable)))]));
}

function countUnknown(cells: readonly Cell[]): UnknownShare {
  return { unknown: cells.filter(({ judgement }) => isUnknown(judgement)).length, judgements: cells.length };
}
