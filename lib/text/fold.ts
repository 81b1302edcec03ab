// Owns the one answer to "are these two written names the same?": titles, aliases, slugs and
// search all compare folded text. Works on characters only; what words mean is not its business.

export interface FoldedText {
  /** The folded text: lower case, no marks, one space between words, none at the ends. */
  readonly text: string;
  /** For every UTF-16 unit of `text`, the index in the original it came from; one more entry for the end. */
  readonly offsets: readonly number[];
}

const letters: Readonly<Record<string, string>> = {
  æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', ı: 'i', ħ: 'h', ς: 'σ',
  '‘': "'", '’': "'", ʼ: "'", ʻ: "'", ʾ: "'", ʿ: "'", '`': "'", '´': "'",
  // One letter each, as Arabic and Persian keyboards write them.
  ی: 'ي', ى: 'ي', ک: 'ك', ة: 'ه',
  '“': '"', '”': '"', '«': '"', '»': '"',
};

const spacing = /^[\s\u00ad\u200b-\u200d\u2060\-\u2010-\u2015\u2212_/]$/u;
const mark = /^\p{M}$/u;

/** Folds text and keeps where each folded character stood. Idempotent on its own output. */
export function fold(original: string): FoldedText {
  let text = '';
  const offsets: number[] = [];
  let pendingSpace = -1;
  let at = 0;
  for (const character of original) {
    for (const part of foldCharacter(character)) {
      if (spacing.test(part)) {
        if (text !== '' && pendingSpace < 0) pendingSpace = at;
        continue;
      }
      if (pendingSpace >= 0) {
        text += ' ';
        offsets.push(pendingSpace);
        pendingSpace = -1;
      }
      for (let unit = 0; unit < part.length; unit += 1) offsets.push(at);
      text += part;
    }
    at += character.length;
  }
  offsets.push(pendingSpace >= 0 ? pendingSpace : at);
  return { text, offsets };
}

/** The folded text alone. */
export function foldText(original: string): string {
  return fold(original).text;
}

/** What one character becomes; it may hold spacing, such as the slash of "℅". */
function foldCharacter(character: string): string {
  const plain = letters[character];
  if (plain !== undefined) return plain;
  if (character.charCodeAt(0) < 128) return character.toLowerCase();
  let folded = '';
  for (const part of character.normalize('NFKD').toLowerCase().normalize('NFKD')) {
    if (mark.test(part)) continue;
    folded += letters[part] ?? part;
  }
  return folded;
}
