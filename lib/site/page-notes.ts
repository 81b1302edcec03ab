// Owns the notes of one article page: body first, in the order of the text, then chronology and facts.
import type { Cluster } from '../citation/cluster';
import type { ArticleReading, InlineField } from '../markup/article';
import type { CiteKey, Slug } from '../schema/brand';
import type { Encyclopedia } from './encyclopedia';

export interface PageNotes {
  /** Index 0 is note 1. */
  readonly clusters: readonly Cluster[];
  /** Number of the first note of an inline field or a list of cites on this page. */
  readonly firstNoteOf: ReadonlyMap<string, number>;
  /** Every source cited on the page. */
  readonly keys: ReadonlySet<CiteKey>;
}

/** A comparison table, drawn from the articles compared. */
export interface ComparisonRow {
  readonly reading: ArticleReading;
  readonly cells: readonly { readonly field: InlineField; readonly firstNote: number }[];
}

export function comparisonRows(encyclopedia: Encyclopedia, id: string, firstNote: number): { readonly title: string; readonly rows: readonly ComparisonRow[] } | undefined {
  const comparison = encyclopedia.corpus.comparisons.find(({ record }) => record.id === id);
  if (!comparison) return undefined;
  let next = firstNote;
  const rows = comparison.record.articles.flatMap((name): ComparisonRow[] => {
    const found = encyclopedia.resolver.resolve(name);
    const reading = found.is === 'article' ? encyclopedia.readings.get(found.article.slug) : undefined;
    if (!reading) return [];
    const cells = [...reading.fields.values()]
      .filter((field) => field.name.startsWith('comparison.'))
      .map((field) => {
        const cell = { field, firstNote: next };
        next += field.report.notes;
        return cell;
      });
    return [{ reading, cells }];
  });
  return { title: comparison.record.title, rows };
}

export function collectPageNotes(encyclopedia: Encyclopedia, slug: Slug): PageNotes {
  const reading = encyclopedia.readings.get(slug);
  if (!reading) return { clusters: [], firstNoteOf: new Map(), keys: new Set() };
  const clusters: Cluster[] = [];
  const firstNoteOf = new Map<string, number>();
  for (const { cluster, note } of reading.body.citations) clusters[note - 1] = cluster;
  for (const { id, firstNote } of reading.body.comparisons) {
    for (const row of comparisonRows(encyclopedia, id, firstNote)?.rows ?? []) {
      for (const { field, firstNote: first } of row.cells) {
        for (const { cluster, note } of field.report.citations) clusters[first + note - 2] = cluster;
      }
    }
  }
  const append = (name: string, more: readonly Cluster[]) => {
    firstNoteOf.set(name, clusters.length + 1);
    clusters.push(...more);
  };
  for (const field of reading.fields.values()) {
    if (!field.name.startsWith('comparison.')) append(field.name, field.report.citations.map(({ cluster }) => cluster));
  }
  // A list of cites is one note: the sources that one line or box rests on.
  for (const list of reading.citeLists.values()) {
    // The judgements stand on the channel's own page, with their sources.
    if (/\.(coding|venues)\./.test(list.name)) continue;
    const cited = list.clusters.flat();
    append(list.name, cited.length > 0 ? [cited] : []);
  }
  return { clusters, firstNoteOf, keys: new Set(clusters.flatMap((cluster) => cluster.map((item) => item.key))) };
}
