// The comparison: the address says which channels; those chosen are shown, and what differs between them is marked.
const root = document.querySelector<HTMLElement>('[data-compare-page]');
if (root) startCompare(root);

function startCompare(page: HTMLElement): void {
  const form = page.querySelector<HTMLFormElement>('[data-choice]');
  const said = page.querySelector<HTMLElement>('[data-said]');
  const table = page.querySelector<HTMLElement>('.table');
  const only = page.querySelector<HTMLInputElement>('[data-only]');
  if (!form || !said || !table || !only) return;
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[name=c]')];
  const known = boxes.map((box) => box.value);
  const asked = new URLSearchParams(location.search).getAll('c').flatMap((text) => text.split(',')).filter(Boolean);
  const unknown = asked.filter((id) => !known.includes(id));
  const tooMany = asked.filter((id) => known.includes(id)).length > 4;
  let chosen = [...new Set(asked.filter((id) => known.includes(id)))].slice(0, 4);
  only.checked = new URLSearchParams(location.search).get('only') === 'differences';
  form.hidden = false;

  const show = (remark: string) => {
    table.hidden = chosen.length === 0;
    for (const cell of table.querySelectorAll<HTMLElement>('[data-c]')) cell.hidden = !chosen.includes(cell.dataset['c'] ?? '');
    let differing = 0;
    for (const row of table.querySelectorAll<HTMLElement>('tbody tr')) {
      const values = new Set([...row.querySelectorAll<HTMLElement>('td[data-c]')].filter((cell) => !cell.hidden).map((cell) => cell.dataset['value'] ?? ''));
      const differs = values.size > 1;
      if (differs) differing += 1;
      row.classList.toggle('differs', differs);
      row.hidden = only.checked && !differs && chosen.length >= 2;
    }
    for (const box of boxes) {
      box.checked = chosen.includes(box.value);
      box.disabled = chosen.length >= 4 && !box.checked;
    }
    said.textContent = `${remark}${countChosen(chosen.length, differing)}`;
  };
  const write = () => {
    const parameters = [chosen.length > 0 ? `c=${chosen.join(',')}` : '', only.checked ? 'only=differences' : ''].filter(Boolean).join('&');
    history.replaceState(null, '', `${location.pathname}${parameters ? `?${parameters}` : ''}`);
  };
  form.addEventListener('change', () => {
    const checked = boxes.filter((box) => box.checked).map((box) => box.value);
    chosen = [...chosen.filter((id) => checked.includes(id)), ...checked.filter((id) => !chosen.includes(id))].slice(0, 4);
    write();
    show('');
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  const missing = unknown.length > 0 ? `There is no channel called ${unknown.join(', ')}. ` : '';
  show(missing + (tooMany ? 'At most four stand side by side; the first four are shown. ' : ''));
  page.dataset['ready'] = '';
}

function countChosen(chosen: number, differing: number): string {
  if (chosen === 0) return 'Choose two to four channels.';
  if (chosen === 1) return 'One channel. Choose another to see what differs.';
  return `${chosen} channels; they differ in ${differing} rows, marked by a bar.`;
}
