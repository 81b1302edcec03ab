// Makes each search form a combobox: results while typing, arrows, Enter, Escape, and the keys that open it.
import type { Answer } from '../../lib/search/engine';
import { hitAddress } from '../search/hit-address';
import { drawHit } from './draw-hit';
import type { SearchClient } from './search-client';

const limit = 8;

export function startSearchBoxes(client: SearchClient): void {
  const forms = [...document.querySelectorAll<HTMLFormElement>('form[data-search]')];
  const inputs = forms.flatMap((form) => startSearchBox(form, client) ?? []);
  const visible = () => inputs.find((input) => input.offsetParent !== null);

  document.querySelector('[data-open-search]')?.addEventListener('click', (event) => {
    document.documentElement.classList.add('search-open');
    const input = visible();
    if (!input) return;
    event.preventDefault();
    input.focus();
  });
  document.addEventListener('keydown', (event) => {
    const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]');
    const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    const chord = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (!slash && !chord) return;
    if (!visible()) document.documentElement.classList.add('search-open');
    const input = visible();
    if (!input) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}

function startSearchBox(form: HTMLFormElement, client: SearchClient): HTMLInputElement | undefined {
  const input = form.querySelector<HTMLInputElement>('input[name=q]');
  if (!input) return undefined;
  const list = document.createElement('ul');
  list.id = `${input.id}-results`;
  list.className = 'results';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Results');
  const status = document.createElement('p');
  status.className = 'search-status';
  status.setAttribute('role', 'status');
  form.append(list, status);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-expanded', 'false');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-autocomplete', 'list');
  let active = -1;

  const options = () => [...list.children] as HTMLLIElement[];
  const choose = (index: number) => {
    active = index;
    for (const [number, option] of options().entries()) option.setAttribute('aria-selected', String(number === active));
    const option = options()[active];
    if (option) {
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else {
      input.removeAttribute('aria-activedescendant');
    }
  };
  const close = () => {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    choose(-1);
  };
  const show = (answer: Answer) => {
    list.replaceChildren(
      ...answer.hits.map((hit, index) => {
        const option = document.createElement('li');
        option.id = `${list.id}-${index}`;
        option.setAttribute('role', 'option');
        option.dataset['address'] = hitAddress(hit);
        option.append(...drawHit(hit));
        return option;
      }),
    );
    list.hidden = answer.hits.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    choose(-1);
    status.textContent = describe(answer);
    status.classList.toggle('is-shown', answer.hits.length === 0 || answer.partial);
  };
  const ask = () => {
    const query = input.value.trim();
    if (query === '') {
      close();
      status.textContent = '';
      status.classList.remove('is-shown');
      return;
    }
    client.ask(query, limit, show, () => {
      close();
      status.textContent = 'Search cannot be reached. Every article stands under A to Z.';
      status.classList.add('is-shown');
    });
  };

  input.addEventListener('focus', () => client.warm(), { once: true });
  input.addEventListener('input', ask);
  input.addEventListener('keydown', (event) => {
    const count = options().length;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        if (list.hidden && count > 0) {
          list.hidden = false;
          input.setAttribute('aria-expanded', 'true');
        }
        if (count > 0) choose(event.key === 'ArrowDown' ? (active + 1) % count : (active <= 0 ? count : active) - 1);
        event.preventDefault();
        return;
      case 'Enter': {
        const address = options()[active]?.dataset['address'];
        if (address === undefined || list.hidden) return;
        event.preventDefault();
        close();
        location.assign(address);
        return;
      }
      case 'Escape':
        if (!list.hidden) close();
        else input.value = '';
        status.classList.remove('is-shown');
        event.preventDefault();
        return;
      default:
    }
  });
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = event.target instanceof Element ? event.target.closest('li') : null;
    const address = option?.dataset['address'];
    if (address === undefined) return;
    close();
    location.assign(address);
  });
  input.addEventListener('blur', close);
  return input;
}

function describe({ hits, partial, query }: Answer): string {
  if (hits.length === 0) return `Nothing found for “${query}”.`;
  const count = `${hits.length} ${hits.length === 1 ? 'article' : 'articles'}`;
  return partial ? `No article has all of these words; ${count} with some of them.` : `${count} found.`;
}
