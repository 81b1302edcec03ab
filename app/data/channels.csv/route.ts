import { channelsCsv } from '@/lib/channel/table';
import { openDataset } from '@/lib/site/open-dataset';

export const dynamic = 'force-static';

export async function GET(): Promise<Response> {
  const { dataset } = await openDataset();
  return new Response(channelsCsv(dataset), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
}
