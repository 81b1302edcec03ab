import { eventsCsv } from '@/lib/channel/table';
import { mdastText } from '@/lib/markup/plain';
import type { Slug } from '@/lib/schema/brand';
import { openDataset } from '@/lib/site/open-dataset';

export const dynamic = 'force-static';

export async function GET(): Promise<Response> {
  const { dataset, site } = await openDataset();
  const articles = [...new Set(dataset.channels.map(({ article }) => article))];
  const events = articles.flatMap((article) => article.events.map((event) => ({ slug: article.slug as string, event })));
  const text = eventsCsv(events, (slug, event) => mdastText(site.encyclopedia.readings.get(slug as Slug)?.fields.get(`events.${event.index}.text`)?.nodes ?? []));
  return new Response(text, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
}
