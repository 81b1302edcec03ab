// Where notes do not stand in the margin, a click on the number opens the note in place and closes it again.
export function startNotes(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.ref a') : null;
    if (!link) return;
    const note = document.getElementById(link.hash.slice(1));
    if (!note) return;
    const inMargin = getComputedStyle(note).float !== 'none';
    if (inMargin) return;
    event.preventDefault();
    const open = note.classList.toggle('is-open');
    link.setAttribute('aria-expanded', String(open));
  });
}
