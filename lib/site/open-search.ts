// Owns the one open search index of a server process.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openSearch, type SearchEngine } from '../search/engine';
import type { SearchFile } from '../search/records';
import { assets } from './assets';

let engine: Promise<SearchEngine> | undefined;

export function openBuiltSearch(root: string): Promise<SearchEngine> {
  engine ??= readFile(join(root, 'public', assets().searchIndex), 'utf8').then((text) => openSearch(JSON.parse(text) as SearchFile));
  return engine;
}
