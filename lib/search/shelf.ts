// Owns reading the search files by need: each once, all of one build. What was read stays.
import { afterAll, compareNamed, findShard } from './shards';
import { blockSize, fileNames, type ArticleRecord, type FacetTable, type Field, type Manifest, type RecordBlock, type SectionEntry, type Shard, type Stamped, type TextPack, type WordList } from './records';
import { settingsName } from './settings';
import { countArticles, readPlaces } from './places';
import { createWordIndex } from './word-index';

/** Reads one search file by its name and gives what stands in it. Rejects where it cannot. */
export type ReadFile = (name: string) => Promise<unknown>;

/** The files and this code do not belong together: another build has replaced one of them. */
export class StaleIndexError extends Error {
  override readonly name = 'StaleIndexError';
}

export interface Shelf {
  readonly articles: number;
  readonly sections: number;
  /** Articles or sections that hold the word in a field. Its shard must have been opened. */
  places(field: Field, word: string): readonly number[];
  /** How many articles hold the word; 0 where none does. Its shard must have been opened. */
  spread(word: string): number;
  openShards(keys: Iterable<string>): Promise<void>;
  /** Words of the opened shards that begin so. */
  wordsBeginning(beginning: string): readonly string[];
  /** Articles that have just this name, titles first. */
  namedExactly(key: string): readonly number[];
  /** Articles with a name that begins so, the shortest first. */
  namedBeginning(beginning: string): readonly number[];
  /** Names of the opened shards that begin so, whatever their spaces: a boundary between shards must not part a slip from its name. */
  namesAlike(beginning: string): readonly (readonly [key: string, article: number])[];
  articleOf(section: number): number;
  titleLength(article: number): number;
  /** Number of its first section; one past the last section for one past the last article. */
  firstSection(article: number): number;
  record(article: number): Promise<ArticleRecord>;
  section(section: number): Promise<SectionEntry>;
  spelling(list: 'names' | 'words', firstLetters: Iterable<string>): Promise<readonly string[]>;
  facets(): Promise<FacetTable>;
}

