// Owns the order of hits: which articles and sections hold the words of a query, in which stage each stands, and its weight there.
//
// A term is a word that tells, with its other forms. Its worth is that of a rare word: idf = ln(1 + N / (n + 0.5)), N articles,
// n with the word (after Spärck Jones 1972). An article's weight is the sum over terms of their worth by the field they stand in,
// and a share for terms that stand together in one section. Short queries go by stage and by weight within it; of longer ones, which
// describe, hardly an article has every word, and the weight alone decides.
import { commonFrom } from './settings';
import type { Shelf } from './shelf';
import { collectEvidence, inName, inOpening, inTitle, type Term } from './term-evidence';
import { weights } from './weights';

/** Stages in the order of their worth. */
const stages = ['exact', 'prefix', 'near', 'name', 'text', 'some'] as const;
export type Stage = (typeof stages)[number];
/** Where each stage stands in that order. */
const stageNumber = Object.fromEntries(stages.map((stage, number) => [stage, number])) as Record<Stage, number>;

export interface Ranked {
  readonly article: number;
  readonly stage: Stage;
  readonly weight: number;
  /** The section in which most of the terms stand together; undefined where only names and the opening have them. */
  readonly section?: number;
}

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
  for (const [number, term] of terms.entries()) {
    const bit = 1 << number;
    const own = idf[number]!;
    const { articles, strengths, fields, sections, sectionWeights, headings } = collectEvidence(shelf, term);
    for (let at = 0; at < articles.length; at += 1) {
      const article = articles[at]!;
      const found = fields[at]!;
      if (found !== 0) masks.any[article]! |= bit;
      if (found & inTitle) masks.title[article]! |= bit;
      if (found & inName) masks.named[article]! |= bit;
      if (found & inOpening) masks.opening[article]! |= bit;
      const length = 1 - weights.lengthCounts + (weights.lengthCounts * (shelf.firstSection(article + 1) - shelf.firstSection(article))) / averageSections;
      const value = strengths[at]!;
      weight[article]! += (own * value * (weights.saturation + 1)) / (value + weights.saturation * length);
    }
    for (let at = 0; at < sections.length; at += 1) {
      const section = sections[at]!;
      if (inSection[section] === 0) touched.push(section);
      inSection[section]! |= bit;
      if (headings[at]) inHeading[section]! |= bit;
      massOfSection[section]! += own * sectionWeights[at]!;
    }
  }

  const mass = (mask: number) => {
    let sum = 0;
    for (let number = 0; number < idf.length; number += 1) if (mask & (1 << number)) sum += idf[number]!;
    return sum;
  };
  const bestSection = new Int32Array(shelf.articles).fill(-1);
  const bestRank = new Float64Array(shelf.articles);
  for (const section of touched) {
    const article = shelf.articleOf(section);
    const heading = inHeading[section]!;
    const rank = massOfSection[section]! + (heading === 0 ? 0 : weights.headingFirst * mass(heading));
    if (rank <= bestRank[article]!) continue;
    bestRank[article] = rank;
    bestSection[article] = section;
  }
  const required = requiredMask(shelf, terms);
  const short = terms.length <= weights.shortQuery;
  const ranked: Ranked[] = [];
  const others: Ranked[] = [];
  for (let article = 0; article < shelf.articles; article += 1) {
    const any = masks.any[article] ?? 0;
    if (any === 0) continue;
    const section = bestSection[article]!;
    const inNames = masks.named[article]!;
    // A question is no name: a heading that has a word of it by chance must not bring the article before all others.
    const named = inNames | (section >= 0 && !mentioned.question ? inHeading[section]! : 0);
    const outside = inNames | masks.opening[article]!;
    const opening = mass(outside) / total;
    const together = section < 0 ? opening : Math.max((massOfSection[section]! + mass(outside & ~inSection[section]!)) / total, opening);
    const title = masks.title[article] ?? 0;
    const wholeTitle = Math.min(1, countBits(title) / shelf.titleLength(article));
    const mention = mentioned.articles.get(article);
    const least = leastTogether(countBits(any), terms.length) + (opening > 0 ? 0 : weights.moreForBodyOnly);
    const called = mention !== undefined && (mention.long || mentioned.question);
    // An article that is called by a name of several words, or by a question, is an answer whatever else is asked of it.
    const inName = (named & required) === required;
    const answers = inName || called || together >= least;
    // Of a short query every article must answer by itself; of a longer one, see below.
    if (!answers && short) continue;
    (answers ? ranked : others).push({
      article,
      stage: inName ? 'name' : called || (any & required) === required ? 'text' : 'some',
      weight:
        (weight[article] ?? 0) +
        weights.wholeTitle * wholeTitle * mass(title) +
        total * (weights.together * together + weights.openingTogether * opening + (inName ? weights.allInName : 0) + (mention ? (mention.long ? weights.longMention : weights.mention) * mention.share : 0)),
      ...(section >= 0 && { section }),
    });
  }
  const byWeight = (a: Ranked, b: Ranked) => b.weight - a.weight || a.article - b.article;
  if (short) return ranked.toSorted((a, b) => stageNumber[a.stage] - stageNumber[b.stage] || byWeight(a, b));
  // Whether we hold anything is asked once: beside an article that answers, one that weighs as much answers too.
  const best = ranked.reduce((most, own) => Math.max(most, own.weight), 0);
  return [...ranked, ...(ranked.length === 0 ? [] : others.filter((own) => own.weight * 2 >= best))].toSorted(byWeight);
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
