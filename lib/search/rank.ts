// Owns the order of hits: which articles and sections hold the words of a query, in which stage each stands, and its weight there.
//
// A term is a word that tells, with its other forms. Its worth is that of a rare word: idf = ln(1 + N / (n + 0.5)), N articles,
// n with the word (after Spärck Jones 1972). An article's weight is the sum over terms of their worth by the field they stand in,
// and a share for terms that stand together in one section. The stage comes first, the weight within it.
import type { Field } from './records';
import { commonFrom } from './settings';
import type { Shelf } from './shelf';

/** Stages in the order of their worth. */
export const stages = ['exact', 'prefix', 'near', 'name', 'text', 'some'] as const;
export type Stage = (typeof stages)[number];

export interface Term {
  /** Forms under which it may stand in the index, with how far each counts, in descending order. */
  readonly forms: readonly { readonly word: string; readonly weight: number }[];
}

export interface Ranked {
  readonly article: number;
  readonly stage: Stage;
  readonly weight: number;
  /** The section in which most of the terms stand together; undefined where only names and the opening have them. */
  readonly section?: number;
}

/** Found by trial on the queries of tests/relevance.tsv that are marked for tuning. */
export const weights = {
  /** What a term is worth in each field; in headings and bodies for each section. */
  title: 12,
  alias: 1.7,
  heading: 8,
  opening: 1.9,
  often: 2.1,
  body: 0.7,
  /** Okapi BM25 (Robertson and others 1994) over these sums: how soon more of a term counts no more, and how far the length of an article, in sections, counts against it. */
  saturation: 4.8,
  lengthCounts: 0.72,
  /** For the share of the query that stands together: in one section with the article's names; in names and opening. */
  together: 2.2,
  openingTogether: 0.1,
  /** For a title all of whose words are asked for. */
  wholeTitle: 0.65,
  /** For an article that is called by its name, by the share of the query that the name is: one word, or several. */
  mention: 1.75,
  longMention: 25,
  /** How far a heading that has the terms brings its section before others. */
  headingFirst: 1.3,
  /** Least share of the query's worth that must stand together for two matching terms, and for more; how much more where neither names nor opening have any of it. */
  leastForTwo: 0.53,
  leastForMore: 0.39,
  moreForBodyOnly: 0.17,
};

export interface Mentioned {
  /** Articles that a query calls by name, each with how much of the query's words the name is, from 0 to 1, and whether it is several words. */
  readonly articles: ReadonlyMap<number, { readonly share: number; readonly long: boolean }>;
  /** Whether the query is a question: then an article that it names answers, whatever else it asks. */
  readonly question: boolean;
}

