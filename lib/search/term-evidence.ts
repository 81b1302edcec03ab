// Owns what one term of a query finds: which articles and sections hold it, how strongly, and in which fields. Kept while somebody
// types, since only the last word changes from key to key.
import { weights } from './weights';
import type { Shelf } from './shelf';

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

function makeEvidence(shelf: Shelf, { forms }: Term): TermEvidence {
  const strength = new Map<number, number>();
  const fields = new Map<number, number>();
  const sections = new Map<number, { weight: number; heading: 0 | 1 }>();
  // Each place of a field counts for the first form that stands there.
  const counted = new Set<number>();
  const give = (article: number, value: number) => void strength.set(article, (strength.get(article) ?? 0) + value);
  for (const [field, bits] of [['title', inTitle | inName], ['alias', inName], ['opening', inOpening]] as const) {
    counted.clear();
    for (const form of forms) {
      for (const article of shelf.places(field, form.word)) {
        if (counted.has(article)) continue;
        counted.add(article);
        fields.set(article, (fields.get(article) ?? 0) | bits);
        give(article, weights[field] * form.weight);
      }
    }
  }
  counted.clear();
  for (const form of forms) {
    for (const article of shelf.places('said', form.word)) {
      if (counted.has(article)) continue;
      counted.add(article);
      give(article, weights.said * form.weight);
    }
  }
  for (const field of ['heading', 'often', 'body'] as const) {
    counted.clear();
    for (const form of forms) {
      for (const section of shelf.places(field, form.word)) {
        if (counted.has(section)) continue;
        counted.add(section);
        const article = shelf.articleOf(section);
        fields.set(article, (fields.get(article) ?? 0) | inText);
        give(article, weights[field] * form.weight);
        const held = sections.get(section);
        if (!held) sections.set(section, { weight: form.weight, heading: field === 'heading' ? 1 : 0 });
        else if (form.weight > held.weight) held.weight = form.weight;
      }
    }
  }
  return {
    articles: Int32Array.from(strength.keys()),
    strengths: Float64Array.from(strength.values()),
    fields: Uint8Array.from(strength.keys(), (article) => fields.get(article) ?? 0),
    sections: Int32Array.from(sections.keys()),
    sectionWeights: Float64Array.from(sections.values(), ({ weight }) => weight),
    headings: Uint8Array.from(sections.values(), ({ heading }) => heading),
  };
}
