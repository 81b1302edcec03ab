// Owns the numbers of the ranking.
/** Found by trial on the queries of tests/relevance.tsv that are marked for tuning. */
export const weights = {
  /** What a term is worth in each field; in headings and bodies for each section. */
  title: 0.15,
  alias: 1.6,
  heading: 3.5,
  opening: 1.3,
  often: 2.4,
  body: 0.75,
  said: 2,
  /** Okapi BM25 (Robertson and others 1994) over these sums: how soon more of a term counts no more, and how far the length of an article, in sections, counts against it. */
  saturation: 5.8,
  lengthCounts: 0.14,
  /** For the share of the query that stands together: in one section with the article's names; in names and opening. */
  together: 0.7,
  openingTogether: 0.1,
  /** For a title all of whose words are asked for. */
  wholeTitle: 2.2,
  /** For an article whose names or heading have all that is asked for. */
  allInName: 0.5,
  /**
   * For an article that is called by its name, by the share of the query that the name is, and by how much of the query it has
   * together: whoever is named is not always who is asked about. One word, or several.
   */
  mention: 4.6,
  longMention: 3.1,
  /** How far a heading that has the terms brings its section before others. */
  headingFirst: 1.55,
  /** Least share of the query's worth that must stand together for two matching terms, and for more; how much more where neither names nor opening have any of it. */
  leastForTwo: 0.69,
  leastForMore: 0.48,
  moreForBodyOnly: 0.13,
  /** Queries of so many words that tell are answered stage by stage; in longer ones, which describe, the weight decides. */
  shortQuery: 3,
  /** From so many matching terms on, worth such a share of the query, an article answers wherever it has them. */
  described: 4,
  leastDescribed: 0.55,
};
