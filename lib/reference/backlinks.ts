// Owns what links to what: computed once for the whole corpus.
import type { Article } from '../corpus/corpus';
import type { Slug } from '../schema/brand';
import { compareNames } from '../text/collate';

/** One use of a link, wherever it stands. */
export interface Mention {
  readonly from: Article;
  readonly to: Slug;
  /** The sentence that the link stands in. */
  readonly sentence: string;
  readonly where: 'body' | 'see-also' | 'field';
}

export interface Backlink {
  readonly from: Article;
  readonly sentence: string;
}

const order = { body: 0, field: 1, 'see-also': 2 } as const;

/** For each article, one backlink for each article that links to it: its first sentence in the body, else the next best. */
export function collectBacklinks(mentions: readonly Mention[]): ReadonlyMap<Slug, readonly Backlink[]> {
  const best = new Map<Slug, Map<Slug, Mention>>();
  for (const mention of mentions) {
    if (mention.from.slug === mention.to) continue;
    const into = best.get(mention.to) ?? best.set(mention.to, new Map()).get(mention.to)!;
    const held = into.get(mention.from.slug);
    if (!held || order[mention.where] < order[held.where]) into.set(mention.from.slug, mention);
  }
  return new Map(
    [...best].map(([slug, from]) => [
      slug,
      [...from.values()].map(({ from: article, sentence }) => ({ from: article, sentence })).toSorted((a, b) => compareNames(a.from.front.title, b.from.front.title)),
    ]),
  );
}
