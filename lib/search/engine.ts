// Owns answering a query: stages from exact names to some of the words, hits grouped by article, every hit with its reason.
import { clipAround } from '../text/excerpt';
import { foldText } from '../text/fold';
import { createWordIndex, settingsName } from './index-store';
import type { ArticleRecord, SearchFile, SectionRecord } from './records';
import { locateWords, splitWords } from './words';

/** Stages in the order of their worth. */
export type Stage = 'exact' | 'prefix' | 'name' | 'text' | 'some';

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
  /** The alias that matched, where the title did not. */
  readonly alias?: MarkedText;
  /** The section to land on, where the match is in one. */
  readonly section?: { readonly id: string; readonly heading: MarkedText };
  readonly snippet: MarkedText;
  readonly stage: Stage;
}

export interface Answer {
  readonly query: string;
  readonly hits: readonly Hit[];
  /** Whether no article holds all of the words. */
  readonly partial: boolean;
}

export interface SearchEngine {
  answer(query: string, limit: number): Answer;
}

const snippetLength = 170;

/** Opens a search file. Throws when it was built with other settings: its answers would be wrong in silence. */
export function openSearch(file: SearchFile): SearchEngine {
  if (file.settings !== settingsName) throw new Error(`The search index was built with the settings “${file.settings}”, not “${settingsName}”. Build the site again.`);
  const names = createWordIndex(file.names);
  const body = createWordIndex(file.body);
  const folded = file.articles.map((article) => [article.title, ...article.aliases].map(foldText));

  return {
    answer(query, limit) {
      const asked = foldText(query);
      const words = splitWords(query);
      if (words.length === 0) return { query, hits: [], partial: false };
      const ranked = new Map<number, { stage: Stage; section?: number }>();
      const rank = (article: number, stage: Stage, section?: number) => {
        const held = ranked.get(article);
        if (!held) ranked.set(article, { stage, ...(section !== undefined && { section }) });
        else if (held.section === undefined && section !== undefined) held.section = section;
      };
      const byTitle = (test: (name: string) => boolean) =>
        folded.flatMap((own, article) => (own.some(test) ? [{ article, length: Math.min(...own.filter(test).map((name) => name.length)) }] : [])).toSorted((a, b) => a.length - b.length);

      for (const { article } of byTitle((name) => name === asked)) rank(article, 'exact');
      for (const { article } of byTitle((name) => name.startsWith(asked))) rank(article, 'prefix');
      for (const article of names.findAll(query, 50)) rank(article, 'name');
      const sections = body.findAll(query, 200);
      const exactSections = [...sections].toSorted((a, b) => headingRank(file.sections[a], words) - headingRank(file.sections[b], words));
      for (const section of exactSections) rank(file.sections[section]?.article ?? -1, 'text', section);
      const partial = ranked.size === 0;
      if (partial && words.length > 1) {
        for (const section of body.findSome(query, 100)) rank(file.sections[section]?.article ?? -1, 'some', section);
      }
      const hits = [...ranked].slice(0, limit).flatMap(([number, { stage, section }]) => {
        const article = file.articles[number];
        if (!article) return [];
        const lead = file.sections.find((candidate) => candidate.article === number);
        return [toHit(article, stage, section === undefined ? undefined : file.sections[section], lead, words)];
      });
      return { query, hits, partial: partial && hits.length > 0 };
    },
  };
}

/** A section whose heading holds the words comes before one whose text does. */
function headingRank(section: SectionRecord | undefined, words: readonly string[]): number {
  const heading = splitWords(section?.heading ?? '');
  return words.every((word) => heading.some((own) => own.startsWith(word))) ? 0 : 1;
}

function toHit(article: ArticleRecord, stage: Stage, section: SectionRecord | undefined, lead: SectionRecord | undefined, words: readonly string[]): Hit {
  const title = mark(article.title, words);
  const alias = article.aliases.map((name) => mark(name, words)).toSorted((a, b) => b.marks.length - a.marks.length)[0];
  const inName = stage === 'exact' || stage === 'prefix';
  const heading = section?.heading === undefined ? undefined : mark(section.heading, words);
  const landing = !inName && section?.id !== undefined && heading ? { id: section.id, heading } : undefined;
  const text = landing ? section?.text : (section ?? lead)?.text;
  return {
    slug: article.slug,
    title,
    kind: article.kind,
    years: article.years,
    ...(alias && alias.marks.length > title.marks.length && { alias }),
    ...(landing && { section: landing }),
    snippet: inName ? mark(article.standfirst, words) : snippetOf(text ?? article.standfirst, words),
    stage,
  };
}

/** Every word of the text that begins with a word of the query. */
export function mark(text: string, words: readonly string[]): MarkedText {
  const marks = locateWords(text)
    .filter(({ word }) => words.some((asked) => word.startsWith(asked)))
    .map(({ start, end }) => [start, end] as const);
  return { text, marks };
}

function snippetOf(text: string, words: readonly string[]): MarkedText {
  const flat = text.replace(/\s+/g, ' ');
  const { marks } = mark(flat, words);
  const [start, end] = densest(marks) ?? [0, 0];
  const clip = clipAround(flat, start, end, snippetLength);
  const inside = marks.flatMap(([from, to]) => (from >= clip.start && to <= clip.start + clip.text.length ? [[from - clip.start, to - clip.start] as const] : []));
  return { text: clip.text, marks: inside };
}

/** The mark with the most others close behind it. */
function densest(marks: MarkedText['marks']): readonly [number, number] | undefined {
  let best: readonly [number, number] | undefined;
  let most = 0;
  for (const candidate of marks) {
    const count = marks.filter(([start]) => start >= candidate[0] && start < candidate[0] + snippetLength - 40).length;
    if (count > most) [best, most] = [candidate, count];
  }
  return best;
}
