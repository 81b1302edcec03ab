import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { HistoryPage } from '@/components/versions/history-page';
import type { Slug } from '@/lib/schema/brand';
import { versionsAddress } from '@/lib/site/addresses';
import { openSite } from '@/lib/site/open';
import { readSettings } from '@/lib/site/settings';

interface Props {
  readonly params: Promise<{ readonly slug: string }>;
}

export const dynamicParams = false;

export async function generateStaticParams() {
  const { corpus } = (await openSite()).encyclopedia;
  return [...corpus.articles.keys()].map((slug) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const { corpus } = (await openSite()).encyclopedia;
  const article = corpus.articles.get(slug as Slug);
  return article ? { title: `${article.front.title}: history`, description: 'Published versions and corrections of this article.', robots: { index: false }, alternates: { canonical: versionsAddress(slug) } } : {};
}

export default async function Page({ params }: Props) {
  const { slug } = await params;
  const { corpus, versions, corrections } = (await openSite()).encyclopedia;
  const article = corpus.articles.get(slug as Slug);
  if (!article) notFound();
  return <HistoryPage settings={readSettings(process.env)} article={article} published={versions.get(article.slug)} corrections={corrections.filter((reading) => reading.article === article)} />;
}
