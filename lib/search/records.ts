// Owns what search knows: the records it is built from, and the shape of each file that it ships.

/** What the rest of the site gives to search of one article. */
export interface ArticleEntry extends ArticleRecord {
  readonly facets: Facets;
  readonly sections: readonly SectionEntry[];
  /** What other articles say of it where they send readers on to it. */
  readonly said: readonly string[];
}

/** What an article can be filtered by. */
export interface Facets {
  /** Key of its kind. */
  readonly kind: string;
  /** First and last year; absent where time does not apply. */
  readonly period?: readonly [from: number, to: number];
  /** Values as readers see them. */
  readonly regions: readonly string[];
  readonly hosts: readonly string[];
}

export interface SectionEntry {
  /** Where to land; undefined for the lead and what stands above it. */
  readonly id?: string;
  readonly heading?: string;
  readonly text: string;
}

/** What a hit shows of its article. */
export interface ArticleRecord {
  readonly slug: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly standfirst: string;
  /** As readers see it: "Case study". */
  readonly kind: string;
  /** "1969–1972"; empty where there are none. */
  readonly years: string;
}

/**
 * Fields of the word index, in the order of their worth. Names and openings are listed by article number,
 * headings and bodies by section number; "often" holds the sections in which a word stands three times or more. "said" lists by
 * article number what others say of it; it makes no article a hit.
 */
export const fields = ['title', 'alias', 'heading', 'opening', 'often', 'body', 'said'] as const;
export type Field = (typeof fields)[number];

/** Every file says which index it belongs to: a file of another build is refused. */
export interface Stamped {
  readonly of: string;
}

/** The first file to be read. */
export interface Manifest extends Stamped {
  /** Name of the settings that the index was built with. */
  readonly settings: string;
  readonly articles: number;
  /** A word an article, in base 36: how many words its title has, then how many sections stand in each of its packs. */
  readonly shapes: string;
  /** Least key of each shard of words and names. */
  readonly shards: readonly string[];
  /** Least first letter of each list of words, for slips of the keyboard: words of names, and all words. */
  readonly spelling: { readonly names: readonly string[]; readonly words: readonly string[] };
}

/** All words and names between two keys. */
export interface Shard extends Stamped {
  /** In order, parted by spaces. */
  readonly words: string;
  /** For each word, parted by spaces, what `writePlaces` makes of its places. */
  readonly places: string;
  /** Words of a title or an alias, joined; its article; whether it is the title. */
  readonly names: readonly (readonly [key: string, article: number, title: 0 | 1])[];
  /** For a beginning that reaches into further shards: the articles whose names begin so, shortest name first. */
  readonly heads: Readonly<Record<string, readonly number[]>>;
}

export interface RecordBlock extends Stamped {
  readonly articles: readonly ArticleRecord[];
}

/** Texts of neighbouring sections of one article. */
export interface TextPack extends Stamped {
  readonly sections: readonly SectionEntry[];
}

export interface WordList extends Stamped {
  /** Sorted, parted by spaces. */
  readonly words: string;
}

/** Facets of every article, in columns; read only when somebody filters. */
export interface FacetTable extends Stamped {
  readonly kinds: readonly string[];
  readonly regions: readonly string[];
  readonly hosts: readonly string[];
  /** By article: kind number, first year, last year, region numbers, host numbers. */
  readonly articles: readonly (readonly [kind: number, from: number | null, to: number | null, regions: readonly number[], hosts: readonly number[]])[];
}

/** How many articles stand in one block of records. */
export const blockSize = 2;

export const fileNames = {
  manifest: 'manifest.json',
  facets: 'facets.json',
  shard: (number: number) => `words-${number}.json`,
  block: (number: number) => `records-${number}.json`,
  pack: (article: number, pack: number) => `text-${article}-${pack}.json`,
  spelling: (list: 'names' | 'words', number: number) => `spelling-${list}-${number}.json`,
} as const;
