// The button that goes round system, light and dark.
const themes = ['system', 'light', 'dark'] as const;

export function startThemeButton(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-theme-button]');
  if (!button) return;
  const show = () => {
    button.textContent = `Theme: ${document.documentElement.dataset['theme'] ?? 'system'}`;
  };
  button.hidden = false;
  show();
  button.addEventListener('click', () => {
    const current = themes.findIndex((theme) => theme === (document.documentElement.dataset['theme'] ?? 'system'));
    const next = themes[(current + 1) % themes.length] ?? 'system';
    if (next === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = next;
    try {
      if (next === 'system') localStorage.removeItem('theme');
      else localStorage.setItem('theme', next);
    } catch {
      // Without storage the choice holds for this page.
    }
    show();
  });
}
