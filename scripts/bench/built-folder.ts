// Owns folders of built sites: what they hold, and whether one of an earlier run was made of the same.
import { existsSync } from 'node:fs';
import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inLanes } from '../../lib/kept/lanes';
import type { Cost } from './measured-run';

export async function weighFolder(folder: string): Promise<{ readonly pages: number; readonly bytes: number }> {
  let pages = 0;
  let bytes = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    // What is laid beside for the wire is no part of the site.
    if (!entry.isFile() || /\.(?:br|gz)$/.test(entry.name)) continue;
    if (entry.name.endsWith('.html')) pages += 1;
    bytes += (await stat(join(entry.parentPath, entry.name))).size;
  }
  return { pages, bytes };
}

/** Every file of a folder with its text, in one text: what a stamp is made of. */
export async function readFolder(folder: string, skipped: RegExp): Promise<string> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).filter((path) => !skipped.test(path));
  const texts = await inLanes(entries.toSorted(), async (path) => `${path}\n${await readFile(path, 'latin1')}`);
  return texts.join('\n');
}

/** The cost of the build that stands there, if it was made of the same. */
export async function readStamp(folder: string, wanted: string): Promise<Cost | undefined> {
  const file = `${folder}.json`;
  if (!existsSync(file) || !existsSync(folder)) return undefined;
  const { stamp, cost } = JSON.parse(await readFile(file, 'utf8')) as { readonly stamp: string; readonly cost: Cost };
  return stamp === wanted ? cost : undefined;
}

export async function writeStamp(folder: string, stamp: string, cost: Cost): Promise<void> {
  await writeFile(`${folder}.json`, JSON.stringify({ stamp, cost }));
}
