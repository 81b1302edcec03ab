// Owns what one term of a query finds: which articles and sections hold it, how strongly, and in which fields. Kept while somebody
// types, since only the last word changes from key to key.
import type { Field } from './records';
import type { Shelf } from './shelf';
import { weights } from './weights';

export interface Term {
  /** Forms under which it may stand in the index, with how far each counts, in descending order. */
  readonly forms: readonly { readonly word: string; readonly weight: number }[];
}

/** Bits of `TermEvidence.fields`. */
export const inTitle = 1;
export const inName = 2;
export const inOpening = 4;
export const inText = 8;

/** Parallel lists: one entry an article, one entry a section. */
export interface TermEvidence {
  readonly articles: Int32Array;
  /** Sum of the worth of each place, by field and form. */
  readonly strengths: Float64Array;
  /** In which fields of the article itself it stands; 0 where only others use it of the article. */
  readonly fields: Uint8Array;
  readonly sections: Int32Array;
  /** Weight of the best form in the section, and whether its heading has the term. */
  readonly sectionWeights: Float64Array;
  readonly headings: Uint8Array;
}

const mostKept = 80;
const kept = new WeakMap<Shelf, Map<string, TermEvidence>>();

export function collectEvidence(shelf: Shelf, term: Term): TermEvidence {
  const held = kept.get(shelf) ?? kept.set(shelf, new Map()).get(shelf)!;
  const key = term.forms.map(({ word, weight }) => `${word} ${weight}`).join('\n');
  const found = held.get(key);
  if (found) return found;
  if (held.size >= mostKept) held.clear();
  const made = makeEvidence(shelf, term);
  held.set(key, made);
  return made;
}

/** Lists as long as all articles and all sections, kept from term to term: new ones at every key would keep the collector busy. */
interface Scratch {
  readonly strength: Float64Array;
  readonly fields: Uint8Array;
  readonly weight: Float64Array;
  readonly heading: Uint8Array;
  /** Number of the field in which an article or a section was last counted. */
  readonly counted: Int32Array;
  round: number;
}

const scratches = new WeakMap<Shelf, Scratch>();

function openScratch({ articles, sections }: Shelf): Scratch {
  return { strength: new Float64Array(articles), fields: new Uint8Array(articles), weight: new Float64Array(sections), heading: new Uint8Array(sections), counted: new Int32Array(Math.max(articles, sections)), round: 0 };
}

function makeEvidence(shelf: Shelf, { forms }: Term): TermEvidence {
  const scratch = scratches.get(shelf) ?? scratches.set(shelf, openScratch(shelf)).get(shelf)!;
  const { strength, fields, weight, heading, counted } = scratch;
  const articles: number[] = [];
  const sections: number[] = [];
  const give = (article: number, value: number) => {
    if (strength[article] === 0) articles.push(article);
    strength[article]! += value;
  };
  /** Each place of a field counts for the first form that stands there. */
  const visit = (field: Field, take: (place: number, form: number) => void) => {
    scratch.round += 1;
    for (const form of forms) {
      for (const place of shelf.places(field, form.word)) {
        if (counted[place] === scratch.round) continue;
        counted[place] = scratch.round;
        take(place, form.weight);
      }
    }
  };
  for (const [field, bits] of [['title', inTitle | inName], ['alias', inName], ['opening', inOpening], ['said', 0]] as const) {
    visit(field, (article, form) => {
      give(article, weights[field] * form);
      fields[article]! |= bits;
    });
  }
  for (const field of ['heading', 'often', 'body'] as const) {
    visit(field, (section, form) => {
      const article = shelf.articleOf(section);
      give(article, weights[field] * form);
      fields[article]! |= inText;
      if (weight[section] === 0) sections.push(section);
      if (form > weight[section]!) weight[section] = form;
      if (field === 'heading') heading[section] = 1;
    });
  }
  const made: TermEvidence = {
    articles: Int32Array.from(articles),
    strengths: Float64Array.from(articles, (article) => strength[article]!),
    fields: Uint8Array.from(articles, (article) => fields[article]!),
    sections: Int32Array.from(sections),
    sectionWeights: Float64Array.from(sections, (section) => weight[section]!),
    headings: Uint8Array.from(sections, (section) => heading[section]!),
  };
  for (const article of articles) strength[article] = fields[article] = 0;
  for (const section of sections) weight[section] = heading[section] = 0;
  return made;
}
