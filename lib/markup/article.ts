// Owns reading one article whole: its body and every field that holds prose.
import type { PhrasingContent } from 'mdast';
import { parseCluster, type Cluster } from '../citation/cluster';
import type { Article, Channel, Corpus } from '../corpus/corpus';
import type { FieldPath, Locate } from '../corpus/yaml';
import { diagnose, type Diagnostic, type Place } from '../diagnostics/diagnostic';
import type { Resolver } from '../reference/resolver';
import type { ComparisonCells } from '../schema/article';
import type { FilePath, Slug } from '../schema/brand';
import { isPerSide } from '../schema/coding';
import type { MarkupContext, MarkupReport } from './options';
import { readArticleMarkup, readInline } from './read';

/** A field of one line that was read as prose. */
export interface InlineField {
  /** "standfirst", "comparison.who", "events.3.text" ... */
  readonly name: string;
  /** Where a column of its report stands in the file. */
  readonly placeAt: (column: number) => Place;
  readonly nodes: readonly PhrasingContent[];
  readonly report: MarkupReport;
}

/** Citations that stand in a list of their own (`cites`). */
export interface CiteList {
  readonly name: string;
  /** One for each entry of the list; empty where it could not be read. */
  readonly clusters: readonly Cluster[];
  /** Where the cluster of that number stands. */
  readonly placeOf: (number: number) => Place;
}

export interface ArticleReading {
  readonly article: Article;
  readonly body: MarkupReport;
  readonly fields: ReadonlyMap<string, InlineField>;
  readonly citeLists: ReadonlyMap<string, CiteList>;
  readonly diagnostics: readonly Diagnostic[];
}

export type AddressOf = (slug: Slug, section: string | undefined) => string;

/** What the plugins ask, for each article. Comparison tables are counted first, because bodies number their notes after them. */
export function createContexts(corpus: Corpus, resolver: Resolver, addressOf: AddressOf): (slug: Slug | undefined) => MarkupContext {
  const contextFor = (slug: Slug | undefined, countComparisonNotes: MarkupContext['countComparisonNotes']): MarkupContext => ({
    slug,
    resolve: (name) => resolver.resolve(name),
    addressOf,
    countComparisonNotes,
  });
  const counts = new Map(
    corpus.comparisons.map(({ record }) => [
      record.id,
      record.articles.reduce((sum, name) => {
        const found = resolver.resolve(name);
        if (found.is !== 'article') return sum;
        const context = contextFor(found.article.slug, () => 0);
        return sum + cellsOf(found.article).reduce((cells, [, text]) => cells + readInline(text, context).report.notes, 0);
      }, 0),
    ]),
  );
  return (slug) => contextFor(slug, (id) => counts.get(id));
}

export function readArticle(article: Article, context: MarkupContext): ArticleReading {
  const diagnostics: Diagnostic[] = [];
  const { report } = readArticleMarkup(article.text, context, article.kind !== 'disambiguation');
  diagnostics.push(...report.findings.map((finding) => diagnose({ ...finding, file: article.file })));

  const { fields, diagnostics: inFields } = readFields(proseOf(article), context);
  diagnostics.push(...inFields);

  const citeLists = new Map<string, CiteList>();
  for (const { name, texts, file, locate, path } of citesOf(article)) {
    const placeOf = (number: number): Place => ({ file, ...locate([...path, number]) });
    const clusters = texts.map((text, number) => {
      const parsed = parseCluster(text);
      if (parsed.ok) return parsed.cluster;
      diagnostics.push(diagnose({ code: 'bad-citation', ...placeOf(number), message: 'A citation cannot be read.', found: parsed.found, remedy: 'Write "@key" or "@key, p. 3".' }));
      return [];
    });
    citeLists.set(name, { name, clusters, placeOf });
  }
  return { article, body: report, fields, citeLists, diagnostics };
}

