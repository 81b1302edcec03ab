import { notFound } from 'next/navigation';
import { savedFigures } from '@/components/figures/saved';
import { openDataset } from '@/lib/site/open-dataset';

export const dynamic = 'force-static';
export const dynamicParams = false;

interface Props {
  readonly params: Promise<{ readonly file: string }>;
}

export async function generateStaticParams() {
  return [...savedFigures(await openDataset()).keys()].flatMap((name) => [{ file: `${name}.svg` }, { file: `${name}.csv` }]);
}

export async function GET(_: Request, { params }: Props): Promise<Response> {
  const [, name = '', form] = /^(.+)\.(svg|csv)$/.exec((await params).file) ?? [];
  const figure = savedFigures(await openDataset()).get(name);
  if (!figure) notFound();
  return form === 'svg'
    ? new Response(figure.svg(), { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } })
    : new Response(figure.csv(), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
}
