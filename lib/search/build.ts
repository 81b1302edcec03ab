// Owns making the search files from the entries of all articles: words and names in shards, records in blocks, texts in packs.
import { createHash } from 'node:crypto';
import { boundaryBetween, boundariesOf, cutShards, type ShardItem } from './shards';
import { countArticles, writePlaces } from './places';
import { blockSize, fields, fileNames, type ArticleEntry, type FacetTable, type Manifest, type SectionEntry } from './records';
import { indexedWords, mergeCompounds } from './same-words';
import { commonFrom, settingsName } from './settings';
import { createWordIndex, noPlaces, type Places } from './word-index';
import { locateWords, splitWords } from './words';

export interface SearchFiles {
  /** What this index is called: it changes with anything in it. Every file carries it. */
  readonly stamp: string;
  /** Content of each file by its name. */
  readonly files: ReadonlyMap<string, string>;
}

/** A section counts as speaking of a word often from so many times on. */
const oftenFrom = 3;
/** Characters of text in one pack, about: what is fetched to show one snippet. */
const packSize = 1200;
/** Characters of one shard, about; of one list of words. */
const shardSize = 5_000;
const listSize = 20_000;
const longestList = 4000;

/** Entries are numbered in their order. */
export async function buildSearchFiles(entries: readonly ArticleEntry[]): Promise<SearchFiles> {
  const contents = new Map<string, object>();
  const write = (name: string, value: object) => void contents.set(name, value);
  const index = createWordIndex();
  const shapes: string[] = [];
  const articleOfSection: number[] = [];

  entries.forEach((entry, number) => {
    index.add('title', number, wordsOf(entry.title));
    index.add('alias', number, new Set(entry.aliases.flatMap((alias) => [...wordsOf(alias)])));
    index.add('opening', number, wordsOf([entry.standfirst, entry.sections.find((section) => section.id === undefined)?.text ?? ''].join(' \n ')));
    index.add('said', number, new Set(entry.said.flatMap((reason) => [...wordsOf(reason)])));
    const packs = cutPacks(entry.sections);
    shapes.push([splitWords(entry.title).length, ...packs.map((pack) => pack.length)].map((count) => Math.min(count, 35).toString(36)).join(''));
    for (const [pack, sections] of packs.entries()) write(fileNames.pack(number, pack), { sections });
    for (const section of entry.sections) {
      const place = articleOfSection.push(number) - 1;
      if (section.heading) index.add('heading', place, wordsOf(section.heading));
      const counts = countWords(section.text);
      index.add('often', place, [...counts].flatMap(([word, count]) => (count >= oftenFrom ? [word] : [])));
      index.add('body', place, [...counts].flatMap(([word, count]) => (count < oftenFrom ? [word] : [])));
    }
  });
  for (let block = 0; block * blockSize < entries.length; block += 1) {
    const articles = entries.slice(block * blockSize, (block + 1) * blockSize).map(({ slug, title, aliases, standfirst, kind, years }) => ({ slug, title, aliases, standfirst, kind, years }));
    write(fileNames.block(block), { articles });
  }
  const words = await index.words();
  const common = commonFrom(entries.length);
  const items: ShardItem[] = [...words].map(([word, places]) => {
    const articles = countArticles(places, (section) => articleOfSection[section] ?? -1);
    return { key: word, word: [word, articles >= common ? writePlaces(cutLists(places), articles) : writePlaces(places)] };
  });
  items.push(...namesOf(entries).map((name): ShardItem => ({ key: name[0], name })));
  const shards = cutShards(items, shardSize);
  for (const [number, { words: own, names, heads }] of shards.entries()) {
    write(fileNames.shard(number), { words: own.map(([word]) => word).join(' '), places: own.map(([, places]) => places).join(' '), names, heads });
  }

  const inNames = [...words].flatMap(([word, { title, alias }]) => (title.length + alias.length > 0 ? [word] : []));
  const manifest: Omit<Manifest, 'of'> = {
    settings: settingsName,
    articles: entries.length,
    shapes: shapes.join(' '),
    shards: boundariesOf(shards),
    spelling: { names: writeLists('names', inNames, write), words: writeLists('words', [...words.keys()], write) },
  };
  write(fileNames.facets, writeFacets(entries));
  write(fileNames.manifest, manifest);
  const stamp = hashOf(contents);
  return { stamp, files: new Map([...contents].map(([name, value]) => [name, JSON.stringify({ of: stamp, ...value })])) };
}

