// Owns cutting text into the words that search compares: the same for index and query.
import { fold } from '../text/fold';

export interface LocatedWord {
  readonly word: string;
  /** Where it stands in the original, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

const run = /[\p{L}\p{N}]+(?:[.'][\p{L}\p{N}]+)*/gu;
/** Scripts written without spaces. A word of them cannot be told from its neighbours, so each pair of characters is one. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+/gu;

/** Every folded word of a text. "U.S." is "us", "Nixon's" is "nixon", "1.5" stays whole, "周恩来" is "周恩" and "恩来". */
export function splitWords(text: string): readonly string[] {
  return locateWords(text).map(({ word }) => word);
}

/** Every folded word with where it stands in the original. */
export function locateWords(text: string): readonly LocatedWord[] {
  const folded = fold(text);
  const found: LocatedWord[] = [];
  const add = (word: string, from: number, to: number) => {
    if (word !== '') found.push({ word, start: folded.offsets[from] ?? 0, end: folded.offsets[to] ?? text.length });
  };
  for (const match of folded.text.matchAll(run)) {
    let at = match.index;
    for (const dense of match[0].matchAll(unspaced)) {
      const start = match.index + dense.index;
      if (start > at) add(trimWord(folded.text.slice(at, start)), at, start);
      const characters = [...dense[0]];
      let from = start;
      for (const [index, character] of characters.entries()) {
        const next = characters[index + 1];
        if (next !== undefined) add(character + next, from, from + character.length + next.length);
        else if (characters.length === 1) add(character, from, from + character.length);
        from += character.length;
      }
      at = start + dense[0].length;
    }
    const end = match.index + match[0].length;
    if (end > at) add(trimWord(folded.text.slice(at, end)), at, end);
  }
  return found;
}

function trimWord(text: string): string {
  const plain = text.replace(/'s$/, '').replaceAll("'", '');
  return /^\d/.test(plain) ? plain : plain.replaceAll('.', '');
}
