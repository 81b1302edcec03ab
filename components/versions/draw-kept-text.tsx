// Owns drawing the text of a version that is being published: what the article's page says now, in the form that is kept.
import { renderToStaticMarkup } from 'react-dom/server';
import type { ArticleReading } from '@/lib/markup/article';
import { compileArticle, compiledFolder } from '@/lib/mdx/compile';
import type { ReadSite } from '@/lib/site/open';
import { writeKeptText } from '@/lib/version/write-kept-text';
import { KeptArticle } from './kept-article';

export interface DrawOptions {
  readonly root: string;
  /** Of the compiler: see lib/mdx/compile.ts. */
  readonly pipeline: string;
}

export async function drawKeptText(site: ReadSite, reading: ArticleReading, { root, pipeline }: DrawOptions): Promise<string> {
  const code = await compileArticle({ text: reading.article.text, report: reading.body }, { context: site.encyclopedia.contextOf(reading.article.slug), pipeline, cacheFolder: compiledFolder(root) });
  return writeKeptText(renderToStaticMarkup(<KeptArticle site={site} reading={reading} code={code} />));
}
