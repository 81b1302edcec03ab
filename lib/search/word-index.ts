// The only importer of FlexSearch: which articles or sections hold a word, field by field. Words come already cut, so that
// FlexSearch's own encoder, which cuts numbers and merges doubled letters, has nothing to do.
import { Index } from 'flexsearch';
import { fields, type Field } from './records';

/** Places of a word by field: ascending article or section numbers. */
export type Places = Readonly<Record<Field, readonly number[]>>;

export interface WordIndex {
  /** Adds the words of one article or section to a field. Numbers must be added in ascending order. */
  add(field: Field, number: number, words: Iterable<string>): void;
  /** Takes in a word with all of its places, as `words` gave them out. A word is loaded once. */
  load(word: string, places: Places): void;
  places(field: Field, word: string): readonly number[];
  /** Every word with its places. */
  words(): Promise<ReadonlyMap<string, Places>>;
}

const everything = Number.MAX_SAFE_INTEGER;

export function createWordIndex(): WordIndex {
  const indexes = Object.fromEntries(fields.map((field) => [field, new Index({ tokenize: 'strict', resolution: 1, encode: (text: string) => (text === '' ? [] : text.split(' ')) })])) as Record<Field, Index>;
  // Asked anew at every key: FlexSearch copies its answer each time.
  const found = new Map<string, readonly number[]>();
  const find = (field: Field, word: string) => {
    const name = `${field} ${word}`;
    const held = found.get(name) ?? (indexes[field].search(word, { limit: everything }) as number[]);
    found.set(name, held);
    return held;
  };
  return {
    add: (field, number, words) => void indexes[field].add(number, [...words].join(' ')),
    load(word, places) {
      // An import of another word is added to what is there. FlexSearch takes the parsed form too; its types know the text alone.
      for (const field of fields) if (places[field].length > 0) indexes[field].import('1.map', [[word, [places[field]]]] as unknown as string);
    },
    places: find,
    async words() {
      const all = new Map<string, Record<Field, readonly number[]>>();
      for (const field of fields) {
        await indexes[field].export((part: string, content: unknown) => {
          if (!part.endsWith('.map') || typeof content !== 'string') return;
          for (const [word, slots] of JSON.parse(content) as [string, number[][]][]) {
            const places = all.get(word) ?? all.set(word, noPlaces()).get(word)!;
            places[field] = slots.flat().map(Number);
          }
        });
      }
      return all;
    },
  };
}

export function noPlaces(): Record<Field, readonly number[]> {
  return { title: [], alias: [], heading: [], opening: [], often: [], body: [], said: [] };
}
