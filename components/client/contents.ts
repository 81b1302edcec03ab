// Marks the section in view in the contents.
export function startContents(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-contents] ol a')];
  const targets = links.flatMap((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))) ?? []);
  if (targets.length === 0) return;
  const mark = () => {
    const line = window.innerHeight * 0.25;
    const passed = targets.findLast((target) => target.getBoundingClientRect().top <= line) ?? targets[0];
    for (const link of links) {
      if (link.hash === `#${passed?.id}`) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  let asked = false;
  const ask = () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      mark();
    });
  };
  document.addEventListener('scroll', ask, { passive: true });
  window.addEventListener('resize', ask);
  mark();
}
