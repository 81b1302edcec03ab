import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SourcePage } from '@/components/article/source-page';
import type { CiteKey } from '@/lib/schema/brand';
import { sourceAddress } from '@/lib/site/addresses';
import { openSite } from '@/lib/site/open';

interface Props {
  readonly params: Promise<{ readonly key: string }>;
}

export const dynamicParams = false;

/** Sources that an article cites or lists; a source that nothing uses yet has no page. */
export async function generateStaticParams() {
  const { encyclopedia } = await openSite();
  const listed = [...encyclopedia.corpus.articles.values()].flatMap((article) => article.front.furtherReading);
  return [...new Set([...encyclopedia.citedBy.keys(), ...listed])].map((key) => ({ key }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { key } = await params;
  const { encyclopedia } = await openSite();
  const source = encyclopedia.corpus.sources.get(key as CiteKey);
  return source ? { title: source.record.csl.title, description: `What this source was found to say, and where it is cited.`, alternates: { canonical: sourceAddress(key) } } : {};
}

export default async function Page({ params }: Props) {
  const { key } = await params;
  const site = await openSite();
  const source = site.encyclopedia.corpus.sources.get(key as CiteKey);
  if (!source) notFound();
  return <SourcePage site={site} source={source} />;
}
