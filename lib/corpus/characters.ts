// Owns reporting, at its place in a file, a character that content may not hold.
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic';
import type { FilePath } from '../schema/brand';
import { findOddCharacters, type OddCharacter } from '../text/characters';

export function checkCharacters(file: FilePath, text: string): readonly Diagnostic[] {
  return findOddCharacters(text).map((odd) => {
    const before = text.slice(0, odd.index);
    const lineStart = before.lastIndexOf('\n') + 1;
    return diagnose({ code: 'bad-character', file, line: before.split('\n').length, column: odd.index - lineStart + 1, ...explainOddCharacter(odd) });
  });
}

/** In an author's words; markup says the same of what an entity stands for. */
export function explainOddCharacter({ is, found }: OddCharacter): { readonly message: string; readonly found: string; readonly remedy: string } {
  return is === 'invisible'
    ? { message: 'A character stands here that nobody sees.', found, remedy: 'Delete it, or type the line anew.' }
    : { message: 'Letters of two alphabets stand in one word, where one may pass for another.', found, remedy: 'Write the word in one alphabet.' };
}
