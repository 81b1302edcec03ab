// Answers /search?q= in the browser where no server did: a site of plain files.
import { hitAddress } from '../search/hit-address';
import { drawHit } from './draw-hit';
import type { SearchClient } from './search-client';

export function startSearchPage(client: SearchClient): void {
  const results = document.querySelector<HTMLElement>('[data-search-results]');
  const query = new URLSearchParams(location.search).get('q')?.trim();
  if (!results || !query || results.dataset['answered'] !== undefined) return;
  for (const input of document.querySelectorAll<HTMLInputElement>('form[data-search] input[name=q]')) input.value = query;
  client.ask(
    query,
    30,
    (answer) => {
      const list = document.createElement('ol');
      list.className = 'hits';
      for (const hit of answer.hits) {
        const link = document.createElement('a');
        link.href = hitAddress(hit);
        link.append(...drawHit(hit));
        const item = document.createElement('li');
        item.append(link);
        list.append(item);
      }
      const line = document.createElement('p');
      line.className = 'search-line';
      line.textContent = answer.hits.length === 0 ? `Nothing found for “${query}”.` : answer.partial ? 'No article has all of these words; these have some of them.' : '';
      results.replaceChildren(line, list);
    },
    () => results.replaceChildren('Search cannot be reached. Every article stands under A to Z.'),
  );
}
