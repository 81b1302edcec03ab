// Owns the question "what might have been meant?": nearest names by edit distance.
import levenshtein from 'damerau-levenshtein';
import { foldText } from './fold';

/** Edits between two folded words: insertions, deletions, substitutions and swaps of neighbours (Damerau 1964, restricted). */
export function countEdits(a: string, b: string): number {
  return levenshtein(a, b).steps;
}

/**
 * The candidates nearest to `wanted`, best first, at most `limit`. A candidate counts when it is within
 * a third of the longer name's length in edits, or when one name holds every word of the other.
 */
export function nearestNames(wanted: string, candidates: Iterable<string>, limit = 3): readonly string[] {
  const target = foldText(wanted);
  if (target === '') return [];
  const targetWords = target.split(' ');
  const scored: { name: string; score: number }[] = [];
  for (const name of candidates) {
    const folded = foldText(name);
    if (folded === '') continue;
    const longest = Math.max(folded.length, target.length);
    const allowed = Math.max(1, Math.floor(longest / 3));
    const words = folded.split(' ');
    const holds = targetWords.every((word) => words.includes(word)) || words.every((word) => targetWords.includes(word));
    if (holds) {
      scored.push({ name, score: 0.5 + Math.abs(folded.length - target.length) / 100 });
    } else if (Math.abs(folded.length - target.length) <= allowed) {
      const edits = countEdits(target, folded);
      if (edits <= allowed) scored.push({ name, score: edits });
    }
  }
  scored.sort((a, b) => a.score - b.score || (a.name < b.name ? -1 : 1));
  return [...new Set(scored.map((entry) => entry.name))].slice(0, limit);
}
