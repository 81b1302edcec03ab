// Owns how the list of sources is cut: by the first letter of the cite key, since one page of all would be heavy.
import { compareNames } from '../text/collate';
import type { Encyclopedia } from './encyclopedia';
import { isCiteKey, type CiteKey } from '../schema/brand';

/** Sources that an article cites or lists; one that nothing uses yet has no page. */
export function shownSources({ citedBy, corpus }: Encyclopedia): ReadonlySet<CiteKey> {
  const listed = [...corpus.articles.values()].flatMap(({ front }) => front.furtherReading.filter(isCiteKey));
  return new Set([...citedBy.keys(), ...listed]);
}

/** Every cited source by its letter, letters and keys in order; keys that begin with a figure stand under "0". */
export function sourcesByLetter({ citedBy }: Encyclopedia): ReadonlyMap<string, readonly CiteKey[]> {
  const letters = new Map<string, CiteKey[]>();
  for (const key of [...citedBy.keys()].toSorted(compareNames)) {
    const letter = /^[a-z]/.test(key) ? key.charAt(0) : '0';
    letters.set(letter, [...(letters.get(letter) ?? []), key]);
  }
  return letters;
}

export function sourceLetterAddress(letter: string): string {
  return `/sources/letter/${letter}`;
}

/** "A"; "0–9" for figures. */
export function nameLetter(letter: string): string {
  return letter === '0' ? '0–9' : letter.toUpperCase();
}
