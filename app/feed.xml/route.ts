import { mdastText } from '@/lib/markup/plain';
import { collectFeed, writeFeed } from '@/lib/site/feed';
import { openSite } from '@/lib/site/open';
import { readSettings } from '@/lib/site/settings';

export const dynamic = 'force-static';

export async function GET(): Promise<Response> {
  const { encyclopedia, history } = await openSite();
  const entries = collectFeed(history, encyclopedia.corpus.articles.values());
  const text = writeFeed(entries, ({ slug }) => mdastText(encyclopedia.readings.get(slug)?.fields.get('standfirst')?.nodes ?? []), readSettings(process.env));
  return new Response(text, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
}
