// Owns the name of how words are cut, joined and listed. An index made with other settings gives wrong answers in silence,
// so a page refuses it. A test holds this name against what the rules make of a sample, and says when it must change.
export const settingsName = 'fields-2';

/** From so many articles on a word tells little: it need not be there, and its longest lists may be cut. */
export function commonFrom(articles: number): number {
  return Math.max(12, articles / 4);
}
