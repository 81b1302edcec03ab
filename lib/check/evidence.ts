// Whole-corpus rules on evidence: sources that exist and were read, notes that cover what is cited, enough of them.
import type { CitedItem, Cluster } from '../citation/cluster';
import { isCovered, parseLocator, type Locator } from '../citation/locator';
import type { Article, Corpus, Source } from '../corpus/corpus';
import { diagnose, type Diagnostic, type Place, type PlaceOf } from '../diagnostics/diagnostic';
import type { ArticleReading, InlineField } from '../markup/article';
import type { CorrectionReading } from '../markup/corrections';
import type { CiteKey, Slug } from '../schema/brand';
import { nearestKeys } from '../text/distance';

export interface PlacedCluster {
  readonly cluster: Cluster;
  readonly placeOf: PlaceOf;
}

/** Every citation of an article, wherever it stands: body, fields and lists of cites. */
export function citationsOf({ article, body, fields, citeLists }: ArticleReading): readonly PlacedCluster[] {
  return [
    ...body.citations.map(({ cluster, line, column }) => ({ cluster, placeOf: () => ({ file: article.file, line, column }) })),
    ...citationsIn(fields),
    ...[...citeLists.values()].flatMap((list) => list.clusters.map((cluster, number) => ({ cluster, placeOf: () => list.placeOf(number) }))),
  ];
}

/** The citations of fields of prose. */
export function citationsIn(fields: ReadonlyMap<string, InlineField>): readonly PlacedCluster[] {
  return [...fields.values()].flatMap((field) => field.report.citations.map(({ cluster, column }) => ({ cluster, placeOf: () => field.placeAt(column) })));
}

export function checkEvidence(corpus: Corpus, readings: ReadonlyMap<Slug, ArticleReading>, corrections: readonly CorrectionReading[]): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const used = new Set<string>();
  const notes = new Map<CiteKey, readonly Locator[]>();
  const covered = new Map<string, boolean>();
  for (const source of corpus.sources.values()) {
    const read = readNotes(source);
    notes.set(source.key, read.locators);
    found.push(...read.diagnostics);
  }
  // The same place is cited again and again.
  const isCoveredOnce = ({ key, place, locator }: CitedItem): boolean => {
    const name = `${key} ${place ?? ''}`;
    const known = covered.get(name) ?? isCovered(locator, notes.get(key) ?? []);
    covered.set(name, known);
    return known;
  };
  const checkCitations = (citations: readonly PlacedCluster[]) => {
    const keys = new Set<CiteKey>();
    for (const { cluster, placeOf } of citations) {
      for (const item of cluster) {
        used.add(item.key);
        keys.add(item.key);
        const source = corpus.sources.get(item.key);
        if (!source) found.push(unknownKey(item.key, placeOf(), corpus));
        else found.push(...checkPlace(source, item.place, isCoveredOnce(item), placeOf));
      }
    }
    return keys;
  };
  for (const { fields } of corrections) checkCitations(citationsIn(fields));
  for (const reading of readings.values()) {
    const { article } = reading;
    const keys = checkCitations(citationsOf(reading));
    article.front.furtherReading.forEach((key, index) => {
      used.add(key);
      const placeOf = () => ({ file: article.file, ...article.locate(['furtherReading', index]) });
      if (!corpus.sources.has(key as CiteKey)) found.push(unknownKey(key, placeOf(), corpus));
      if (keys.has(key as CiteKey)) found.push(diagnose({ code: 'cited-unread', ...placeOf(), message: `“${key}” is cited here and listed as further reading, which readers are told nobody here has read.`, found: key, remedy: 'Take it out of furtherReading.' }));
    });
    if (article.kind === 'case' && !article.front.draft) found.push(...checkCase(article, [...keys].flatMap((key) => corpus.sources.get(key) ?? [])));
  }
  for (const source of corpus.sources.values()) {
    if (used.has(source.key)) continue;
    found.push(
      diagnose({ code: 'unused-source', file: source.file, line: 1, column: 1, message: 'No article cites this source or lists it as further reading.', found: source.key, remedy: 'Cite it where it is evidence, keep it for an article to come, or delete the file.' }),
    );
  }
  return found;
}

function readNotes(source: Source): { readonly locators: readonly Locator[]; readonly diagnostics: readonly Diagnostic[] } {
  const locators: Locator[] = [];
  const diagnostics: Diagnostic[] = [];
  source.record.notes.forEach((note, index) => {
    const locator = parseLocator(note.at);
    if (locator) locators.push(locator);
    else {
      diagnostics.push(
        diagnose({ code: 'bad-citation', file: source.file, ...source.locate(['notes', index, 'at']), message: 'The place of a reading note cannot be read.', found: note.at, remedy: 'Write `whole`, or a locator such as p. 3, pp. 3-5, para. 4, art. III, sec. Heading.' }),
      );
    }
  });
  if (source.record.notes.length > 0 && source.record.read.length === 0) {
    diagnostics.push(
      diagnose({ code: 'front-matter', file: source.file, ...source.locate(['notes']), message: 'There are reading notes, but not where and when the source was read.', remedy: 'Add `read` with the address and the day.' }),
    );
  }
  return { locators, diagnostics };
}

function checkPlace(source: Source, written: string | undefined, covered: boolean, placeOf: PlaceOf): readonly Diagnostic[] {
  if (source.record.read.length === 0) {
    return [
      diagnose({ code: 'unread-source', ...placeOf(), message: `Nobody here has read “${source.key}”.`, found: source.key, other: { file: source.file, line: 1, column: 1 }, remedy: 'Read it and take a note, or list it under furtherReading instead.' }),
    ];
  }
  if (covered) return [];
  return [
    diagnose({
      code: 'no-note',
      ...placeOf(),
      message: `No reading note of “${source.key}” covers ${written === undefined ? 'the source as a whole' : `“${written}”`}.`,
      found: written === undefined ? `@${source.key}` : `@${source.key}, ${written}`,
      candidates: source.record.notes.map((note) => note.at).filter((at, index, all) => all.indexOf(at) === index).slice(0, 6),
      other: { file: source.file, ...source.locate(['notes']) },
      remedy: 'Cite a place that was noted, or read that place and note what it says.',
    }),
  ];
}

function unknownKey(key: string, place: Place, corpus: Corpus): Diagnostic {
  return diagnose({ code: 'unknown-cite-key', ...place, message: `The bibliography has no source “${key}”.`, found: key, candidates: nearestKeys(key, corpus.sources), remedy: `Mend the key, or add content/bibliography/${key}.yaml.` });
}

/** A case rests on five sources from three publishers or archives, two of them primary or scholarship. */
function checkCase(article: Article, sources: readonly Source[]): readonly Diagnostic[] {
  const publishers = new Set(sources.map((source) => source.record.publisher));
  const firm = sources.filter((source) => source.record.kind === 'primary' || source.record.kind === 'scholarship');
  if (sources.length >= 5 && publishers.size >= 3 && firm.length >= 2) return [];
  return [
    diagnose({
      code: 'thin-evidence',
      file: article.file,
      line: 1,
      column: 1,
      message: 'A case needs five sources from three publishers or archives, two of them primary documents or scholarship.',
      found: `${sources.length} sources, ${publishers.size} publishers or archives, ${firm.length} primary or scholarship`,
      remedy: 'Read more before publishing, or mark it as a draft.',
    }),
  ];
}
