/** Called before the first paint: a reader's own choice of theme, kept on the device only. */
export function applyTheme(): void {
  try {
    const chosen = localStorage.getItem('theme');
    if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset['theme'] = chosen;
  } catch {
    // Storage may be closed to us; the system's theme stands.
  }
}
