// Owns which articles a run is about: the real encyclopedia, cut down or grown to so many articles, in its own form and as plain Markdown.
import { createFormatter } from '../../lib/citation/format';
import type { ContentFiles } from '../../lib/corpus/files';
import { isError } from '../../lib/diagnostics/diagnostic';
import { formatReport } from '../../lib/diagnostics/report';
import { openEncyclopedia, type Encyclopedia } from '../../lib/site/encyclopedia';
import { cutContent } from './cut-content';
import { growContent } from './grown-content';
import { writePlainArticles, type PlainArticle } from './plain-articles';

export interface BenchCorpus {
  readonly count: number;
  readonly files: ContentFiles;
  readonly sources: number;
  /** Written when first asked for: with thousands of articles that takes longer than to build some of the sites. */
  articles(): readonly PlainArticle[];
  /** Slugs of the pages that are measured. */
  measured(): { readonly median: string; readonly longest: string };
}

export function resizeContent(files: ContentFiles, real: Encyclopedia, count: number): ContentFiles {
  if (count === real.corpus.articles.size) return files;
  return count < real.corpus.articles.size ? cutContent(files, real, count) : growContent(files, real, count);
}

export function makeCorpus(real: ContentFiles, encyclopedia: Encyclopedia, root: string, count: number): BenchCorpus {
  const files = resizeContent(real, encyclopedia, count);
  const made = files === real ? encyclopedia : openEncyclopedia(files, { drafts: false });
  const errors = made.diagnostics.filter(isError);
  if (errors.length > 0) throw new Error(`The ${count} articles made for the benchmark do not pass the check.\n${formatReport(errors.slice(0, 10))}`);
  let written: readonly PlainArticle[] | undefined;
  const articles = () => (written ??= writePlainArticles(made, createFormatter(made.corpus.sources, root)));
  const measured = () => {
    const byLength = articles().toSorted((a, b) => a.words - b.words);
    const slugAt = (index: number) => byLength[index]?.slug ?? '';
    return { median: slugAt(Math.floor(byLength.length / 2)), longest: slugAt(byLength.length - 1) };
  };
  return { count, files, sources: made.corpus.sources.size, articles, measured };
}
