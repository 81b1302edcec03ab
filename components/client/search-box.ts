// Makes each search form a combobox (ARIA Authoring Practices, editable combobox with list): results while typing, recent
// searches before, arrows, Enter, Escape, and the keys that open it.
import type { Answer } from '../../lib/search/engine';
import { describeAnswer, drawHit, hitAddress } from '../search/draw-answer';
import { toNodes } from '../search/pieces';
import { eraseRecent, keepRecent, readRecent } from './recent-searches';
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

interface Choice {
  readonly className: string;
  readonly children: readonly (string | Node)[];
  readonly choose: () => void;
}

function startSearchBox(form: HTMLFormElement, client: SearchClient): HTMLInputElement | undefined {
  const input = form.querySelector<HTMLInputElement>('input[name=q]');
  if (!input) return undefined;
  const list = document.createElement('ul');
  list.id = `${input.id}-results`;
  list.className = 'results';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Results');
  const status = document.createElement('p');
  status.className = 'search-status';
  status.setAttribute('role', 'status');
  const popup = document.createElement('div');
  popup.className = 'search-popup';
  popup.append(status, list);
  form.append(popup);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-expanded', 'false');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-autocomplete', 'list');
  list.hidden = true;
  let choices: readonly Choice[] = [];
  let active = -1;

  const open = (opened: boolean) => {
    list.hidden = !opened;
    popup.classList.toggle('is-open', opened || status.classList.contains('is-shown'));
    input.setAttribute('aria-expanded', String(opened));
  };
  const choose = (index: number) => {
    active = index;
    const options = [...list.children];
    for (const [number, option] of options.entries()) option.setAttribute('aria-selected', String(number === active));
    const option = options[active];
    if (option) {
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else {
      input.removeAttribute('aria-activedescendant');
    }
  };
  const close = () => {
    open(false);
    choose(-1);
  };
  const say = (text: string, shown: boolean) => {
    status.textContent = text;
    status.classList.toggle('is-shown', shown);
    open(!list.hidden);
  };
  const offer = (offered: readonly Choice[]) => {
    choices = offered;
    list.replaceChildren(
      ...offered.map(({ className, children }, index) => {
        const option = document.createElement('li');
        option.id = `${list.id}-${index}`;
        option.className = className;
        option.setAttribute('role', 'option');
        option.append(...children);
        return option;
      }),
    );
    open(offered.length > 0);
    choose(-1);
  };
  const leaveFor = (address: string) => {
    keepRecent(input.value);
    close();
    location.assign(address);
  };
  const show = (answer: Answer) => {
    const hits = answer.hits.map((hit): Choice => ({ className: '', children: toNodes(drawHit(hit)), choose: () => leaveFor(hitAddress(hit)) }));
    const all: Choice = { className: 'results-more', children: [`All ${answer.total} articles for “${answer.query.trim()}”`], choose: () => form.requestSubmit() };
    offer(answer.total > answer.hits.length ? [...hits, all] : hits);
    say(describeAnswer(answer), answer.hits.length === 0 || answer.partial || answer.corrections.length > 0);
  };
  const offerRecent = () => {
    const recent = readRecent();
    const again = recent.map((query): Choice => ({
      className: 'results-recent',
      children: [query],
      choose: () => {
        input.value = query;
        ask();
      },
    }));
    const erase: Choice = {
      className: 'results-more',
      children: ['Erase these searches; they are kept on this device only'],
      choose: () => {
        eraseRecent();
        offer([]);
        say('Erased.', false);
      },
    };
    offer(recent.length > 0 ? [...again, erase] : []);
    say(recent.length > 0 ? `${recent.length} recent ${recent.length === 1 ? 'search' : 'searches'}.` : '', false);
  };
  const fail = () => {
    close();
    const all = document.createElement('a');
    all.href = '/a-z';
    all.textContent = 'A to Z';
    say('', true);
    status.replaceChildren('Search cannot be reached; the next letter tries again. Every article stands under ', all, '.');
  };
  const ask = () => {
    const query = input.value.trim();
    if (query === '') offerRecent();
    // A space at the end says that the last word is whole.
    else client.ask(input.value.trimStart(), { limit }, show, fail);
  };

  input.addEventListener('focus', () => {
    client.warm();
    if (input.value.trim() === '') offerRecent();
  });
  input.addEventListener('input', ask);
  input.addEventListener('keydown', (event) => {
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        if (choices.length > 0) {
          open(true);
          choose(event.key === 'ArrowDown' ? (active + 1) % choices.length : (active <= 0 ? choices.length : active) - 1);
        }
        event.preventDefault();
        return;
      case 'Enter':
        if (active < 0 || list.hidden) return;
        event.preventDefault();
        choices[active]?.choose();
        return;
      case 'Escape':
        if (!list.hidden) close();
        else input.value = '';
        say(status.textContent ?? '', false);
        event.preventDefault();
        return;
      default:
    }
  });
  form.addEventListener('submit', () => keepRecent(input.value));
  // The box keeps the focus while a choice is pressed; a link in the status may have it.
  popup.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = event.target instanceof Element ? event.target.closest('li') : null;
    if (option) choices[[...list.children].indexOf(option)]?.choose();
  });
  input.addEventListener('blur', (event) => {
    if (!(event.relatedTarget instanceof Node && popup.contains(event.relatedTarget))) close();
  });
  if (document.activeElement === input) client.warm();
  return input;
}
