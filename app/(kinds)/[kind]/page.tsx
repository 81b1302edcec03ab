import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { kindNames } from '@/components/article/kind-names';
import { ArticleList } from '@/components/lists/article-list';
import { folders, kinds, type Kind } from '@/lib/schema/article';
import { kindAddress } from '@/lib/site/addresses';
import { openSite } from '@/lib/site/open';
import { compareNames } from '@/lib/text/collate';

interface Props {
  readonly params: Promise<{ readonly kind: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
  // Cases have a page of their own: the explorer.
  return kinds.filter((kind) => kind !== 'case').map((kind) => ({ kind: folders[kind] }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const kind = kindOf((await params).kind);
  return kind ? { title: kindNames[kind].many, description: kindNames[kind].about, alternates: { canonical: kindAddress(kind) } } : {};
}

export default async function Page({ params }: Props) {
  const kind = kindOf((await params).kind);
  if (!kind) notFound();
  const { encyclopedia } = await openSite();
  const readings = [...encyclopedia.readings.values()].filter(({ article }) => article.kind === kind);
  const sorted = readings.toSorted((a, b) => compareNames(a.article.front.title, b.article.front.title));
  return (
    <div className="page-plain">
      <h1>{kindNames[kind].many}</h1>
      <p className="standfirst">{kindNames[kind].about}</p>
      {sorted.length > 0 ? <ArticleList readings={sorted} /> : <p>None is written yet. <a href="/a-z">All articles from A to Z</a>.</p>}
    </div>
  );
}

function kindOf(folder: string): Kind | undefined {
  return kinds.find((kind) => folders[kind] === folder);
}
