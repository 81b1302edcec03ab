// Puts a button beside each form of a citation that copies it, once the citations are opened. Where a browser lends no
// clipboard, as it does to addresses that are not secure, the texts stand to be selected.
export function startCite(): void {
  for (const details of document.querySelectorAll<HTMLDetailsElement>('[data-cite]')) {
    const fill = () => {
      if (details.open && !details.querySelector('button') && 'clipboard' in navigator) addButtons(details);
    };
    details.addEventListener('toggle', fill);
    fill();
    if (details.id) for (const link of document.querySelectorAll(`a[href="#${details.id}"]`)) link.addEventListener('click', () => { details.open = true; });
  }
}

function addButtons(details: HTMLDetailsElement): void {
  const said = document.createElement('p');
  said.className = 'unseen';
  said.setAttribute('role', 'status');
  details.append(said);
  for (const shown of details.querySelectorAll<HTMLElement>('dd, a')) {
    const label = shown instanceof HTMLAnchorElement ? shown : shown.previousElementSibling;
    const name = label?.textContent ?? '';
    const button = document.createElement('button');
    const show = (text: string) => {
      button.textContent = text;
      button.setAttribute('aria-label', `${text} ${name}`);
    };
    button.type = 'button';
    show('Copy');
    button.addEventListener('click', () => {
      copy(shown).then(
        () => {
          said.textContent = `Copied ${name}`;
          show('Copied');
        },
        () => {
          said.textContent = `${name} could not be copied`;
        },
      );
    });
    if (shown === label) shown.after(button);
    else label?.append(button);
  }
}

/** A text with its italics for where they can be pasted, a file as the text that it holds. */
function copy(shown: HTMLElement): Promise<void> {
  const blob = (type: string, text: string | Promise<string>) => ({ [type]: Promise.resolve(text).then((found) => new Blob([found], { type })) });
  const forms = shown instanceof HTMLAnchorElement ? blob('text/plain', readFile(shown.href)) : { ...blob('text/plain', shown.textContent ?? ''), ...blob('text/html', shown.innerHTML) };
  return navigator.clipboard.write([new ClipboardItem(forms)]);
}

/** What a link leads to; the security policy lets no script fetch a data address, so those are read by hand. */
async function readFile(address: string): Promise<string> {
  if (address.startsWith('data:')) return decodeURIComponent(address.slice(address.indexOf(',') + 1));
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return answer.text();
}
