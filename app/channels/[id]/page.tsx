import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { RecordPage } from '@/components/data/record-page';
import { LinkedDataBlock } from '@/components/frame/linked-data';
import { channelAddress } from '@/lib/site/addresses';
import { describeChannel } from '@/lib/site/linked-data';
import { findChannel, openDataset } from '@/lib/site/open-dataset';
import { readSettings } from '@/lib/site/settings';

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

export const dynamicParams = false;

export async function generateStaticParams() {
  const { dataset } = await openDataset();
  return dataset.channels.map(({ id }) => ({ id }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const coded = findChannel(await openDataset(), id);
  return coded ? { title: `${coded.name}: the coded record`, description: `Every judgement on this channel, with its reason and its sources.`, alternates: { canonical: channelAddress(id) } } : {};
}

export default async function Page({ params }: Props) {
  const open = await openDataset();
  const coded = findChannel(open, (await params).id);
  if (!coded) notFound();
  const settings = readSettings(process.env);
  return (
    <>
      <LinkedDataBlock data={describeChannel(coded, open.dataset, settings)} />
      <RecordPage open={open} settings={settings} coded={coded} />
    </>
  );
}
