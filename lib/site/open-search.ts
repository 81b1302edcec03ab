// Owns the one open search index of a server process.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openSearch, type SearchEngine } from '../search/engine';
import { assets } from './assets';

let engine: Promise<SearchEngine> | undefined;

/** Rejects where the index cannot be read; the next call tries again. */
export function openBuiltSearch(root: string): Promise<SearchEngine> {
  engine ??= openSearch(async (name) => JSON.parse(await readFile(join(root, 'public', assets().searchIndex, name), 'utf8')) as unknown);
  engine.catch(() => {
    engine = undefined;
  });
  return engine;
}
