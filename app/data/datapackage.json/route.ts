import { dataPackage } from '@/lib/channel/exports';
import { selectionWarning } from '@/lib/channel/warning';
import { openDataset } from '@/lib/site/open-dataset';

export const dynamic = 'force-static';

export async function GET(): Promise<Response> {
  const { dataset, publication } = await openDataset();
  return Response.json(dataPackage(dataset, publication, selectionWarning));
}
