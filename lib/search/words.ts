// Owns cutting text into the words that search compares: the same for index and query.
import { fold, foldText } from '../text/fold';

const word = /[\p{L}\p{N}]+(?:[.'][\p{L}\p{N}]+)*/gu;

/** Every folded word of a text. "U.S." is "us", "Nixon's" is "nixon", "1.5" stays whole. */
export function splitWords(text: string): readonly string[] {
  return (foldText(text).match(word) ?? []).map(trimWord);
}

/** Every folded word with where it stands in the original. */
export function locateWords(text: string): readonly { readonly word: string; readonly start: number; readonly end: number }[] {
  const folded = fold(text);
  return [...folded.text.matchAll(word)].map((match) => ({
    word: trimWord(match[0]),
    start: folded.offsets[match.index] ?? 0,
    end: folded.offsets[match.index + match[0].length] ?? text.length,
  }));
}

function trimWord(text: string): string {
  const plain = text.replace(/'s$/, '').replaceAll("'", '');
  return /^\d/.test(plain) ? plain : plain.replaceAll('.', '');
}
