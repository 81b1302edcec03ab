// Owns reading content/ from disk: the only place that does.
import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { toFilePath, type FilePath } from '../schema/brand';

/** Every text file of the encyclopedia by its path ("content/cases/…"), as it was at one moment. */
export type ContentFiles = ReadonlyMap<FilePath, string>;

/** Reads all of `content/` under `root`. The guide, the licence and generated schemas are not content. */
export async function readContentFiles(root: string): Promise<ContentFiles> {
  const entries = await readdir(join(root, 'content'), { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !['content/README.md', 'content/LICENSE'].includes(toFilePath(relative(root, path))) && !toFilePath(relative(root, path)).startsWith('content/.'))
    .toSorted();
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
  return new Map(paths.map((path, index) => [toFilePath(relative(root, path)), texts[index] ?? '']));
}
