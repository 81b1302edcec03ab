import { notFound } from 'next/navigation';
import { citationFiles } from '@/lib/citation/files';
import { isSlug } from '@/lib/schema/brand';
import { citeArticle } from '@/lib/site/cited-works';
import { openSite } from '@/lib/site/open';
import { readSettings } from '@/lib/site/settings';

export const dynamic = 'force-static';
export const dynamicParams = false;

interface Props {
  readonly params: Promise<{ readonly file: string }>;
}

export async function generateStaticParams() {
  const { corpus } = (await openSite()).encyclopedia;
  return [...corpus.articles.keys()].flatMap((slug) => citationFiles.map(({ extension }) => ({ file: `${slug}.${extension}` })));
}

/** An article's citation as a file for reference managers. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const [, slug = '', extension] = /^(.+)\.([a-z]+)$/.exec((await params).file) ?? [];
  const file = citationFiles.find((candidate) => candidate.extension === extension);
  const article = isSlug(slug) ? (await openSite()).encyclopedia.corpus.articles.get(slug) : undefined;
  if (!file || !article) notFound();
  return new Response(file.write([citeArticle(article, readSettings(process.env))]), { headers: { 'content-type': `${file.mediaType}; charset=utf-8` } });
}
