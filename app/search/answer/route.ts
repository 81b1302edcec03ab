// Answers /search?q= without scripts: the prerendered search page, filled. Reached by a rewrite where there is a question or a filter.
import { drawAnswer } from '@/components/search/draw-answer';
import { toHtml } from '@/components/search/pieces';
import { isFiltering, readFilters } from '@/lib/search/filters';
import { longestQuery } from '@/lib/search/query';
import { openBuiltSearch } from '@/lib/site/open-search';
import { fillShell, readShell } from '@/lib/site/shell';
import { escapeHtml } from '@/lib/text/escape';

const limit = 30;

export async function GET(request: Request): Promise<Response> {
  const parameters = new URL(request.url).searchParams;
  const query = (parameters.get('q') ?? '').slice(0, longestQuery * 2);
  const root = process.cwd();
  const shell = await readShell(root, 'search');
  const filled = fillShell(restoreForm(shell, parameters, query), 'data-search-results', await answerHtml(root, query, parameters));
  return new Response(filled, { headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' } });
}

async function answerHtml(root: string, query: string, parameters: URLSearchParams): Promise<string> {
  const filters = readFilters(parameters);
  if (query.trim() === '' && !isFiltering(filters)) return '<p>Or look through <a href="/a-z">every article from A to Z</a>.</p>';
  try {
    const engine = await openBuiltSearch(root);
    return toHtml(drawAnswer(await engine.answer(query.trim() === '' ? '' : `${query} `, { limit, filters })));
  } catch (error) {
    console.error('The search index cannot be read:', error instanceof Error ? error.message : error);
    return '<p>Search cannot be reached just now. <a href="/a-z">Every article from A to Z</a>.</p>';
  }
}

/** The form as it was sent: its text and what was ticked. */
function restoreForm(shell: string, parameters: URLSearchParams, query: string): string {
  return shell
    .replaceAll(/<input\b[^>]*>/g, (input) => {
      const name = /\sname="([^"]*)"/.exec(input)?.[1] ?? '';
      const value = /\svalue="([^"]*)"/.exec(input)?.[1];
      if (name === 'q') return withAttribute(input, ` value="${escapeHtml(query)}"`);
      if (value === undefined) return parameters.has(name) ? withAttribute(input, ` value="${escapeHtml((parameters.get(name) ?? '').slice(0, 10))}"`) : input;
      return parameters.getAll(name).includes(value) ? withAttribute(input, ' checked=""') : input;
    })
    .replace(/(<details\b[^>]*\sdata-search-filters=""[^>]*)>/, (whole, opening: string) => (isFiltering(readFilters(parameters)) ? `${opening} open="">` : whole));
}

function withAttribute(input: string, attribute: string): string {
  return input.replace(/\s*\/?>$/, (end) => `${attribute}${end}`);
}
