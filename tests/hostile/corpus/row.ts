// One hostile text: what it tries, and what is to become of it.
import type { Code } from '@/lib/diagnostics/codes';

/** A code where the check must refuse it at its own place; `inert` where readers may see it as what it is, text. */
export type Outcome = Code | 'inert';
export type Row = readonly [tries: string, text: string, outcome: Outcome];

/** The same text for each of several words: "an <iframe>", "an <object>" ... */
export function forEach(words: readonly string[], tries: (word: string) => string, text: (word: string) => string, outcome: Outcome | ((word: string) => Outcome)): readonly Row[] {
  return words.map((word) => [tries(word), text(word), typeof outcome === 'function' ? outcome(word) : outcome]);
}
