// Answers /search?q= without scripts: the prerendered search page, filled. Reached by a rewrite where `q` is present.
import { answerHtml, escapeHtml } from '@/components/search/results-html';
import { openBuiltSearch } from '@/lib/site/open-search';
import { fillShell, readShell } from '@/lib/site/shell';

const longestQuery = 200;

export async function GET(request: Request): Promise<Response> {
  const query = (new URL(request.url).searchParams.get('q') ?? '').slice(0, longestQuery);
  const root = process.cwd();
  const [shell, engine] = await Promise.all([readShell(root, 'search'), openBuiltSearch(root)]);
  const html = fillShell(shell, 'data-search-results', answerHtml(engine.answer(query, 30))).replaceAll(/(<input\b[^>]*\sname="q")/g, `$1 value="${escapeHtml(query)}"`);
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' } });
}
