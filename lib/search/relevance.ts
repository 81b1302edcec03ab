// Owns scoring answers against queries with known answers: how often the right article stands first, or in the first three.
export interface KnownQuery {
  readonly id: string;
  readonly class: string;
  readonly query: string;
  /** Slugs that deserve the first place; none where nothing should be found. */
  readonly first: readonly string[];
  readonly half: string;
}

export interface Score {
  readonly name: string;
  readonly queries: number;
  readonly first: number;
  readonly firstThree: number;
}

export interface Scores {
  readonly classes: readonly Score[];
  readonly overall: Score;
  readonly negatives: { readonly queries: number; readonly answered: number };
  /** Each query that was not answered as it should be, with what came first. */
  readonly misses: readonly { readonly known: KnownQuery; readonly found: readonly string[] }[];
}

/** `answers` holds the slugs found for each query, best first. */
export function scoreAnswers(queries: readonly KnownQuery[], answers: ReadonlyMap<string, readonly string[]>): Scores {
  const found = (known: KnownQuery) => answers.get(known.id) ?? [];
  const right = (known: KnownQuery, places: number) => found(known).slice(0, places).some((slug) => known.first.includes(slug));
  const scoreOf = (name: string, own: readonly KnownQuery[]): Score => ({
    name,
    queries: own.length,
    first: own.filter((known) => right(known, 1)).length,
    firstThree: own.filter((known) => right(known, 3)).length,
  });
  const positives = queries.filter((known) => known.first.length > 0);
  const negatives = queries.filter((known) => known.first.length === 0);
  const classes = [...new Set(positives.map((known) => known.class))];
  return {
    classes: classes.map((name) => scoreOf(name, positives.filter((known) => known.class === name))),
    overall: scoreOf('all', positives),
    negatives: { queries: negatives.length, answered: negatives.filter((known) => found(known).length > 0).length },
    misses: queries.filter((known) => (known.first.length > 0 ? !right(known, 1) : found(known).length > 0)).map((known) => ({ known, found: found(known).slice(0, 3) })),
  };
}

/** Reads `tests/relevance.tsv`: id, class, query, first, also, half, with slugs parted by spaces. */
export function readKnownQueries(text: string): readonly KnownQuery[] {
  const [, ...lines] = text.trimEnd().split('\n');
  return lines.map((line) => {
    const [id = '', name = '', query = '', first = '', , half = ''] = line.split('\t');
    return { id, class: name, query, first: first.split(' ').filter(Boolean), half };
  });
}

/** Reads `tests/relevance-samples.tsv`, where articles stand under any of their names; queries whose article does not exist are left out. */
export function readSampleQueries(text: string, slugOf: (name: string) => string | undefined): readonly KnownQuery[] {
  const [, ...lines] = text.trimEnd().split('\n');
  return lines.flatMap((line) => {
    const [id = '', name = '', query = '', first = ''] = line.split('\t');
    const slugs = [...new Set(first.split('; ').flatMap((own) => slugOf(own) ?? []))];
    return first !== '' && slugs.length === 0 ? [] : [{ id, class: name, query, first: slugs, half: 'samples' }];
  });
}

/** A score as a table for the terminal and for `docs/search.md`. */
export function formatScores(title: string, { classes, overall, negatives }: Scores): string {
  const percent = (part: number, whole: number) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}`);
  const row = ({ name, queries, first, firstThree }: Score) => `| ${name} | ${queries} | ${first} (${percent(first, queries)} %) | ${firstThree} (${percent(firstThree, queries)} %) |`;
  return [
    `| ${title} | queries | first hit right | in the first three |`,
    '|---|---|---|---|',
    ...classes.map(row),
    row(overall),
    ...(negatives.queries > 0 ? [`| about nothing we hold | ${negatives.queries} | answered all the same: ${negatives.answered} (${percent(negatives.answered, negatives.queries)} %) | |`] : []),
  ].join('\n');
}
