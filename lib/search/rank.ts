// Owns the order of hits: which articles and sections hold the words of a query, in which stage each stands, and its weight there.
//
// A term is a word that tells, with its other forms. Its worth is that of a rare word: idf = ln(1 + N / (n + 0.5)), N articles,
// n with the word (after Spärck Jones 1972). An article's weight is the sum over terms of their worth by the field they stand in,
// and a share for terms that stand together in one section. Short queries go by stage and by weight within it; of longer ones, which
// describe, hardly an article has every word, and the weight alone decides.
import { countBits } from './bits';
import { gatherEvidence } from './evidence';
import { commonFrom } from './settings';
import type { Shelf } from './shelf';
import type { Term } from './term-evidence';
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

export interface RankOptions {
  /** How many of the best are wanted. */
  readonly most: number;
  /** Articles that may answer; all where it is undefined. */
  readonly allowed: ReadonlySet<number> | undefined;
  /** Articles that answer by their name already. */
  readonly except: ReadonlySet<number>;
}

export interface Ranking {
  /** The best, best first. */
  readonly best: readonly Ranked[];
  /** How many articles answer, the best and the others. */
  readonly count: number;
  /** Whether one of them holds all that it must. */
  readonly whole: boolean;
}

/** The articles that hold what the terms ask. The shards of all forms must have been opened. */
export function rankArticles(shelf: Shelf, terms: readonly Term[], mentioned: Mentioned, { most, allowed, except }: RankOptions): Ranking {
  if (terms.length === 0) return { best: [], count: 0, whole: false };
  const idf = terms.map((term) => rarity(shelf, term));
  const total = idf.reduce((sum, one) => sum + one, 0);
  const masses = massesOf(idf);
  const mass = (mask: number) => masses[mask]!;
  const { touched, weight, any, title, named: names, opening: openings, bestSection, inSection, inHeading, massOfSection, clear } = gatherEvidence(shelf, terms, idf, mass);
  const required = requiredMask(shelf, terms);
  const short = terms.length <= weights.shortQuery;
  const answers = createTop(most, short);
  const others = createTop(most, short);
  const otherWeights: number[] = [];
  let count = 0;
  let whole = false;
  let heaviest = 0;
  for (const article of touched) {
    if (any[article] === 0 || allowed?.has(article) === false) continue;
    const section = bestSection[article]!;
    const inNames = names[article]!;
    // A question is no name: a heading that has a word of it by chance must not bring the article before all others.
    const named = inNames | (section >= 0 && !mentioned.question ? inHeading[section]! : 0);
    const outside = inNames | openings[article]!;
    const opening = mass(outside) / total;
    const together = section < 0 ? opening : Math.max((massOfSection[section]! + mass(outside & ~inSection[section]!)) / total, opening);
    const wholeTitle = Math.min(1, countBits(title[article]!) / shelf.titleLength(article));
    const mention = mentioned.articles.get(article);
    const matching = countBits(any[article]!);
    const least = leastTogether(matching, terms.length) + (opening > 0 ? 0 : weights.moreForBodyOnly);
    // An article that is called by a name of several words, or by a question, is an answer whatever else is asked of it.
    const called = mention !== undefined && (mention.long || mentioned.question);
    const inName = (named & required) === required;
    // Who describes at length puts together what an article tells in several places.
    const described = matching >= weights.described && mass(any[article]!) / total >= weights.leastDescribed;
    const passes = inName || called || together >= least || described;
    // Of a short query every article must answer by itself; of a longer one, see below.
    if (!passes && short) continue;
    const stage = inName ? 'name' : called || (any[article]! & required) === required ? 'text' : 'some';
    const own =
      weight[article]! +
      weights.wholeTitle * wholeTitle * mass(title[article]!) +
      total * (weights.together * together + weights.openingTogether * opening + (inName ? weights.allInName : 0) + (mention ? (mention.long ? weights.longMention : weights.mention) * mention.share * together : 0));
    if (passes) heaviest = Math.max(heaviest, own);
    if (except.has(article)) continue;
    (passes ? answers : others).put(article, stage, own, section);
    if (!passes) otherWeights.push(own);
    else {
      count += 1;
      whole ||= stage !== 'some';
    }
  }
  clear();
  if (short || heaviest === 0) return { best: answers.list, count, whole };
  // Whether we hold anything is asked once: beside an article that answers, one that weighs half as much answers too.
  const enough = (own: number) => own * 2 >= heaviest;
  for (const { article, stage, weight: own, section = -1 } of others.list) if (enough(own)) answers.put(article, stage, own, section);
  return { best: answers.list, count: count + otherWeights.filter(enough).length, whole };
}

/** What each set of terms is worth together, by its mask: asked several times of every article and section. */
function massesOf(idf: readonly number[]): Float64Array {
  const masses = new Float64Array(1 << idf.length);
  idf.forEach((worth, number) => {
    const bit = 1 << number;
    for (let mask = 0; mask < bit; mask += 1) masses[bit | mask] = masses[mask]! + worth;
  });
  return masses;
}

/** Keeps the best few in order, so that thousands of others are neither made nor sorted. */
function createTop(most: number, short: boolean) {
  const list: Ranked[] = [];
  const comesBefore = (article: number, stage: Stage, weight: number, other: Ranked) =>
    short && stage !== other.stage ? stageNumber[stage] < stageNumber[other.stage] : weight === other.weight ? article < other.article : weight > other.weight;
  return {
    list: list as readonly Ranked[],
    put(article: number, stage: Stage, weight: number, section: number) {
      const last = list[most - 1];
      if (most === 0 || (last && !comesBefore(article, stage, weight, last))) return;
      let at = list.length;
      while (at > 0 && comesBefore(article, stage, weight, list[at - 1]!)) at -= 1;
      list.splice(at, 0, { article, stage, weight, ...(section >= 0 && { section }) });
      if (list.length > most) list.pop();
    },
  };
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