function hashOf(contents: ReadonlyMap<string, object>): string {
  const hash = createHash('sha256');
  for (const [name, value] of contents) hash.update(`${name}\n${JSON.stringify(value)}\n`);
  return hash.digest('hex').slice(0, 10);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(indexedWords(text).map(({ word }) => word));
}

function countWords(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { word } of indexedWords(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function cutPacks(sections: readonly SectionEntry[]): readonly (readonly SectionEntry[])[] {
  const packs: SectionEntry[][] = [];
  let size = packSize;
  for (const section of sections) {
    if (size >= packSize || (packs.at(-1)?.length ?? 0) >= 35) {
      packs.push([]);
      size = 0;
    }
    packs.at(-1)?.push(section);
    size += section.text.length;
  }
  return packs;
}

/** The joined words of each title and alias, as they are and with compounds merged: "soviet union" and "ussr". */
function namesOf(entries: readonly ArticleEntry[]): readonly (readonly [string, number, 0 | 1])[] {
  const names = new Map<string, readonly [string, number, 0 | 1]>();
  entries.forEach((entry, article) => {
    for (const [index, name] of [entry.title, ...entry.aliases].entries()) {
      const located = locateWords(name);
      for (const words of [located, mergeCompounds(located)]) {
        const key = words.map(({ word }) => word).join(' ');
        if (key !== '' && !names.has(`${key}\n${article}`)) names.set(`${key}\n${article}`, [key, article, index === 0 ? 1 : 0]);
      }
    }
  });
  return [...names.values()];
}

/** Of a word that is nearly everywhere only the first places are kept: it is not asked for, it only adds weight. */
function cutLists(places: Places): Places {
  const cut = noPlaces();
  for (const field of fields) cut[field] = places[field].slice(0, longestList);
  return cut;
}

/** Lists of words cut by their first letters; returns the least first letters of each. */
function writeLists(list: 'names' | 'words', words: readonly string[], write: (name: string, value: object) => void): readonly string[] {
  const sorted = words.filter((word) => /^\p{L}{4,}$/u.test(word)).toSorted(byCodeUnits);
  const lists: string[][] = [];
  let size = listSize;
  for (const word of sorted) {
    if (size >= listSize && lists.at(-1)?.at(-1)?.[0] !== word[0]) {
      lists.push([]);
      size = 0;
    }
    lists.at(-1)?.push(word);
    size += word.length + 1;
  }
  for (const [number, own] of lists.entries()) write(fileNames.spelling(list, number), { words: own.join(' ') });
  return lists.map((own, number) => boundaryBetween(lists[number - 1]?.at(-1) ?? '', own[0] ?? ''));
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function writeFacets(entries: readonly ArticleEntry[]): Omit<FacetTable, 'of'> {
  const unique = (values: readonly string[]) => [...new Set(values)].toSorted(byCodeUnits);
  const kinds = unique(entries.map(({ facets }) => facets.kind));
  const regions = unique(entries.flatMap(({ facets }) => facets.regions));
  const hosts = unique(entries.flatMap(({ facets }) => facets.hosts));
  return {
    kinds,
    regions,
    hosts,
    articles: entries.map(({ facets }) => [
      kinds.indexOf(facets.kind),
      facets.period?.[0] ?? null,
      facets.period?.[1] ?? null,
      facets.regions.map((region) => regions.indexOf(region)),
      facets.hosts.map((host) => hosts.indexOf(host)),
    ]),
  };
}
