// Owns how the list of sources is cut: by the first letter of the cite key, since one page of all would be heavy.
import { citationsIn } from '../check/evidence';
import { compareNames } from '../text/collate';
import type { Encyclopedia } from './encyclopedia';
import { isCiteKey, type CiteKey } from '../schema/brand';

const shown = new WeakMap<Encyclopedia, ReadonlySet<CiteKey>>();

/** Sources that an article or the log of corrections cites, and those listed; one that nothing uses yet has no page. */
export function shownSources(encyclopedia: Encyclopedia): ReadonlySet<CiteKey> {
  const known = shown.get(encyclopedia);
  if (known) return known;
  const { citedBy, corpus, corrections } = encyclopedia;
  const deciding = corrections.flatMap(({ fields }) => citationsIn(fields).flatMap(({ cluster }) => cluster.map(({ key }) => key)));
  const listed = [...corpus.articles.values()].flatMap(({ front }) => front.furtherReading.filter(isCiteKey));
  const keys = new Set([...citedBy.keys(), ...deciding, ...listed]);
  shown.set(encyclopedia, keys);
  return keys;
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
