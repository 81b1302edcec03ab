// Owns what a server says of itself: which build it serves, and whether it can read what its two handlers need.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assets } from './assets';
import { openBuiltSearch } from './open-search';
import { readShell } from './shell';

export interface Health {
  readonly status: 'ok' | 'failing';
  /** The search index is named by its content, so servers of one build say the same. */
  readonly build: string;
  readonly failing: readonly string[];
}

export async function readHealth(root: string): Promise<Health> {
  const parts: readonly (readonly [string, Promise<unknown>])[] = [
    ['search page', readShell(root, 'search')],
    ['page for a missing address', readShell(root, '_not-found')],
    ['search index', openBuiltSearch(root)],
    ['names and redirects', readFile(join(root, '.generated', 'names.json'))],
  ];
  const results = await Promise.allSettled(parts.map(([, reading]) => reading));
  const failing = parts.flatMap(([name], index) => (results[index]?.status === 'rejected' ? [name] : []));
  return { status: failing.length === 0 ? 'ok' : 'failing', build: `${assets().searchIndex.split('-').at(-1)}.${assets().content}`, failing };
}
