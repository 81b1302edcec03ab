import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readKnownQueries, readSampleQueries, scoreAnswers, type KnownQuery, type Scores } from '@/lib/search/relevance';
import { foldText } from '@/lib/text/fold';
import { realSearch } from './real-search';

const known = readKnownQueries(readFileSync('tests/relevance.tsv', 'utf8'));

async function score(queries: readonly KnownQuery[]): Promise<Scores> {
  const { engine } = await realSearch();
  const answers = new Map<string, readonly string[]>();
  for (const { id, query } of queries) answers.set(id, (await engine.answer(query, { limit: 10 })).hits.map(({ slug }) => slug));
  return scoreAnswers(queries, answers);
}

const share = (part: number, whole: number) => part / whole;

it('the queries are at least two hundred, thirty of them about nothing that we hold, and each wants an article that exists', async () => {
  const slugs = new Set((await realSearch()).entries.map((entry) => entry.slug));
  expect(known.length).toBeGreaterThanOrEqual(200);
  expect(known.filter(({ first }) => first.length === 0).length).toBeGreaterThanOrEqual(30);
  expect(known.flatMap(({ first }) => first).filter((slug) => !slugs.has(slug))).toEqual([]);
});

// Held to what was reached when they were last measured; docs/search.md says what is aimed at.
const reached = { samples: { first: 0.9, firstThree: 0.98 }, tuned: { first: 0.9, firstThree: 0.95 }, aside: { first: 0.87, firstThree: 0.94 } };

describe.each(Object.entries(reached))('of the queries of the half “%s”', (half, least) => {
  let scores: Scores;
  beforeAll(async () => {
    const { entries } = await realSearch();
    const slugs = new Map(entries.flatMap(({ slug, title, aliases }) => [title, ...aliases].map((name) => [foldText(name), slug] as const)));
    const samples = readSampleQueries(readFileSync('tests/relevance-samples.tsv', 'utf8'), (name) => slugs.get(foldText(name)));
    scores = await score([...known, ...samples].filter((query) => query.half === half));
  });

  it('no fewer than before have the right article first, or in the first three', () => {
    expect(share(scores.overall.first, scores.overall.queries)).toBeGreaterThanOrEqual(least.first);
    expect(share(scores.overall.firstThree, scores.overall.queries)).toBeGreaterThanOrEqual(least.firstThree);
  });

  it('at most one in ten of those about nothing is answered', () => {
    expect(scores.negatives.answered * 10).toBeLessThanOrEqual(scores.negatives.queries);
  });
});