/** Fields of one line, read as prose, by name. */
export function readFields(prose: readonly Prose[], context: MarkupContext): { readonly fields: ReadonlyMap<string, InlineField>; readonly diagnostics: readonly Diagnostic[] } {
  const fields = new Map<string, InlineField>();
  const diagnostics: Diagnostic[] = [];
  for (const { name, text, file, locate, path } of prose) {
    const { nodes, report } = readInline(text, context);
    const placeAt = (column: number): Place => ({ file, ...locate(path, column - 1) });
    fields.set(name, { name, placeAt, nodes, report });
    diagnostics.push(...report.findings.map((finding) => diagnose({ ...finding, ...placeAt(finding.column) })));
  }
  return { fields, diagnostics };
}

export interface Prose {
  readonly name: string;
  readonly text: string;
  readonly file: FilePath;
  readonly locate: Locate;
  readonly path: FieldPath;
}

export function cellsOf(article: Article): readonly (readonly [keyof ComparisonCells, string])[] {
  if (article.front.kind !== 'concept' || !article.front.comparison) return [];
  return Object.entries(article.front.comparison) as [keyof ComparisonCells, string][];
}

function proseOf(article: Article): readonly Prose[] {
  const { front, file, locate } = article;
  const own = (path: FieldPath, text: string): Prose => ({ name: path.join('.'), text, file, locate, path });
  const found = [own(['standfirst'], front.standfirst), ...front.seeAlso.flatMap((entry, index) => (entry.why === '' ? [] : [own(['seeAlso', index, 'why'], entry.why)]))];
  if (front.kind === 'concept' || front.kind === 'mechanism') found.push(own(['definition'], front.definition));
  found.push(...cellsOf(article).map(([cell, text]) => own(['comparison', cell], text)));
  if (front.kind === 'disambiguation') found.push(...front.senses.map((sense, index) => own(['senses', index, 'says'], sense.says)));
  for (const channel of article.channels) {
    for (const [line, text] of Object.entries(channel.record.card)) {
      if (text !== undefined) found.push({ name: `${channel.id}.card.${line}`, text, file: channel.file, locate: channel.locate, path: ['card', line] });
    }
  }
  for (const event of article.events) {
    found.push({ name: `events.${event.index}.text`, text: event.record.text, file: event.file, locate: event.locate, path: [event.index, 'text'] });
  }
  return found;
}

interface Cites {
  readonly name: string;
  readonly texts: readonly string[];
  readonly file: FilePath;
  readonly locate: Locate;
  readonly path: FieldPath;
}

/** Every list of citations in the records beside an article: "oslo-1993.coding.dyad", "oslo-1993.rings.3", "events.2.cites". */
function citesOf(article: Article): readonly Cites[] {
  const events = article.events.map(({ index, record, file, locate }) => ({ name: `events.${index}.cites`, texts: trimAll(record.cites), file, locate, path: [index, 'cites'] }));
  return [...article.channels.flatMap(channelCites), ...events];
}

function channelCites({ id, record, file, locate }: Channel): readonly Cites[] {
  const list = (path: FieldPath, cites: readonly string[], name = path.join('.')): Cites => ({ name: `${id}.${name}`, texts: trimAll(cites), file, locate, path: [...path, 'cites'] });
  const ledgers = (['rings', 'promises', 'exposures', 'venues'] as const).flatMap((ledger) => record[ledger].map((row, index) => list([ledger, index], row.cites)));
  const codings = Object.entries(record.coding ?? {}).flatMap(([variable, coded]) =>
    isPerSide(coded)
      ? (['first', 'second'] as const).map((side) => list(['coding', variable, side], coded[side].cites))
      : [list(['coding', variable], coded.cites)],
  );
  const tests = Object.entries(record.tests ?? {}).map(([test, { cites }]) => list(['tests', test], cites));
  return [{ ...list([], record.cites, 'cites'), path: ['cites'] }, ...tests, ...ledgers, ...codings];
}

function trimAll(texts: readonly string[]): readonly string[] {
  return texts.map((text) => text.trim());
}
