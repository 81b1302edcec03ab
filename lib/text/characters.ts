// Owns which characters may not stand in content: those that nobody sees, which can turn the order of a line round or
// part what looks whole, and letters of a second alphabet inside a word, which can pass for the first.

export interface OddCharacter {
  /** Where it begins, in UTF-16 units. */
  readonly index: number;
  readonly is: 'invisible' | 'another alphabet';
  /** "U+202E", or the word with its strangers: "Оslo (О U+041E)". */
  readonly found: string;
}

/** What is looked at closer: a quick pass over what most texts are made of. */
const notPlain = /[^\t\n\x20-\x7e]/gu;
/** What no font draws, line ends apart; U+FFFD is what is left of a letter in a wrong encoding. */
const invisible = /^[\p{Cc}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800\ufff9-\ufffd]/u;
/** The joiners are spelling in Persian and in the scripts of India: between letters, outside the alphabets below. */
const joiners = new Set(['\u200c', '\u200d']);
const joinable = /[\p{L}\p{M}]/u;

const alphabets = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Armenian}/u, /\p{Script=Cherokee}/u] as const;
const beyondLatin = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;

/** In the order of the text, at most `limit`. */
export function findOddCharacters(text: string, limit = 5): readonly OddCharacter[] {
  const found: OddCharacter[] = [];
  for (const { 0: character, index } of text.matchAll(notPlain)) {
    if (found.length >= limit) return found;
    if (!invisible.test(character) || isLineEnd(text, index) || (joiners.has(character) && isSpelling(text, index))) continue;
    found.push({ index, is: 'invisible', found: nameCharacter(character) });
  }
  if (!beyondLatin.test(text)) return found;
  for (const { 0: word, index } of text.matchAll(/\p{L}[\p{L}\p{M}]*/gu)) {
    if (found.length >= limit) break;
    const [first, ...others] = alphabets.filter((alphabet) => alphabet.test(word));
    if (first === undefined || others.length === 0) continue;
    const strangers = [...word].filter((letter) => others.some((alphabet) => alphabet.test(letter)));
    found.push({ index, is: 'another alphabet', found: `${word.slice(0, 40)} (${[...new Set(strangers)].slice(0, 3).map((letter) => `${letter} ${nameCharacter(letter)}`).join(', ')})` });
  }
  return found.toSorted((a, b) => a.index - b.index);
}

function isLineEnd(text: string, index: number): boolean {
  return text[index] === '\r' && text[index + 1] === '\n';
}

function isSpelling(text: string, index: number): boolean {
  return [text[index - 1], text[index + 1]].every((side) => side !== undefined && joinable.test(side) && !alphabets.some((alphabet) => alphabet.test(side)));
}

export function nameCharacter(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