/** Opens the manifest. Throws a StaleIndexError where it was made with other settings than this code's. */
export async function openShelf(read: ReadFile): Promise<Shelf> {
  const manifest = (await read(fileNames.manifest)) as Manifest;
  if (manifest.settings !== settingsName) throw new StaleIndexError(`The search index was made with the settings “${manifest.settings}”, not “${settingsName}”.`);
  const { titleLengths, firstSections, packs, sections } = readShapes(manifest.shapes);
  const articleOfSection = new Int32Array(sections);
  firstSections.forEach((first, article) => void articleOfSection.fill(article, first, firstSections[article + 1] ?? sections));
  const index = createWordIndex();
  const files = new Map<string, Promise<unknown>>();
  const shards = new Map<number, Shard>();
  const wordsOfShard = new Map<number, readonly string[]>();
  /** Every word of the opened shards with its places as they are written. */
  const words = new Map<string, string>();
  const spreads = new Map<string, number>();
  const spellings = new Map<string, readonly string[]>();

  async function load<T extends Stamped>(name: string): Promise<T> {
    const pending = files.get(name) ?? files.set(name, read(name)).get(name)!;
    try {
      const content = (await pending) as T;
      if (content.of !== manifest.of) throw new StaleIndexError(`“${name}” belongs to another search index.`);
      return content;
    } catch (error) {
      files.delete(name);
      throw error;
    }
  }

  async function openShard(number: number): Promise<void> {
    if (shards.has(number)) return;
    const shard = await load<Shard>(fileNames.shard(number));
    if (shards.has(number)) return;
    shards.set(number, shard);
    const own = splitList(shard.words);
    const places = splitList(shard.places);
    own.forEach((word, at) => void words.set(word, places[at] ?? ''));
    wordsOfShard.set(number, own);
  }

  /** How many articles hold the word. A shard has many words and a query asks for few: only those are taken into the index. */
  function take(word: string): number {
    const held = spreads.get(word);
    if (held !== undefined) return held;
    const written = words.get(word);
    if (written === undefined) return 0;
    const { places, articles = countArticles(places, (section) => articleOfSection[section] ?? -1) } = readPlaces(written);
    index.load(word, places);
    spreads.set(word, articles);
    return articles;
  }

  const shardOf = (key: string) => shards.get(findShard(manifest.shards, key));
  const named = (shard: Shard | undefined, test: (key: string) => boolean): readonly number[] =>
    (shard?.names ?? []).filter(([key]) => test(key)).toSorted(compareNamed).map(([, article]) => article);

  return {
    articles: manifest.articles,
    sections,
    places(field, word) {
      take(word);
      return index.places(field, word);
    },
    spread: take,
    async openShards(keys) {
      await Promise.all([...new Set([...keys].map((key) => findShard(manifest.shards, key)))].map(openShard));
    },
    wordsBeginning(beginning) {
      if (beginning === '') return [];
      const found: string[] = [];
      const last = findShard(manifest.shards, afterAll(beginning));
      for (let number = findShard(manifest.shards, beginning); number <= last; number += 1) found.push(...(wordsOfShard.get(number) ?? []).filter((word) => word.startsWith(beginning)));
      return found;
    },
    namedExactly: (key) => named(shardOf(key), (own) => own === key),
    namedBeginning(beginning) {
      const shard = shardOf(beginning);
      const head = shard && Object.hasOwn(shard.heads, beginning) ? shard.heads[beginning] : undefined;
      return head ?? named(shard, (key) => key.startsWith(beginning));
    },
    namesAlike: (beginning) => [...shards.values()].flatMap(({ names }) => names.flatMap(([key, article]) => (key.startsWith(beginning) ? [[key, article] as const] : []))),
    articleOf: (section) => articleOfSection[section] ?? 0,
    titleLength: (article) => titleLengths[article] ?? 1,
    firstSection: (article) => firstSections[article] ?? sections,
    async record(article) {
      const block = await load<RecordBlock>(fileNames.block(Math.floor(article / blockSize)));
      const record = block.articles[article % blockSize];
      if (!record) throw new StaleIndexError(`The search index has no article ${article}.`);
      return record;
    },
    async section(section) {
      const article = articleOfSection[section] ?? 0;
      let rest = section - (firstSections[article] ?? 0);
      const own = packs[article] ?? [];
      let pack = 0;
      while (rest >= (own[pack] ?? Number.POSITIVE_INFINITY)) rest -= own[pack++] ?? 0;
      const { sections } = await load<TextPack>(fileNames.pack(article, pack));
      const found = sections[rest];
      if (!found) throw new StaleIndexError(`The search index has no section ${section}.`);
      return found;
    },
    async spelling(list, firstLetters) {
      const boundaries = manifest.spelling[list];
      if (boundaries.length === 0) return [];
      const numbers = [...new Set([...firstLetters].map((letter) => findShard(boundaries, letter)))];
      const lists = await Promise.all(numbers.map((number) => load<WordList>(fileNames.spelling(list, number))));
      // Asked anew at every key of a word that is not known yet.
      const key = `${list} ${numbers.join(' ')}`;
      const cut = spellings.get(key) ?? lists.flatMap(({ words }) => splitList(words));
      spellings.set(key, cut);
      return cut;
    },
    facets: () => load<FacetTable>(fileNames.facets),
  };
}

function readShapes(shapes: string): { readonly titleLengths: readonly number[]; readonly firstSections: readonly number[]; readonly packs: readonly (readonly number[])[]; readonly sections: number } {
  const digits = shapes.split(' ').map((shape) => [...shape].map((digit) => Number.parseInt(digit, 36)));
  const packs = digits.map(([, ...own]) => own);
  const firstSections: number[] = [];
  let next = 0;
  for (const own of packs) {
    firstSections.push(next);
    next += own.reduce((sum, count) => sum + count, 0);
  }
  return { titleLengths: digits.map(([length = 1]) => length), firstSections, packs, sections: next };
}

function splitList(text: string): readonly string[] {
  return text === '' ? [] : text.split(' ');
}
