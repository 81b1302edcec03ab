// Makes a large corpus out of the real one: its sentences recombined, its names replaced by made-up ones, and new words coming in as
// they do in life, so that the number of different words V grows with the number of words n as V = K·n^β (Heaps 1978), with K and β
// fitted to the real articles. No article is a copy of another. Nothing of it is ever published.
import type { ArticleEntry, SectionEntry } from '../../lib/search/records';
import { splitWords } from '../../lib/search/words';
import { countEdits } from '../../lib/text/distance';
import { splitSentences } from '../../lib/text/excerpt';
import { foldText } from '../../lib/text/fold';

export interface Growth {
  readonly k: number;
  readonly beta: number;
}

/** Heaps' K and β of the articles, from the number of different words in a tenth of the words and in all. */
export function fitGrowth(entries: readonly ArticleEntry[]): Growth {
  return fitHeaps(entries.map(({ sections }) => sections.flatMap(({ text }) => splitWords(text))));
}

/** The same of anything that comes in groups: sources cited, an article after the other. */
export function fitHeaps(groups: readonly (readonly string[])[]): Growth {
  const seen = new Set<string>();
  const points: (readonly [count: number, different: number])[] = [];
  let count = 0;
  for (const group of groups) {
    count += group.length;
    for (const each of group) seen.add(each);
    points.push([count, seen.size]);
  }
  const [few, all] = [points.find(([before]) => before >= count / 10) ?? [1, 1], points.at(-1) ?? [1, 1]];
  const beta = Math.log(all[1] / few[1]) / Math.log(all[0] / few[0]);
  return { k: all[1] / all[0] ** beta, beta };
}

/** Names and words for made-up articles: those of before, and new ones as fast as they come in life. */
export interface Wording {
  /** Begins an article of so many words. */
  begin(length: number): void;
  /** A name that the article goes by. */
  pickName(): string;
  coinName(): string;
  /** The sentence with the article's names in it. */
  reword(sentence: string): string;
  /** Takes down what the article says. */
  end(texts: readonly string[]): void;
}

/** `taken` are words that are nobody's to take, nor those that differ from them by a slip: the check would find a name spelled two ways. */
export function createWording(real: readonly ArticleEntry[], random: () => number, taken: ReadonlySet<string> = new Set()): Wording {
  const sentences = sentencesOf(real);
  const coinName = coiner(properNames(sentences), random, taken);
  const coinWord = coiner([...new Set(sentences.flatMap((text) => text.match(/\b[a-z]{5,}\b/g) ?? []))], random, taken);
  const growth = fitGrowth(real);
  const pick = picker(random);
  const coined: string[] = [];
  const seen = new Set<string>();
  let written = 0;
  let fresh: readonly string[] = [];
  let cast: readonly string[] = [];
  return {
    begin(length) {
      written += length;
      const due = Math.round(growth.k * written ** growth.beta) - seen.size;
      fresh = Array.from({ length: Math.max(2, due) }, (_, index) => (index % 3 === 0 ? coinWord() : coinName()));
      coined.push(...fresh);
      // Old words come back, those of long ago more often: they have had more time to become common.
      cast = [...fresh.filter((word) => /^\p{Lu}/u.test(word)), ...Array.from({ length: 8 }, () => coined[Math.floor(random() ** 2 * coined.length)]!)];
    },
    pickName: () => pick(cast),
    coinName,
    reword: (sentence) => sentence.replace(/(?<=\s)\p{Lu}[\p{L}-]{2,}/gu, () => pick(cast)).replace(/\b[a-z]{7,}\b/g, (word) => (random() < 0.08 ? pick(fresh).toLowerCase() : word)),
    end(texts) {
      for (const text of texts) for (const word of splitWords(text)) seen.add(word);
    },
  };
}

/** `seed` decides everything: the same seed makes the same corpus. */
export function makeLargeCorpus(real: readonly ArticleEntry[], count: number, seed = 1): readonly ArticleEntry[] {
  const random = randomFrom(seed);
  const pick = picker(random);
  const sentences = sentencesOf(real);
  const wording = createWording(real, random);
  const taken = new Set<string>();
  const made: ArticleEntry[] = [];
  const writeText = (size: number): string => {
    let text = '';
    while (text.length < size) text += `${text === '' ? '' : ' '}${wording.reword(pick(sentences))}`;
    return text;
  };

  for (let number = 0; number < count; number += 1) {
    const model = pick(real);
    wording.begin(model.sections.reduce((sum, { text }) => sum + splitWords(text).length, 0));
    const sections: SectionEntry[] = model.sections.map(({ id, heading, text }) => ({
      ...(id !== undefined && heading !== undefined && { id, heading: `${heading} and ${wording.pickName()}` }),
      text: writeText(text.length),
    }));
    const title = makeTitle(wording, taken, random);
    made.push({
      ...model,
      slug: `article-${number}`,
      title,
      aliases: model.aliases.map(() => `${wording.pickName()} ${wording.pickName()}`),
      standfirst: writeText(model.standfirst.length),
      sections,
      said: model.said.map((reason) => writeText(reason.length)),
    });
    wording.end(sections.map(({ text }) => text));
  }
  return made;
}

/** A title that no article has, however it is written; `taken` holds folded ones. */
export function makeTitle(wording: Wording, taken: Set<string>, random: () => number, between = ' '): string {
  let title = `${wording.pickName()}${random() < 0.4 ? `–${wording.pickName()}${between}channel` : `${between}${wording.coinName()}`}`;
  while (taken.has(foldText(title))) title = `${title}${between}${wording.coinName()}`;
  taken.add(foldText(title));
  return title;
}

function sentencesOf(entries: readonly ArticleEntry[]): readonly string[] {
  return entries.flatMap(({ sections }) => sections.flatMap(({ text }) => splitSentences(text.replace(/\s+/g, ' ')).map((sentence) => sentence.text.trim()))).filter((text) => text.length > 30);
}

export function picker(random: () => number): <T>(values: readonly T[]) => T {
  return (values) => values[Math.floor(random() * values.length)]!;
}

function properNames(sentences: readonly string[]): readonly string[] {
  return [...new Set(sentences.flatMap((text) => text.match(/(?<=\s)\p{Lu}\p{Ll}{3,}/gu) ?? []))];
}

/** Words after the letters of the given ones: each letter follows two that it follows there. */
function coiner(models: readonly string[], random: () => number, taken: ReadonlySet<string>): () => string {
  const folded = [...new Set([...taken].map(foldText))];
  const isTaken = (word: string) => folded.some((other) => other[0] === word[0] && Math.abs(other.length - word.length) <= 2 && countEdits(other, word) <= 2);
  const next = new Map<string, string[]>();
  for (const word of models) {
    const spelt = `^^${word}$`;
    for (let at = 2; at < spelt.length; at += 1) {
      const before = spelt.slice(at - 2, at);
      const held = next.get(before) ?? next.set(before, []).get(before)!;
      held.push(spelt[at] ?? '$');
    }
  }
  return () => {
    for (;;) {
      let word = '^^';
      while (word.length < 14) {
        const letters = next.get(word.slice(-2)) ?? ['$'];
        const letter = letters[Math.floor(random() * letters.length)] ?? '$';
        if (letter === '$') break;
        word += letter;
      }
      if (word.length >= 6 && !isTaken(foldText(word.slice(2)))) return word.slice(2);
    }
  };
}

/** Mulberry32: a small generator with a good spread, the same on every machine. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
