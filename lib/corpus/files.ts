// Owns reading content/ from disk: the only place that does. What is no plain text of its own is refused here, unread:
// a link may lead anywhere, a device never ends, and a file larger than content is ever is not worth the memory.
import { lstat, readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic';
import { inLanes } from '../kept/lanes';
import { toFilePath, type FilePath } from '../schema/brand';

/** Every text file of the encyclopedia by its path ("content/cases/…"), as it was at one moment. */
export interface ContentFiles extends ReadonlyMap<FilePath, string> {
  /** Why files that are there are not among them. */
  readonly refused?: readonly Diagnostic[];
}

/** Bytes that one file may have. The longest article of the first wave has 20,000; the list of actors grows with the dataset. */
export const largestFile = 100_000;
export const largestList = 500_000;
/** Of a version that is kept drawn: notes, sources and coded values stand in it written out, so that it is several times its article. */
export const largestKeptText = 500_000;

/** Reads all of `content/` under `root`. The guide, the licence and generated schemas are not content. */
export async function readContentFiles(root: string): Promise<ContentFiles> {
  const entries = await readdir(join(root, 'content'), { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !['content/README.md', 'content/LICENSE'].includes(path) && !path.startsWith('content/.'))
    .toSorted();
  const read = await inLanes(paths, async (path) => [path, await readContentFile(root, path)] as const);
  const texts = new Map<FilePath, string>();
  const refused: Diagnostic[] = [];
  for (const [path, result] of read) {
    if (typeof result === 'string') texts.set(toFilePath(path), result);
    else refused.push(result);
  }
  return Object.assign(texts, { refused });
}

async function readContentFile(root: string, path: string): Promise<string | Diagnostic> {
  const refuse = (code: 'unreadable' | 'too-large' | 'bad-name', message: string, found: string, remedy: string, line = 1) => diagnose({ code, file: path, line, column: 1, message, found, remedy });
  // Elsewhere a backslash parts folders, so that the file would be another one there.
  if (/[\\\p{Cc}\ufffd]/u.test(path)) return refuse('bad-name', 'A file name holds a backslash, a control character or bytes that are no letter.', path, 'Rename it.');
  const found = await lstat(join(root, path));
  if (!found.isFile()) return refuse('unreadable', 'This is no file of its own but a link or a device, and is not read.', found.isSymbolicLink() ? 'a symbolic link' : 'not a file', 'Put the file itself here.');
  const largest = path === 'content/actors.yaml' ? largestList : path.endsWith('.html') ? largestKeptText : largestFile;
  if (found.size > largest) return refuse('too-large', `The file is larger than the ${largest.toLocaleString('en')} bytes that it may have, and is not read.`, `${found.size.toLocaleString('en')} bytes`, 'Cut it into several.');
  const bytes = await readFile(join(root, path));
  try {
    // A mark of the byte order at the beginning is passed over.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('unreadable', 'The file is not UTF-8 text, and is not read.', 'bytes that are no letter', 'Save it as UTF-8.', findBrokenLine(bytes));
  }
}

function findBrokenLine(bytes: Buffer): number {
  const lines = bytes.toString('utf8').split('\n');
  const broken = lines.findIndex((line) => line.includes('\ufffd'));
  return broken < 0 ? 1 : broken + 1;
}
