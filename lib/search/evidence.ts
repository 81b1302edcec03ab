// Owns bringing together what the terms of a query find: for each article its weight and which terms stand where, and the section
// that has most of them. The lists are as long as the corpus, kept from query to query and wiped where they were written.
import type { Shelf } from './shelf';
import { collectEvidence, inName, inOpening, inTitle, type Term } from './term-evidence';
import { weights } from './weights';

/** Bits are terms. */
function openLists({ articles, sections }: Shelf) {
  return {
    seen: new Uint8Array(articles),
    weight: new Float64Array(articles),
    any: new Int32Array(articles),
    title: new Int32Array(articles),
    named: new Int32Array(articles),
    opening: new Int32Array(articles),
    bestSection: new Int32Array(articles).fill(-1),
    bestRank: new Float64Array(articles),
    inSection: new Int32Array(sections),
    inHeading: new Int32Array(sections),
    massOfSection: new Float64Array(sections),
  };
}

export interface Evidence extends Readonly<ReturnType<typeof openLists>> {
  readonly touched: readonly number[];
  /** Must be called before the next query is ranked. */
  clear(): void;
}

const kept = new WeakMap<Shelf, ReturnType<typeof openLists>>();

export function gatherEvidence(shelf: Shelf, terms: readonly Term[], idf: readonly number[], mass: (mask: number) => number): Evidence {
  const lists = kept.get(shelf) ?? kept.set(shelf, openLists(shelf)).get(shelf)!;
  const { seen, weight, any, title, named, opening, bestSection, bestRank, inSection, inHeading, massOfSection } = lists;
  const touched: number[] = [];
  const touchedSections: number[] = [];
  const averageSections = shelf.sections / Math.max(1, shelf.articles);
  for (const [number, term] of terms.entries()) {
    const bit = 1 << number;
    const own = idf[number]!;
    const { articles, strengths, fields, sections, sectionWeights, headings } = collectEvidence(shelf, term);
    for (let at = 0; at < articles.length; at += 1) {
      const article = articles[at]!;
      const found = fields[at]!;
      if (seen[article] === 0) touched.push(article);
      seen[article] = 1;
      if (found !== 0) any[article]! |= bit;
      if (found & inTitle) title[article]! |= bit;
      if (found & inName) named[article]! |= bit;
      if (found & inOpening) opening[article]! |= bit;
      const length = 1 - weights.lengthCounts + (weights.lengthCounts * (shelf.firstSection(article + 1) - shelf.firstSection(article))) / averageSections;
      const value = strengths[at]!;
      weight[article]! += (own * value * (weights.saturation + 1)) / (value + weights.saturation * length);
    }
    for (let at = 0; at < sections.length; at += 1) {
      const section = sections[at]!;
      if (inSection[section] === 0) touchedSections.push(section);
      inSection[section]! |= bit;
      if (headings[at]) inHeading[section]! |= bit;
      massOfSection[section]! += own * sectionWeights[at]!;
    }
  }
  for (const section of touchedSections) {
    const article = shelf.articleOf(section);
    const heading = inHeading[section]!;
    const rank = massOfSection[section]! + (heading === 0 ? 0 : weights.headingFirst * mass(heading));
    if (rank <= bestRank[article]!) continue;
    bestRank[article] = rank;
    bestSection[article] = section;
  }
  return {
    ...lists,
    touched,
    clear() {
      for (const article of touched) {
        seen[article] = weight[article] = any[article] = title[article] = named[article] = opening[article] = bestRank[article] = 0;
        bestSection[article] = -1;
      }
      for (const section of touchedSections) inSection[section] = inHeading[section] = massOfSection[section] = 0;
    },
  };
}
