// The cases table with its filters, sorting and choice for comparison; all of its state stands in the address.
import { applyFilters, readFilters, writeFilters, type FilterRow, type FilterState } from '../../lib/channel/filters';

const root = document.querySelector<HTMLElement>('[data-explorer]');
if (root) startExplorer(root);

function startExplorer(explorer: HTMLElement): void {
  const form = explorer.querySelector<HTMLFormElement>('[data-filters]');
  const body = explorer.querySelector('tbody');
  const count = explorer.querySelector<HTMLElement>('[data-count]');
  const compare = explorer.querySelector<HTMLAnchorElement>('[data-compare]');
  const download = explorer.querySelector<HTMLAnchorElement>('[data-download]');
  if (!form || !body || !count || !compare || !download) return;
  const lines = [...body.querySelectorAll<HTMLTableRowElement>('tr[data-id]')];
  const rows: FilterRow[] = lines.map((line) => ({
    id: line.dataset['id'] ?? '',
    values: JSON.parse(line.dataset['values'] ?? '{}') as FilterRow['values'],
    keys: JSON.parse(line.dataset['keys'] ?? '{}') as FilterRow['keys'],
  }));
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  const known: Record<string, string[]> = {};
  for (const box of boxes) known[box.name] = [...(known[box.name] ?? []), box.value];
  const heads = [...explorer.querySelectorAll<HTMLElement>('th[data-column]')];
  const columns = heads.map((head) => head.dataset['column'] ?? '');
  let { state, unknown } = readFilters(location.search, known, columns);

  form.hidden = false;
  for (const cell of explorer.querySelectorAll<HTMLElement>('.pick')) cell.hidden = false;
  for (const head of heads) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const column = head.dataset['column'] ?? '';
      change({ ...state, sort: column, descending: state.sort === column && !state.descending });
    });
  }

  function change(next: FilterState): void {
    state = next;
    unknown = [];
    history.replaceState(null, '', `${location.pathname}${writeFilters(state)}`);
    show();
  }

  function show(): void {
    const ids = applyFilters(rows, state);
    const byId = new Map(lines.map((line) => [line.dataset['id'] ?? '', line]));
    for (const line of lines) line.hidden = !ids.includes(line.dataset['id'] ?? '');
    const order = [...ids.flatMap((id) => byId.get(id) ?? []), ...lines.filter((line) => line.hidden)];
    // Rows that are moved are laid out again, even where they stood.
    if (order.some((line, at) => body?.children[at] !== line)) body?.append(...order);
    for (const box of boxes) box.checked = state.chosen.get(box.name)?.has(box.value) ?? false;
    for (const head of heads) {
      if (head.dataset['column'] === state.sort) head.setAttribute('aria-sort', state.descending ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    }
    const said = unknown.length > 0 ? ` The address asked for something that is not here: ${unknown.join(', ')}.` : '';
    if (count) count.textContent = `${ids.length} of ${lines.length} channels.${said}`;
    if (download) download.textContent = ids.length === lines.length ? 'All as CSV' : `These ${ids.length} as CSV`;
  }

  form.addEventListener('change', () => {
    const chosen = new Map<string, ReadonlySet<string>>();
    for (const name of Object.keys(known)) {
      const values = boxes.filter((box) => box.name === name && box.checked).map((box) => box.value);
      if (values.length > 0) chosen.set(name, new Set(values));
    }
    change({ ...state, chosen });
  });
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    change({ ...state, chosen: new Map() });
  });
  explorer.addEventListener('change', () => {
    const picked = [...explorer.querySelectorAll<HTMLInputElement>('.pick input:checked')].map((box) => box.value);
    compare.href = picked.length > 0 ? `/compare?c=${picked.join(',')}` : '/compare';
    compare.textContent = picked.length > 0 ? `Compare ${picked.length}` : 'Compare';
  });
  download.addEventListener('click', (event) => {
    const ids = applyFilters(rows, state);
    if (ids.length === lines.length) return;
    event.preventDefault();
    void saveSubset(download.href, ids);
  });
  show();
}

/** No value of the table holds a line break, so its lines are its rows; the first field of each is the id. */
async function saveSubset(address: string, ids: readonly string[]): Promise<void> {
  const text = await (await fetch(address)).text();
  const [head = '', ...rest] = text.split('\r\n').filter(Boolean);
  const kept = ids.flatMap((id) => rest.filter((line) => line.startsWith(`${id},`)));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([[head, ...kept, ''].join('\r\n')], { type: 'text/csv' }));
  link.download = 'channels-selection.csv';
  link.click();
  URL.revokeObjectURL(link.href);
}
