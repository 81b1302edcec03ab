// The search page where no server answered, and its filters: the whole state stands in the address.
import { isFiltering, readFilters } from '../../lib/search/filters';
import { drawAnswer } from '../search/draw-answer';
import { toNodes } from '../search/pieces';
import type { SearchClient } from './search-client';

const limit = 30;

export function startSearchPage(client: SearchClient): void {
  const results = document.querySelector<HTMLElement>('[data-search-results]');
  const filters = document.querySelector<HTMLElement>('[data-search-filters]');
  if (!results || !filters) return;
  const form = filters.querySelector<HTMLInputElement>('input')?.form;
  const input = form?.querySelector<HTMLInputElement>('input[name=q]');
  if (!form || !input) return;

  const ask = (parameters: URLSearchParams) => {
    const query = parameters.get('q')?.trim() ?? '';
    const chosen = readFilters(parameters);
    if (query === '' && !isFiltering(chosen)) return;
    client.ask(
      query === '' ? '' : `${query} `,
      { limit, filters: chosen },
      (answer) => results.replaceChildren(...toNodes(drawAnswer(answer))),
      () => results.replaceChildren('Search cannot be reached. ', ...toNodes([{ tag: 'a', href: '/a-z', children: ['Every article from A to Z'] }]), '.'),
    );
  };
  const stateOf = () => {
    const parameters = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === 'string' && value.trim() !== '') parameters.append(name, value);
    return parameters;
  };

  const asked = new URLSearchParams(location.search);
  input.value = asked.get('q') ?? '';
  for (const control of filters.querySelectorAll<HTMLInputElement>('input')) {
    if (control.type === 'checkbox') control.checked = asked.getAll(control.name).includes(control.value);
    else control.value = asked.get(control.name) ?? '';
  }
  filters.addEventListener('change', () => {
    const state = stateOf();
    history.replaceState(null, '', `${location.pathname}?${state}`);
    ask(state);
  });
  if (results.dataset['answered'] === undefined) ask(asked);
}