/** Every article that holds what the terms ask, best first. The shards of all forms must have been opened. */
export function rankArticles(shelf: Shelf, terms: readonly Term[], mentioned: Mentioned): readonly Ranked[] {
  if (terms.length === 0) return [];
  const idf = terms.map((term) => rarity(shelf, term));
  const total = idf.reduce((sum, one) => sum + one, 0);
  const weight = new Float64Array(shelf.articles);
  const masks = { any: new Int32Array(shelf.articles), title: new Int32Array(shelf.articles), named: new Int32Array(shelf.articles), opening: new Int32Array(shelf.articles) };
  const inSection = new Int32Array(shelf.sections);
  const inHeading = new Int32Array(shelf.sections);
  const massOfSection = new Float64Array(shelf.sections);
  const touched: number[] = [];

  const averageSections = shelf.sections / Math.max(1, shelf.articles);
  terms.forEach((term, number) => {
    const bit = 1 << number;
    const own = idf[number] ?? 0;
    const strength = new Map<number, number>();
    const give = (article: number, value: number) => {
      masks.any[article] = (masks.any[article] ?? 0) | bit;
      strength.set(article, (strength.get(article) ?? 0) + value);
    };
    // Forms come in descending order of worth; each place counts for the first that stands there.
    const counted = new Set<string>();
    const first = (field: Field, place: number) => {
      const key = `${field}${place}`;
      if (counted.has(key)) return false;
      counted.add(key);
      return true;
    };
    for (const form of term.forms) {
      for (const field of ['title', 'alias', 'opening'] as const) {
        const mask = field === 'opening' ? masks.opening : masks.named;
        for (const article of shelf.places(field, form.word)) {
          if (!first(field, article)) continue;
          mask[article] = (mask[article] ?? 0) | bit;
          if (field === 'title') masks.title[article] = (masks.title[article] ?? 0) | bit;
          give(article, weights[field] * form.weight);
        }
      }
      for (const field of ['heading', 'often', 'body'] as const) {
        for (const section of shelf.places(field, form.word)) {
          if (!first(field, section)) continue;
          const held = inSection[section] ?? 0;
          if (held === 0) touched.push(section);
          inSection[section] = held | bit;
          if (field === 'heading') inHeading[section] = (inHeading[section] ?? 0) | bit;
          give(shelf.articleOf(section), weights[field] * form.weight);
          if ((held & bit) === 0) massOfSection[section] = (massOfSection[section] ?? 0) + own * form.weight;
        }
      }
    }
    for (const [article, value] of strength) {
      const sections = shelf.firstSection(article + 1) - shelf.firstSection(article);
      const length = 1 - weights.lengthCounts + (weights.lengthCounts * sections) / averageSections;
      weight[article] = (weight[article] ?? 0) + (own * value * (weights.saturation + 1)) / (value + weights.saturation * length);
    }
  });

  const mass = (mask: number) => idf.reduce((sum, one, number) => ((mask & (1 << number)) === 0 ? sum : sum + one), 0);
  const bestSection = new Map<number, { section: number; own: number; rank: number; together: number }>();
  for (const section of touched) {
    const article = shelf.articleOf(section);
    const mask = inSection[section] ?? 0;
    const heading = inHeading[section] ?? 0;
    const own = massOfSection[section] ?? 0;
    const held = bestSection.get(article);
    const rank = own + weights.headingFirst * mass(heading);
    if (held && rank <= held.rank) continue;
    bestSection.set(article, { section, own, rank, together: own + mass(((masks.named[article] ?? 0) | (masks.opening[article] ?? 0)) & ~mask) });
  }
  const required = requiredMask(shelf, terms);
  const ranked: Ranked[] = [];
  for (let article = 0; article < shelf.articles; article += 1) {
    const any = masks.any[article] ?? 0;
    if (any === 0) continue;
    const section = bestSection.get(article);
    const inName = masks.named[article] ?? 0;
    // A question is no name: a heading that has a word of it by chance must not bring the article before all others.
    const named = inName | (section && !mentioned.question ? inHeading[section.section] ?? 0 : 0);
    const opening = mass(inName | (masks.opening[article] ?? 0)) / total;
    const together = Math.max((section?.together ?? 0) / total, opening);
    const title = masks.title[article] ?? 0;
    const wholeTitle = Math.min(1, countBits(title) / shelf.titleLength(article));
    const mention = mentioned.articles.get(article);
    const least = leastTogether(countBits(any), terms.length) + (opening > 0 ? 0 : weights.moreForBodyOnly);
    const called = mention !== undefined && (mention.long || mentioned.question);
    // An article that is called by a name of several words, or by a question, is an answer whatever else is asked of it.
    const stage: Stage | undefined = (named & required) === required ? 'name' : called ? 'text' : together < least ? undefined : (any & required) === required ? 'text' : 'some';
    if (!stage) continue;
    ranked.push({
      article,
      stage,
      weight: (weight[article] ?? 0) + weights.together * together * total + weights.openingTogether * opening * total + weights.wholeTitle * wholeTitle * mass(title) + (mention ? (mention.long ? weights.longMention : weights.mention) * mention.share : 0) * total,
      ...(section && section.own > 0 && { section: section.section }),
    });
  }
  return ranked.toSorted((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage) || b.weight - a.weight || a.article - b.article);
}

/** The fewer words match, the more of the query they must be worth: one word in common makes no answer. */
function leastTogether(matching: number, asked: number): number {
  if (asked === 1) return 0;
  if (matching === 1) return Number.POSITIVE_INFINITY;
  return matching === 2 ? weights.leastForTwo : weights.leastForMore;
}

function rarity(shelf: Shelf, term: Term): number {
  return Math.log(1 + shelf.articles / (spreadOf(shelf, term) + 0.5));
}

/** How many articles hold the term: those of its most frequent form, since the forms' articles overlap. */
function spreadOf(shelf: Shelf, { forms }: Term): number {
  return Math.max(0, ...forms.map(({ word }) => shelf.spread(word)));
}

function requiredMask(shelf: Shelf, terms: readonly Term[]): number {
  const all = (1 << terms.length) - 1;
  let mask = 0;
  terms.forEach((term, number) => {
    if (spreadOf(shelf, term) < commonFrom(shelf.articles)) mask |= 1 << number;
  });
  return mask === 0 ? all : mask;
}

function countBits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
