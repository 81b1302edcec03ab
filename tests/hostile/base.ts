// The encyclopedia that hostile files are put into: the sound one of the check's fixtures, with its case coded, so that
// every page, figure and download has something to say. Alone it is without error.
import { join } from 'node:path';
import { readContentFiles, type ContentFiles } from '@/lib/corpus/files';
import type { FilePath } from '@/lib/schema/brand';

const fixtures = join(import.meta.dirname, '../fixtures');
const sound = await readContentFiles(join(fixtures, 'encyclopedias/sound'));
const coded = await readContentFiles(join(fixtures, 'hostile/coded'));

export const baseFiles: ContentFiles = new Map([...sound, ...coded]);

/** The base with more files, and others in the place of its own. */
export function withFiles(files: Iterable<readonly [string, string]>): ContentFiles {
  return new Map([...baseFiles, ...[...files].map(([path, text]) => [path as FilePath, text] as const)]);
}

/** The text of one of its files, with one thing put in the place of another that stands there once. */
export function changeFile(path: string, from: string, to: string): string {
  const text = baseFiles.get(path as FilePath);
  if (text === undefined || text.split(from).length !== 2) throw new Error(`${path} does not hold “${from}” once.`);
  return text.replace(from, () => to);
}
