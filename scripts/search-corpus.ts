// Owns opening the encyclopedia as search sees it, and the queries with known answers: for the command line, the measurements and the tests.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { kindNames } from '../components/article/kind-names';
import { readContentFiles } from '../lib/corpus/files';
import { openSearch, type SearchEngine } from '../lib/search/engine';
import type { ArticleEntry } from '../lib/search/records';
import { readKnownQueries, readSampleQueries, scoreAnswers, type KnownQuery, type Scores } from '../lib/search/relevance';
import { openEncyclopedia } from '../lib/site/encyclopedia';
import { collectSearchEntries } from '../lib/site/search-records';
import { foldText } from '../lib/text/fold';

export async function readSearchEntries(root: string): Promise<readonly ArticleEntry[]> {
  return collectSearchEntries(openEncyclopedia(await readContentFiles(root), { drafts: false }), (kind) => kindNames[kind].one);
}

/** The engine over files that were just built. */
export function openBuiltFiles(files: ReadonlyMap<string, string>): Promise<SearchEngine> {
  return openSearch(async (name) => JSON.parse(files.get(name) ?? 'null') as unknown);
}

/** Both halves and the samples. */
export async function readQueries(root: string, entries: readonly ArticleEntry[]): Promise<readonly KnownQuery[]> {
  const slugs = new Map(entries.flatMap(({ slug, title, aliases }) => [title, ...aliases].map((name) => [foldText(name), slug] as const)));
  return [
    ...readKnownQueries(await readFile(join(root, 'tests/relevance.tsv'), 'utf8')),
    ...readSampleQueries(await readFile(join(root, 'tests/relevance-samples.tsv'), 'utf8'), (name) => slugs.get(foldText(name))),
  ];
}

export async function scoreQueries(queries: readonly KnownQuery[], find: (query: string) => Promise<readonly string[]>): Promise<Scores> {
  const answers = new Map<string, readonly string[]>();
  for (const { id, query } of queries) answers.set(id, await find(query));
  return scoreAnswers(queries, answers);
}

/** The slugs that the engine finds, as many as are looked at. */
export async function findSlugs(engine: SearchEngine, query: string): Promise<readonly string[]> {
  return (await engine.answer(query, { limit: 10 })).hits.map(({ slug }) => slug);
}
