// Whatever no page answers: an alias leads on to its article for good; anything else is a 404 with the nearest titles.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { articleAddress } from '@/lib/site/addresses';
import { nearestArticles, redirectOf, type NameList } from '@/lib/site/names';
import { fillShell, readShell } from '@/lib/site/shell';
import { escapeHtml } from '@/lib/text/escape';

let names: Promise<NameList> | undefined;

export async function GET(request: Request): Promise<Response> {
  names ??= readFile(join(process.cwd(), '.generated', 'names.json'), 'utf8').then((text) => JSON.parse(text) as NameList);
  const list = await names;
  // A rewrite leaves the address as the reader asked for it.
  const path = new URL(request.url).pathname;
  const [, slug, below = ''] = /^\/wiki\/([^/]+)(\/history|\/v\/\d+)?\/?$/.exec(path) ?? [];
  const found = slug === undefined ? undefined : redirectOf(list, decode(slug));
  if (found) return new Response(null, { status: 308, headers: { location: `${articleAddress(found)}${below}` } });
  const nearest = nearestArticles(list, decode(slug ?? path.split('/').findLast(Boolean) ?? ''), 5);
  const items = nearest.map((near) => `<li><a href="${articleAddress(near.slug)}">${escapeHtml(near.title)}</a></li>`).join('');
  const html = nearest.length > 0 ? `<p>Nothing stands at this address. Perhaps you meant:</p><ul>${items}</ul>` : '<p>Nothing stands at this address.</p>';
  const shell = await readShell(process.cwd(), '_not-found');
  return new Response(fillShell(shell, 'data-nearest', html), { status: 404, headers: { 'content-type': 'text/html; charset=utf-8' } });
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
