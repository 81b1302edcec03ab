import { beforeAll, describe, expect, it } from 'vitest';
import type { Scores } from '@/lib/search/relevance';
import { findSlugs, readQueries, scoreQueries } from '@/scripts/search-corpus';
import { realSearch } from './real-search';

const readReal = async () => {
  const { engine, entries } = await realSearch();
  return { engine, entries, queries: await readQueries(process.cwd(), entries) };
};

const share = (part: number, whole: number) => part / whole;

it('the queries are at least two hundred, thirty of them about nothing that we hold, and each wants an article that exists', async () => {
  const { entries, queries } = await readReal();
  const slugs = new Set(entries.map((entry) => entry.slug));
  const known = queries.filter(({ half }) => half !== 'samples');
  expect(known.length).toBeGreaterThanOrEqual(200);
  expect(known.filter(({ first }) => first.length === 0).length).toBeGreaterThanOrEqual(30);
  expect(known.flatMap(({ first }) => first).filter((slug) => !slugs.has(slug))).toEqual([]);
});

// Held to what was reached when they were last measured; docs/search.md says what is aimed at.
const reached = { samples: { first: 0.94, firstThree: 0.98 }, tuned: { first: 0.92, firstThree: 0.97 }, aside: { first: 0.89, firstThree: 0.95 } };

describe.each(Object.entries(reached))('of the queries of the half “%s”', (half, least) => {
  let scores: Scores;
  beforeAll(async () => {
    const { engine, queries } = await readReal();
    scores = await scoreQueries(queries.filter((query) => query.half === half), (query) => findSlugs(engine, query));
  });

  it('no fewer than before have the right article first, or in the first three', () => {
    expect(share(scores.overall.first, scores.overall.queries)).toBeGreaterThanOrEqual(least.first);
    expect(share(scores.overall.firstThree, scores.overall.queries)).toBeGreaterThanOrEqual(least.firstThree);
  });

  it('at most one in ten of those about nothing is answered', () => {
    expect(scores.negatives.answered * 10).toBeLessThanOrEqual(scores.negatives.queries);
  });
});
