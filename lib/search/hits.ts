// Owns what a hit shows: title, other name, section and snippet, with every word marked that made it a hit.
import { clipAround } from '../text/excerpt';
import type { Ranked, Stage } from './rank';
import type { ArticleRecord, SectionEntry } from './records';
import { indexedWords } from './same-words';
import type { Shelf } from './shelf';

export interface MarkedText {
  readonly text: string;
  /** Spans of `text` that match, in order, not overlapping. */
  readonly marks: readonly (readonly [start: number, end: number])[];
}

export interface Hit {
  readonly slug: string;
  readonly title: MarkedText;
  readonly kind: string;
  readonly years: string;
  /** The alias that matched, where it says more than the title. */
  readonly alias?: MarkedText;
  /** The section to land on, where the match is in one. */
  readonly section?: { readonly id: string; readonly heading: MarkedText };
  readonly snippet: MarkedText;
  readonly stage: Stage;
}

const snippetLength = 170;

/** `words` are the forms, as the index holds them, that the query stands for. */
export async function makeHit(shelf: Shelf, { article, stage, section }: Ranked, words: ReadonlySet<string>): Promise<Hit> {
  const inName = stage === 'exact' || stage === 'prefix' || stage === 'near';
  const [record, found] = await Promise.all([shelf.record(article), inName || section === undefined ? undefined : shelf.section(section)]);
  const title = markWords(record.title, words);
  const alias = bestAlias(record, title, words, inName);
  const opening = markWords(record.standfirst, words);
  const text = found && (snippetSaysMore(found, opening, words) || stage !== 'name') ? found : undefined;
  return {
    slug: record.slug,
    title,
    kind: record.kind,
    years: record.years,
    ...(alias && { alias }),
    ...(text?.id !== undefined && text.heading !== undefined && { section: { id: text.id, heading: markWords(text.heading, words) } }),
    snippet: text ? snippetOf(text.text, words) : opening,
    stage,
  };
}

/** The alias with the most marks, if it has more than the title; the nearest one where neither has any. */
function bestAlias({ aliases }: ArticleRecord, title: MarkedText, words: ReadonlySet<string>, inName: boolean): MarkedText | undefined {
  const marked = aliases.map((alias) => markWords(alias, words)).toSorted((a, b) => share(b) - share(a));
  const [best] = marked;
  if (!best) return undefined;
  return best.marks.length > title.marks.length || (inName && share(best) > share(title)) ? best : undefined;
}

function share({ text, marks }: MarkedText): number {
  return marks.reduce((sum, [start, end]) => sum + end - start, 0) / Math.max(1, text.length);
}

function snippetSaysMore(section: SectionEntry, opening: MarkedText, words: ReadonlySet<string>): boolean {
  const kinds = (...texts: readonly string[]) => new Set(texts.flatMap((text) => wordsOf(text).flatMap(({ word }) => (words.has(word) ? [word] : [])))).size;
  return kinds(section.heading ?? '', flatten(section.text)) > kinds(opening.text);
}

const mostTexts = 500;
const cutTexts = new Map<string, ReturnType<typeof indexedWords>>();

/** The words of a text; while somebody types, the same texts are asked for again and again. */
function wordsOf(text: string): ReturnType<typeof indexedWords> {
  const held = cutTexts.get(text);
  if (held) return held;
  if (cutTexts.size >= mostTexts) cutTexts.clear();
  const words = indexedWords(text);
  cutTexts.set(text, words);
  return words;
}

/** Every word of the text that is one of the words. */
function markWords(text: string, words: ReadonlySet<string>): MarkedText {
  const marks: [number, number][] = [];
  for (const { word, start, end } of wordsOf(text)) {
    if (!words.has(word)) continue;
    const last = marks.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else marks.push([start, end]);
  }
  return { text, marks };
}

function snippetOf(text: string, words: ReadonlySet<string>): MarkedText {
  const flat = flatten(text);
  const { marks } = markWords(flat, words);
  const [start, end] = densest(flat, marks) ?? [0, 0];
  const clip = clipAround(flat, start, end, snippetLength);
  const before = clip.start > 0 ? '… ' : '';
  const after = clip.start + clip.text.length < flat.length ? ' …' : '';
  const shift = before.length - clip.start;
  const inside = marks.flatMap(([from, to]) => (from >= clip.start && to <= clip.start + clip.text.length ? [[from + shift, to + shift] as const] : []));
  return { text: `${before}${clip.text.trimEnd()}${after}`, marks: inside };
}

/** As a snippet shows it, on one line. */
function flatten(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** The mark with the most different words close behind it. */
function densest(text: string, marks: MarkedText['marks']): readonly [number, number] | undefined {
  let best: readonly [number, number] | undefined;
  let most = 0;
  const written = marks.map(([start, end]) => text.slice(start, end).toLowerCase());
  for (const [at, candidate] of marks.entries()) {
    let next = at;
    while (next < marks.length && marks[next]![0] < candidate[0] + snippetLength - 40) next += 1;
    const count = new Set(written.slice(at, next)).size * 10 + next - at;
    if (count > most) [best, most] = [candidate, count];
  }
  return best;
}
