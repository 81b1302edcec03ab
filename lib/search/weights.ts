// Owns the numbers of the ranking.
/** Found by trial on the queries of tests/relevance.tsv that are marked for tuning. */
export const weights = {
  /** What a term is worth in each field; in headings and bodies for each section. */
  title: 12,
  alias: 1.7,
  heading: 8,
  opening: 1.9,
  often: 2.1,
  body: 0.7,
  /** Okapi BM25 (Robertson and others 1994) over these sums: how soon more of a term counts no more, and how far the length of an article, in sections, counts against it. */
  saturation: 4.8,
  lengthCounts: 0.72,
  /** For the share of the query that stands together: in one section with the article's names; in names and opening. */
  together: 2.2,
  openingTogether: 0.1,
  /** For a title all of whose words are asked for. */
  wholeTitle: 0.65,
  /** For an article that is called by its name, by the share of the query that the name is: one word, or several. */
  mention: 1.75,
  longMention: 25,
  /** How far a heading that has the terms brings its section before others. */
  headingFirst: 1.3,
  /** Least share of the query's worth that must stand together for two matching terms, and for more; how much more where neither names nor opening have any of it. */
  leastForTwo: 0.53,
  leastForMore: 0.39,
  moreForBodyOnly: 0.17,
};
