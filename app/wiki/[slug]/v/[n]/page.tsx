import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { VersionPage } from '@/components/versions/version-page';
import type { Slug } from '@/lib/schema/brand';
import { articleAddress } from '@/lib/site/addresses';
import { openSite } from '@/lib/site/open';
import { readSettings } from '@/lib/site/settings';
import { formatDate } from '@/lib/text/dates';

interface Props {
  readonly params: Promise<{ readonly slug: string; readonly n: string }>;
}

export const dynamicParams = false;

export async function generateStaticParams() {
  const { versions } = (await openSite()).encyclopedia;
  return [...versions].flatMap(([slug, { list }]) => list.records.map(({ number }) => ({ slug, n: String(number) })));
}

/** The article is what searches should find; a version is for those who were given its address. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await findVersion(await params);
  if (!found) return {};
  const { article, version } = found;
  return {
    title: `${article.front.title}, version ${version.number}`,
    description: `This article as it stood on ${formatDate(version.day)}.`,
    robots: { index: false },
    alternates: { canonical: articleAddress(article.slug) },
  };
}

export default async function Page({ params }: Props) {
  const found = await findVersion(await params);
  if (!found) notFound();
  return <VersionPage settings={readSettings(process.env)} {...found} />;
}

async function findVersion({ slug, n }: { readonly slug: string; readonly n: string }) {
  const { encyclopedia } = await openSite();
  const article = encyclopedia.corpus.articles.get(slug as Slug);
  const published = encyclopedia.versions.get(slug as Slug);
  const version = published?.list.records.find(({ number }) => String(number) === n);
  return article && published && version && { encyclopedia, article, version, latest: published.latest, text: published.list.texts.get(version.number)?.text };
}
