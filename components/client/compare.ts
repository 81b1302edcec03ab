// The comparison: the address says which channels; those chosen are shown, and what differs between them is marked.
const root = document.querySelector<HTMLElement>('[data-compare-page]');
if (root) startCompare(root);

function startCompare(page: HTMLElement): void {
  const form = page.querySelector<HTMLFormElement>('[data-choice]');
  const said = page.querySelector<HTMLElement>('[data-said]');
  const only = page.querySelector<HTMLInputElement>('[data-only]');
  if (!form || !said || !only) return;
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[name=c]')];
  const known = boxes.map((box) => box.value);
  const asked = new URLSearchParams(location.search).getAll('c').flatMap((text) => text.split(',')).filter(Boolean);
  const unknown = asked.filter((id) => !known.includes(id));
  const tooMany = asked.filter((id) => known.includes(id)).length > 4;
  let chosen = [...new Set(asked.filter((id) => known.includes(id)))].slice(0, 4);
  only.checked = new URLSearchParams(location.search).get('only') === 'differences';
  form.hidden = false;

  const show = (remark: string) => {
    const shown = chosen.length >= 2 ? chosen : known;
    for (const cell of page.querySelectorAll<HTMLElement>('[data-c]')) cell.hidden = !shown.includes(cell.dataset['c'] ?? '');
    let differing = 0;
    for (const row of page.querySelectorAll<HTMLElement>('tbody tr')) {
      const values = new Set([...row.querySelectorAll<HTMLElement>('td[data-c]')].filter((cell) => !cell.hidden).map((cell) => cell.dataset['value'] ?? ''));
      const differs = values.size > 1;
      if (differs) differing += 1;
      row.classList.toggle('differs', differs && chosen.length >= 2);
      row.hidden = only.checked && !differs;
    }
    for (const box of boxes) {
      box.checked = chosen.includes(box.value);
      box.disabled = chosen.length >= 4 && !box.checked;
    }
    const count = chosen.length >= 2 ? `${chosen.length} channels; they differ in ${differing} rows, marked by a bar.` : `${known.length} channels side by side. Choose two to four.`;
    said.textContent = `${remark}${count}`;
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
