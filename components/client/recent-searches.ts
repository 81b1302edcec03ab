// What a reader searched for, kept on the device only, and erasable.
const place = 'searches';
const most = 6;

export function readRecent(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '[]');
    return Array.isArray(kept) ? kept.filter((entry): entry is string => typeof entry === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}

export function keepRecent(query: string): void {
  const asked = query.trim().slice(0, 100);
  if (asked === '') return;
  const others = readRecent().filter((entry) => entry.toLowerCase() !== asked.toLowerCase());
  try {
    localStorage.setItem(place, JSON.stringify([asked, ...others].slice(0, most)));
  } catch {
    // Storage may be closed to us; nothing is kept then.
  }
}

export function eraseRecent(): void {
  try {
    localStorage.removeItem(place);
  } catch {
    // Nothing was kept.
  }
}
