import { notFound } from 'next/navigation';
import { channelJson, citationOf } from '@/lib/channel/exports';
import { findChannel, openDataset } from '@/lib/site/open-dataset';

export const dynamic = 'force-static';
export const dynamicParams = false;

interface Props {
  readonly params: Promise<{ readonly file: string }>;
}

export async function generateStaticParams() {
  const { dataset } = await openDataset();
  return dataset.channels.map(({ id }) => ({ file: `${id}.json` }));
}

export async function GET(_: Request, { params }: Props): Promise<Response> {
  const open = await openDataset();
  const coded = findChannel(open, (await params).file.replace(/\.json$/, ''));
  if (!coded) notFound();
  return Response.json({ ...channelJson(coded, open.publication), licence: 'https://creativecommons.org/licenses/by/4.0/', citation: citationOf(open.dataset, open.publication) });
}
