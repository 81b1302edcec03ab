// Makes a large corpus out of the real one: its sentences recombined, its names replaced by made-up ones, and new words coming in as
// they do in life, so that the number of different words V grows with the number of words n as V = K·n^β (Heaps 1978), with K and β
// fitted to the real articles. No article is a copy of another. Nothing of it is ever published.
import type { ArticleEntry, SectionEntry } from '../../lib/search/records';
import { splitWords } from '../../lib/search/words';
import { splitSentences } from '../../lib/text/excerpt';

export interface Growth {
  readonly k: number;
  readonly beta: number;
}

/** Heaps' K and β of the articles, from the number of different words in a tenth of the words and in all. */
export function fitGrowth(entries: readonly ArticleEntry[]): Growth {
  const seen = new Set<string>();
  const points: (readonly [words: number, different: number])[] = [];
  let count = 0;
  for (const { sections } of entries) {
    for (const word of sections.flatMap(({ text }) => splitWords(text))) {
      count += 1;
      seen.add(word);
    }
    points.push([count, seen.size]);
  }
  const [few, all] = [points.find(([words]) => words >= count / 10) ?? [1, 1], points.at(-1) ?? [1, 1]];
  const beta = Math.log(all[1] / few[1]) / Math.log(all[0] / few[0]);
  return { k: all[1] / all[0] ** beta, beta };
}

/** `seed` decides everything: the same seed makes the same corpus. */
export function makeLargeCorpus(real: readonly ArticleEntry[], count: number, seed = 1): readonly ArticleEntry[] {
  const random = randomFrom(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
  const sentences = real.flatMap(({ sections }) => sections.flatMap(({ text }) => splitSentences(text.replace(/\s+/g, ' ')).map((sentence) => sentence.text.trim()))).filter((text) => text.length > 30);
  const names = properNames(sentences);
  const coinName = coiner(names, random);
  const coinWord = coiner([...new Set(sentences.flatMap((text) => text.match(/\b[a-z]{5,}\b/g) ?? []))], random);
  const growth = fitGrowth(real);
  const coined: string[] = [];
  const titles = new Set<string>();
  const seen = new Set<string>();
  const made: ArticleEntry[] = [];
  let written = 0;

  for (let number = 0; number < count; number += 1) {
    const model = pick(real);
    const length = model.sections.reduce((sum, { text }) => sum + splitWords(text).length, 0);
    written += length;
    const due = Math.round(growth.k * written ** growth.beta) - seen.size;
    const fresh = Array.from({ length: Math.max(2, due) }, (_, index) => (index % 3 === 0 ? coinWord() : coinName()));
    coined.push(...fresh);
    // Old words come back, those of long ago more often: they have had more time to become common.
    const cast = [...fresh.filter((word) => /^\p{Lu}/u.test(word)), ...Array.from({ length: 8 }, () => coined[Math.floor(random() ** 2 * coined.length)]!)];
    const sections: SectionEntry[] = model.sections.map(({ id, heading, text }) => ({
      ...(id !== undefined && heading !== undefined && { id, heading: `${heading} and ${pick(cast)}` }),
      text: writeText(text.length),
    }));
    let title = `${pick(cast)}${random() < 0.4 ? `–${pick(cast)} channel` : ` ${coinName()}`}`;
    while (titles.has(title)) title = `${title} ${coinName()}`;
    titles.add(title);
    made.push({
      ...model,
      slug: `article-${number}`,
      title,
      aliases: model.aliases.map(() => `${pick(cast)} ${pick(cast)}`),
      standfirst: writeText(model.standfirst.length),
      sections,
      said: model.said.map((reason) => writeText(reason.length)),
    });
    for (const { text } of sections) for (const word of splitWords(text)) seen.add(word);

    function writeText(size: number): string {
      let text = '';
      while (text.length < size) {
        const sentence = pick(sentences).replace(/(?<=\s)\p{Lu}[\p{L}-]{2,}/gu, () => pick(cast)).replace(/\b[a-z]{7,}\b/g, (word) => (random() < 0.08 ? pick(fresh).toLowerCase() : word));
        text += `${text === '' ? '' : ' '}${sentence}`;
      }
      return text;
    }
  }
  return made;
}

function properNames(sentences: readonly string[]): readonly string[] {
  return [...new Set(sentences.flatMap((text) => text.match(/(?<=\s)\p{Lu}\p{Ll}{3,}/gu) ?? []))];
}

/** Words after the letters of the given ones: each letter follows two that it follows there. */
function coiner(models: readonly string[], random: () => number): () => string {
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
      if (word.length >= 6) return word.slice(2);
    }
  };
}

/** Mulberry32: a small generator with a good spread, the same on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
