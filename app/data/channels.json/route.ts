import { channelsJson } from '@/lib/channel/exports';
import { selectionWarning } from '@/lib/channel/warning';
import { openDataset } from '@/lib/site/open-dataset';

export const dynamic = 'force-static';

export async function GET(): Promise<Response> {
  const { dataset, publication, site } = await openDataset();
  return Response.json(channelsJson(dataset, site.encyclopedia.corpus, publication, selectionWarning));
}
