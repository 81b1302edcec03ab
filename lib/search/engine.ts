// Owns answering a query: reads it, opens the shards it needs, joins the stages, and makes the hits to be shown.
import { makeHit, type Hit } from './hits';
import { longestQuery, readQuery, type Query } from './query';
import { rankArticles, type Mentioned, type Ranked, type Stage } from './rank';
import type { Term } from './term-evidence';
import { otherSpellings, relatedWords, sameStem, stemBeginning } from './same-words';
import { afterAll } from './shards';
import { openShelf, type ReadFile, type Shelf } from './shelf';
import { correctWord, nearNames } from './slips';
import { chooseArticles, type Filters } from './filters';
import { holdsPhrase } from './phrases';

export interface Answer {
  readonly query: string;
  readonly hits: readonly Hit[];
  /** How many articles answer, shown or not. */
  readonly total: number;
  /** Whether no article holds all of the words. */
  readonly partial: boolean;
  /** What was looked for instead, word by word, where a word of the query stands nowhere. */
  readonly corrections: readonly { readonly typed: string; readonly taken: readonly string[] }[];
  /** Where nothing was found: titles that hold a word of the query. */
  readonly nearest: readonly string[];
  /** Whether only the beginning of a very long query was read. */
  readonly cut: boolean;
}

export interface AskOptions {
  readonly limit: number;
  readonly filters?: Filters;
}

export interface SearchEngine {
  answer(query: string, options: AskOptions): Promise<Answer>;
}

/** Opens a search index. Throws a StaleIndexError where it was not made for this code. */
export async function openSearch(read: ReadFile): Promise<SearchEngine> {
  const shelf = await openShelf(read);
  return { answer: (query, options) => answer(shelf, query, options) };
}

/** How many words a word that is still being typed may become, where it is none yet and where it is one. */
const mostBeginnings = { unfinished: 20, whole: 6 };
/** How many of the best sections are read for a quoted phrase. */
const mostPhraseTexts = 24;

async function answer(shelf: Shelf, text: string, { limit, filters }: AskOptions): Promise<Answer> {
  const query = readQuery(text);
  const asked = text.slice(0, longestQuery);
  const allowed = filters && (await chooseArticles(shelf, filters));
  if (query.terms.length === 0) {
    const all = [...(allowed ?? [])].map((article): Ranked => ({ article, stage: 'name', weight: 0 }));
    const hits = await Promise.all(all.slice(0, limit).map((entry) => makeHit(shelf, entry, new Set())));
    return { query: asked, hits, total: all.length, partial: false, corrections: [], nearest: [], cut: query.cut };
  }
  const { names, terms, mentioned, corrections } = await understand(shelf, query);
  const quoted = query.phrases.length > 0;
  const called = quoted ? [] : byName(shelf, names).filter(({ article }) => allowed?.has(article) !== false);
  const except = new Set(called.map(({ article }) => article));
  const ranking = rankArticles(shelf, terms, mentioned, { most: quoted ? mostPhraseTexts : limit, allowed, except });
  const held = quoted ? await keepPhrases(shelf, ranking.best, query.phrases) : [...called, ...ranking.best];
  const total = quoted ? held.length : called.length + ranking.count;
  const partial = quoted ? held.length > 0 && held.every(({ stage }) => stage === 'some') : called.length === 0 && ranking.count > 0 && !ranking.whole;
  const words = new Set(terms.flatMap(({ forms }) => forms.map(({ word }) => word)));
  const hits = await Promise.all(held.slice(0, limit).map((entry) => makeHit(shelf, entry, words)));
  const nearest = hits.length === 0 && !quoted ? await findNearest(shelf, terms) : [];
  return { query: asked, hits, total, partial, corrections: hits.length === 0 ? [] : corrections, nearest, cut: query.cut };
}

const mostNearest = 3;

async function findNearest(shelf: Shelf, terms: readonly Term[]): Promise<readonly string[]> {
  const articles = terms.flatMap(({ forms }) => forms.flatMap(({ word }) => shelf.places('title', word)));
  return Promise.all([...new Set(articles)].slice(0, mostNearest).map(async (article) => (await shelf.record(article)).title));
}

interface Understood {
  readonly names: readonly string[];
  readonly terms: readonly Term[];
  readonly mentioned: Mentioned;
  readonly corrections: Answer['corrections'];
}

/** How far another form of a word counts. */
const formWeights = { spelling: 0.95, inflection: 0.85, related: 0.6, beginning: 0.8, beginningBeside: 0.4, slip: 0.9 };

