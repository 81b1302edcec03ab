// Shows what a link leads to, or what a note says, before the reader goes there: on hover, on keyboard focus, on a long press.
// It stays while the pointer is on the link or on the preview, Escape takes it away, and nothing in it is needed to read on.
import type { Preview } from '../../lib/site/previews';

const hoverDelay = 350;
const leaveDelay = 250;
const pressDelay = 400;

const held = new Map<string, Promise<Preview>>();

export function startPreviews(): void {
  const box = document.createElement('div');
  box.id = 'preview';
  box.className = 'preview';
  box.setAttribute('role', 'tooltip');
  box.hidden = true;
  document.querySelector('main')?.append(box);
  let shownFor: HTMLAnchorElement | undefined;
  let timer = 0;
  let pressed = false;

  const close = () => {
    clearTimeout(timer);
    shownFor?.removeAttribute('aria-describedby');
    shownFor = undefined;
    box.hidden = true;
  };
  const show = async (link: HTMLAnchorElement, place: DOMRect) => {
    const content = await describe(link).catch(() => undefined);
    // The reader may have gone on while the file was fetched.
    if (wanted !== link) return;
    close();
    if (!content) return;
    shownFor = link;
    box.replaceChildren(...content);
    box.hidden = false;
    link.setAttribute('aria-describedby', box.id);
    position(box, place);
  };
  let wanted: HTMLAnchorElement | undefined;
  const want = (link: HTMLAnchorElement | undefined, delay: number, place?: DOMRect) => {
    if (link === wanted) {
      if (link && shownFor === link) clearTimeout(timer);
      return;
    }
    clearTimeout(timer);
    wanted = link;
    timer = window.setTimeout(() => (link ? void show(link, place ?? link.getBoundingClientRect()) : close()), delay);
  };

  document.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'touch') return;
    if (box.contains(event.target as Node)) {
      wanted = shownFor;
      clearTimeout(timer);
      return;
    }
    const link = linkOf(event.target);
    want(link, link ? hoverDelay : leaveDelay, link && lineAt(link, event.clientY));
  });
  document.addEventListener('focusin', ({ target }) => {
    const link = linkOf(target);
    if (link?.matches(':focus-visible')) want(link, hoverDelay);
  });
  document.addEventListener('focusout', () => want(undefined, 0));
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  document.addEventListener('pointerdown', (event) => {
    if (box.contains(event.target as Node)) return;
    close();
    pressed = false;
    wanted = undefined;
    const link = event.pointerType === 'touch' ? linkOf(event.target) : undefined;
    if (!link) return;
    wanted = link;
    timer = window.setTimeout(() => {
      pressed = true;
      void show(link, lineAt(link, event.clientY));
    }, pressDelay);
  });
  // A finger that moves scrolls, one that lifts early follows the link.
  for (const type of ['pointermove', 'pointerup', 'pointercancel'] as const) {
    document.addEventListener(type, (event) => {
      if (event.pointerType === 'touch' && !pressed && (type !== 'pointermove' || Math.abs(event.movementX) + Math.abs(event.movementY) > 4)) {
        clearTimeout(timer);
        wanted = undefined;
      }
    });
  }
  document.addEventListener('contextmenu', (event) => {
    if (pressed && linkOf(event.target) === wanted) event.preventDefault();
  });
  document.addEventListener(
    'click',
    (event) => {
      if (pressed && wanted && linkOf(event.target) === wanted) event.preventDefault();
      else if (!box.contains(event.target as Node)) close();
      pressed = false;
    },
    true,
  );
}

/** A link in running text to an article, or the number of a note that does not stand in view beside the text. */
function linkOf(target: EventTarget | null): HTMLAnchorElement | undefined {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>(':is(.body, .facts, .standfirst) a[href^="/wiki/"], .ref a') : null;
  if (!link || link.pathname === location.pathname && !link.closest('.ref')) return undefined;
  return link;
}

async function describe(link: HTMLAnchorElement): Promise<readonly Node[] | undefined> {
  if (link.closest('.ref')) return describeNote(document.getElementById(link.hash.slice(1)));
  const slug = /^\/wiki\/([a-z0-9-]+)$/.exec(link.pathname)?.[1];
  if (slug === undefined) return undefined;
  const found = held.get(slug) ?? fetchPreview(slug);
  held.set(slug, found);
  found.catch(() => held.delete(slug));
  const { title, about, standfirst } = await found;
  const go = document.createElement('a');
  go.href = link.href;
  go.tabIndex = -1;
  go.textContent = title;
  return [paragraph('preview-title', go), paragraph('preview-about', about), paragraph('preview-standfirst', standfirst)];
}

/** Nothing where the note already stands in view or lies open. */
function describeNote(note: HTMLElement | null): readonly Node[] | undefined {
  if (!note) return undefined;
  const { top, bottom, height } = note.getBoundingClientRect();
  if (height > 0 && top >= 0 && bottom <= window.innerHeight) return undefined;
  const copy = note.cloneNode(true) as HTMLElement;
  for (const link of copy.querySelectorAll('a')) link.tabIndex = -1;
  return [paragraph('preview-note', ...copy.childNodes)];
}

async function fetchPreview(slug: string): Promise<Preview> {
  const response = await fetch(`/previews/${slug}.json`);
  if (!response.ok) throw new Error(`No preview of ${slug}: ${response.status}.`);
  return (await response.json()) as Preview;
}

function paragraph(className: string, ...children: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement('p');
  made.className = className;
  made.append(...children);
  return made;
}

/** A link may run over two lines: the one under the pointer counts. */
function lineAt(link: HTMLAnchorElement, y: number): DOMRect {
  return [...link.getClientRects()].find(({ top, bottom }) => top <= y && y <= bottom) ?? link.getBoundingClientRect();
}

/** Under the line, or over it where there is no room; never beyond the edge of the window. */
function position(box: HTMLElement, line: DOMRect): void {
  const { width, height } = box.getBoundingClientRect();
  const edge = 8;
  const left = Math.max(edge, Math.min(line.left, document.documentElement.clientWidth - width - edge));
  const below = line.bottom + 6;
  const top = below + height + edge > window.innerHeight && line.top > height + edge ? line.top - height - 6 : below;
  box.style.left = `${left + window.scrollX}px`;
  box.style.top = `${top + window.scrollY}px`;
}
