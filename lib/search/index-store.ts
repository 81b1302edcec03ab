// The only importer of FlexSearch: builds, exports and opens an index of words. Options and encoder are fixed here,
// because FlexSearch takes an index built with others in silence.
import { Index } from 'flexsearch';
import type { ExportedIndex } from './records';
import { splitWords } from './words';

/** Change this text whenever the options, `splitWords` or `fold` change. */
export const settingsName = 'forward-2';

export interface WordIndex {
  add(id: number, text: string): void;
  /** Ids of the entries that hold every word, each as the beginning of one of theirs; FlexSearch's order. */
  findAll(query: string, limit: number): readonly number[];
  /** Ids of the entries that hold some of the words, the most first. */
  findSome(query: string, limit: number): readonly number[];
  export(): Promise<ExportedIndex>;
}

export function createWordIndex(exported: ExportedIndex = []): WordIndex {
  const index = new Index({ tokenize: 'forward', resolution: 9, encode: (text: string) => [...splitWords(text)] });
  for (const [part, content] of exported) index.import(part, content);
  const ids = (found: unknown) => (Array.isArray(found) ? (found as unknown[]).map(Number) : []);
  return {
    add: (id, text) => void index.add(id, text),
    findAll: (query, limit) => ids(index.search(query, { limit })),
    findSome: (query, limit) => ids(index.search(query, { limit, suggest: true })),
    async export() {
      const parts: (readonly [string, string])[] = [];
      await index.export((part: string, content: unknown) => {
        if (typeof content === 'string') parts.push([part, content]);
      });
      return parts;
    },
  };
}
