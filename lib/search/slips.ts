// Owns what a reader may have meant whose fingers slipped: by letters (Damerau 1964, restricted) and by spaces.
import { countEdits } from '../text/distance';
import { countBits } from './bits';
import { isFunctionWord } from './function-words';
import { fields } from './records';
import type { Shelf } from './shelf';

/** How many slips a word of this length may hold. */
function allowedSlips(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

/**
 * Words of the index that a word not in it may stand for, the nearest first: the word joined with a neighbour ("rawal pindi"), words
 * of names, two words run together ("rodlarsen", given as "rod larsen"), and then all other words.
 */
export async function correctWord(shelf: Shelf, word: string, query: readonly string[]): Promise<readonly string[]> {
  const allowed = allowedSlips(word.length);
  if (allowed === 0 || !/^\p{L}+$/u.test(word)) return [];
  const at = query.indexOf(word);
  const joined = [`${query[at - 1] ?? ''}${word}`, `${word}${query[at + 1] ?? ''}`].filter((both) => both !== word);
  await shelf.openShards(joined);
  const whole = joined.filter((both) => shelf.spread(both) > 0);
  if (whole.length > 0) return whole;
  // A slip spares the first letter, or swaps it with the second, or leaves it out: the second letter then comes first.
  const letters = [...new Set([...word].slice(0, 2))];
  const inNames = await shelf.spelling('names', letters);
  const names = nearest(word, inNames, allowed);
  if (names.length > 0) return names;
  const parts = await splitWord(shelf, word, inNames);
  return parts.length > 0 ? parts : nearest(word, await shelf.spelling('words', letters), word.length < 9 ? 1 : allowed);
}

/** The word as two words of the index run together, which must stand together somewhere: “pretended” is no “pre tended”. */
async function splitWord(shelf: Shelf, word: string, inNames: readonly string[]): Promise<readonly string[]> {
  const shortest = 3;
  const heads = inNames.filter((name) => word.startsWith(name) && word.length - name.length >= shortest);
  if (word.length > shortest * 2) heads.push(word.slice(0, shortest));
  const splits = heads.map((head) => [head, word.slice(head.length)] as const);
  await shelf.openShards(splits.flat());
  const split = splits.find(([head, tail]) => standTogether(shelf, head, tail));
  return split ? [split.join(' ')] : [];
}

function standTogether(shelf: Shelf, one: string, other: string): boolean {
  return fields.some((field) => {
    const places = new Set(shelf.places(field, one));
    return shelf.places(field, other).some((place) => places.has(place));
  });
}

function nearest(word: string, candidates: readonly string[], allowed: number): readonly string[] {
  const found: { candidate: string; rank: number }[] = [];
  const letters = lettersOf(word);
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > allowed || candidate === word || isFunctionWord(candidate)) continue;
    // Each edit brings and takes at most one letter: most words are told apart without counting edits.
    if (countBits(letters ^ lettersOf(candidate)) > allowed * 2) continue;
    const edits = countEdits(word, candidate);
    if (edits > allowed || edits * 3 > Math.min(word.length, candidate.length)) continue;
    found.push({ candidate, rank: edits + (candidate[0] === word[0] ? 0 : 0.5) });
  }
  const best = Math.min(...found.map(({ rank }) => rank));
  return found.filter(({ rank }) => rank === best).map(({ candidate }) => candidate).slice(0, 3);
}

/** A bit for each letter that stands in the word; others share bits, which only costs a count. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

/** Articles whose whole name is the query but for slips and spaces, the nearest first: "quite diplomacy", "oslochannel". */
export function nearNames(shelf: Shelf, query: string): readonly number[] {
  const bare = squeeze(query);
  const allowed = allowedSlips(bare.length);
  if (bare.length < 5) return [];
  const found = shelf.namesAlike(query.slice(0, 2)).flatMap(([key, article]) => {
    const own = squeeze(key);
    if (Math.abs(own.length - bare.length) > allowed) return [];
    const edits = own === bare ? 0 : countEdits(own, bare);
    return edits <= allowed ? [{ article, edits }] : [];
  });
  const least = Math.min(...found.map(({ edits }) => edits));
  return found.filter(({ edits }) => edits === least).map(({ article }) => article);
}

function squeeze(key: string): string {
  return key.replaceAll(' ', '');
}
