import { venuesGeoJson } from '@/lib/channel/exports';
import { openDataset } from '@/lib/site/open-dataset';

export const dynamic = 'force-static';

export async function GET(): Promise<Response> {
  const { dataset } = await openDataset();
  return new Response(JSON.stringify(venuesGeoJson(dataset.channels)), { headers: { 'content-type': 'application/geo+json' } });
}
