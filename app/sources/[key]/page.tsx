import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SourcePage } from '@/components/article/source-page';
import { LinkedDataBlock } from '@/components/frame/linked-data';
import type { CiteKey } from '@/lib/schema/brand';
import { sourceAddress } from '@/lib/site/addresses';
import { describeTrail } from '@/lib/site/linked-data';
import { openSite } from '@/lib/site/open';
import { readSettings } from '@/lib/site/settings';
import { shownSources } from '@/lib/site/source-letters';

interface Props {
  readonly params: Promise<{ readonly key: string }>;
}

export const dynamicParams = false;

export async function generateStaticParams() {
  return [...shownSources((await openSite()).encyclopedia)].map((key) => ({ key }));
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
  const settings = readSettings(process.env);
  const { origin } = settings;
  const trail = describeTrail([['Sources', `${origin}/sources`], [source.record.csl.title, origin + sourceAddress(key)]]);
  return (
    <>
      <LinkedDataBlock data={trail} />
      <SourcePage site={site} settings={settings} source={source} />
    </>
  );
}
