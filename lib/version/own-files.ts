// Owns which files are an article's own, and their hash: whether it still says what its last version said is asked of that,
// so that nothing need be drawn to know it.
import { createHash } from 'node:crypto';
import type { Article } from '../corpus/corpus';
import type { ContentFiles } from '../corpus/files';
import type { FilePath } from '../schema/brand';

export function hashText(text: string): string {
  return createHash('sha256').update(normalise(text)).digest('hex');
}

/** Paths within a case count, the place of the article does not: moving it changes nothing that it says. */
export function hashOwnFiles(article: Article, files: ContentFiles): string {
  const hash = createHash('sha256');
  for (const file of ownFilesOf(article)) hash.update(`${file.slice(homeOf(article).length)}\n${normalise(files.get(file) ?? '')}\n`);
  return hash.digest('hex');
}

function ownFilesOf(article: Article): readonly FilePath[] {
  return [...new Set([article.file, ...[...article.channels, ...article.events].map((part) => part.file)])].toSorted();
}

function homeOf(article: Article): string {
  return article.kind === 'case' ? article.file.slice(0, -'/index.mdx'.length) : article.file;
}

/** A checkout on another system may end its lines in another way. */
function normalise(text: string): string {
  return text.replaceAll('\r\n', '\n');
}
