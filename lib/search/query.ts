// Owns reading a query: its words, its quoted phrases, what asks and what tells, and what the last word may become.
import { isFunctionWord, isQuestionWord } from './function-words';
import { mergeCompounds } from './same-words';
import { locateWords } from './words';

/** Longer queries are cut: a bounded question has a bounded answer. */
export const longestQuery = 200;
const mostWords = 16;

export interface QueryTerm {
  readonly word: string;
  /** Whether it is the last word and still being typed, so that longer words count. */
  readonly open: boolean;
}

export interface Query {
  /** The words that tell, compounds merged; all of them where none tells. */
  readonly terms: readonly QueryTerm[];
  /** Words in quotation marks, which must stand so in a text. */
  readonly phrases: readonly (readonly string[])[];
  /** The query as it may stand as a name, the most literal first: joined words. */
  readonly names: readonly string[];
  /** Words in a row within the query that an article may be called by, the longest first. */
  readonly mentions: readonly string[];
  /** Whether it begins as a question does. */
  readonly question: boolean;
  /** Whether something of the query was left out for its length. */
  readonly cut: boolean;
}

const quoted = /["“”„«»]([^"“”„«»]+)["“”„«»]/gu;

export function readQuery(text: string): Query {
  const plain = text.slice(0, longestQuery);
  const all = locateWords(plain);
  const located = all.slice(0, mostWords);
  const phrases = [...plain.matchAll(quoted)].flatMap((match) => {
    const words = locateWords(match[1] ?? '').map(({ word }) => word);
    return words.length > 1 ? [words] : [];
  });
  const merged = mergeCompounds(located);
  const telling = merged.filter(({ word }) => !isFunctionWord(word));
  const last = located.at(-1);
  const open = last !== undefined && last.end === plain.length;
  const kept = telling.length > 0 ? telling : merged;
  const terms = new Map<string, QueryTerm>();
  for (const { word, end } of kept) terms.set(word, { word, open: open && end === last.end });
  const join = (words: readonly { readonly word: string }[]) => words.map(({ word }) => word).join(' ');
  const names = new Set([join(located), join(merged), join(kept), join(located.filter(({ word }) => !isFunctionWord(word)))]);
  const question = located.length > 2 && isQuestionWord(located[0]?.word ?? '');
  return { terms: [...terms.values()], phrases, names: [...names].filter(Boolean), mentions: collectMentions(located.map(({ word }) => word)), question, cut: text.length > longestQuery || all.length > mostWords };
}

const longestMention = 5;

function collectMentions(words: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (let length = Math.min(longestMention, words.length); length > 0; length -= 1) {
    for (let start = 0; start + length <= words.length; start += 1) {
      if (length > 1 || !isFunctionWord(words[start] ?? '')) found.push(words.slice(start, start + length).join(' '));
    }
  }
  return found;
}
