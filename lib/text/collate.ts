// Owns the order of names in lists.

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true, ignorePunctuation: true });

/** Alphabetical order as a reader expects it: case, marks and punctuation do not count, numbers count as numbers. */
export function compareNames(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}