/** Finds for each word the forms under which it stands in the index, and for words that stand nowhere what was meant. */
async function understand(shelf: Shelf, query: Query): Promise<Understood> {
  const spellings = new Map(query.terms.map(({ word }) => [word, otherSpellings(word)]));
  const words = [...spellings].flatMap(([word, others]) => [word, ...others, ...relatedWords(word)]);
  const stems = words.flatMap((word) => stemBeginning(word) ?? []);
  await shelf.openShards([...query.names, ...query.mentions, ...words, ...stems, ...stems.map(afterAll)]);
  const taken = new Map<string, readonly string[]>();
  const terms: Term[] = [];
  for (const { word, open } of query.terms) {
    const known = uniqueForms(knownForms(shelf, word, spellings.get(word) ?? [], open));
    if (known.length > 0) {
      terms.push({ forms: known });
      continue;
    }
    const meant = await correctWord(shelf, word, query.terms.map((term) => term.word));
    if (meant.length > 0) taken.set(word, meant);
    const parts = meant[0]?.includes(' ') ? meant[0].split(' ').map((part) => [part]) : [meant];
    for (const own of parts) terms.push({ forms: own.map((correct) => ({ word: correct, weight: formWeights.slip })) });
  }
  const corrected = taken.size === 0 ? [] : query.names.map((name) => name.split(' ').map((word) => taken.get(word)?.[0] ?? word).join(' '));
  const names = [...new Set([...query.names, ...corrected])];
  await shelf.openShards([...names, ...[...taken.values()].flat().flatMap((meant) => meant.split(' '))]);
  const mentioned = { articles: findMentions(shelf, query), question: query.question };
  return { names, terms, mentioned, corrections: [...taken].map(([typed, meant]) => ({ typed, taken: meant })) };
}

function knownForms(shelf: Shelf, word: string, spellings: readonly string[], open: boolean): Term['forms'] {
  const stands = (form: string) => shelf.spread(form) > 0;
  const weigh = (forms: readonly string[], weight: number) => forms.filter(stands).map((form) => ({ word: form, weight }));
  const inflections = [word, ...spellings].flatMap((form) => shelf.wordsBeginning(stemBeginning(form) ?? '').filter((other) => sameStem(form, other)));
  const beginnings = open ? shelf.wordsBeginning(word).slice(0, stands(word) ? mostBeginnings.whole : mostBeginnings.unfinished) : [];
  return [
    ...weigh([word], 1),
    ...weigh(spellings, formWeights.spelling),
    ...weigh(inflections, formWeights.inflection),
    ...weigh(relatedWords(word), formWeights.related),
    ...weigh(beginnings, stands(word) ? formWeights.beginningBeside : formWeights.beginning),
  ];
}

/** Each article that words in a row of the query call by its name, with the share of the telling words that the longest such name is. */
function findMentions(shelf: Shelf, { mentions, terms }: Query): Mentioned['articles'] {
  const found = new Map<number, { share: number; long: boolean }>();
  for (const mention of mentions) {
    for (const article of shelf.namedExactly(mention)) {
      const length = mention.split(' ').length;
      if (!found.has(article)) found.set(article, { share: Math.min(1, length / terms.length), long: length > 1 });
    }
  }
  return found;
}

function uniqueForms(forms: Term['forms']): Term['forms'] {
  return forms.filter(({ word }, index) => forms.findIndex((other) => other.word === word) === index).toSorted((a, b) => b.weight - a.weight);
}

/** Articles whose name is the query, begins with it, or is it but for a slip. */
function byName(shelf: Shelf, names: readonly string[]): readonly Ranked[] {
  const found: Ranked[] = [];
  const add = (article: number, stage: Stage) => {
    if (!found.some((entry) => entry.article === article)) found.push({ article, stage, weight: 0 });
  };
  // The most literal reading first: “jordan is” is the beginning of “Jordan–Israel” before it is “Jordan” with a word that asks.
  for (const name of names) {
    for (const article of shelf.namedExactly(name)) add(article, 'exact');
    for (const article of shelf.namedBeginning(name)) add(article, 'prefix');
  }
  if (found.length === 0) for (const name of names) for (const article of nearNames(shelf, name)) add(article, 'near');
  return found;
}

async function keepPhrases(shelf: Shelf, read: readonly Ranked[], phrases: Query['phrases']): Promise<readonly Ranked[]> {
  const kept = await Promise.all(read.map((entry) => holdsPhrase(shelf, entry, phrases)));
  return read.flatMap((_, index) => kept[index] ?? []);
}
