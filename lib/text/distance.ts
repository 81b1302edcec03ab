// Owns the question "what might have been meant?": nearest names by edit distance.
import levenshtein from 'damerau-levenshtein';
import { foldText } from './fold';

/** Edits between two folded words: insertions, deletions, substitutions and swaps of neighbours (Damerau 1964, restricted). */
export function countEdits(a: string, b: string): number {
  return levenshtein(a, b).steps;
}

/** Answers for one list of names, which is folded once. */
export type Suggest = (wanted: string) => readonly string[];

/** Whoever names so much that is unknown has other troubles; looking on would take time that grows with both. */
const mostAsked = 200;

export function createSuggest(names: () => Iterable<string>): Suggest {
  const answers = new Map<string, readonly string[]>();
  let folded: FoldedNames | undefined;
  return (wanted) => {
    const known = answers.get(wanted);
    if (known) return known;
    folded ??= foldNames(names());
    const nearest = answers.size < mostAsked ? nearestFolded(wanted, folded, 3) : [];
    answers.set(wanted, nearest);
    return nearest;
  };
}

const suggestOf = new WeakMap<ReadonlyMap<string, unknown>, Suggest>();

/** The keys of a map that are nearest. */
export function nearestKeys(wanted: string, map: ReadonlyMap<string, unknown>): readonly string[] {
  const suggest = suggestOf.get(map) ?? createSuggest(() => map.keys());
  suggestOf.set(map, suggest);
  return suggest(wanted);
}

type FoldedNames = readonly { readonly name: string; readonly folded: string; readonly words: readonly string[] }[];

function foldNames(names: Iterable<string>): FoldedNames {
  return [...names].map((name) => ({ name, folded: foldText(name) })).map(({ name, folded }) => ({ name, folded, words: folded.split(' ') }));
}

/** Longer than any name: nobody meant one. */
const longestName = 200;

/**
 * The candidates nearest to `wanted`, best first, at most `limit`. A candidate counts when it is within
 * a third of the longer name's length in edits, or when one name holds every word of the other.
 */
export function nearestNames(wanted: string, candidates: Iterable<string>, limit = 3): readonly string[] {
  return nearestFolded(wanted, foldNames(candidates), limit);
}

function nearestFolded(wanted: string, candidates: FoldedNames, limit: number): readonly string[] {
  const target = wanted.length > longestName ? '' : foldText(wanted);
  if (target === '') return [];
  const targetWords = target.split(' ');
  const scored: { name: string; score: number }[] = [];
  for (const { name, folded, words } of candidates) {
    if (folded === '') continue;
    const longest = Math.max(folded.length, target.length);
    const allowed = Math.max(1, Math.floor(longest / 3));
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
