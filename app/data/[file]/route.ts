import { notFound } from 'next/navigation';
import { citationFiles } from '@/lib/citation/files';
import { citeSource } from '@/lib/site/cited-works';
import { openSite } from '@/lib/site/open';
import { sourcesByLetter } from '@/lib/site/source-letters';

export const dynamic = 'force-static';
export const dynamicParams = false;

interface Props {
  readonly params: Promise<{ readonly file: string }>;
}

export function generateStaticParams() {
  return citationFiles.map(({ extension }) => ({ file: `sources.${extension}` }));
}

/** Every source that an article cites, in one file for reference managers. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const { encyclopedia } = await openSite();
  const asked = (await params).file;
  const file = citationFiles.find(({ extension }) => asked === `sources.${extension}`);
  if (!file) notFound();
  const keys = [...sourcesByLetter(encyclopedia).values()].flat();
  const works = keys.flatMap((key) => encyclopedia.corpus.sources.get(key) ?? []).map(citeSource);
  return new Response(file.write(works), { headers: { 'content-type': `${file.mediaType}; charset=utf-8` } });
}
