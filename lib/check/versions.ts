// Rules on published versions: each stands at its address for good, so that its text must be there, as it was kept, and in the
// one form that can be drawn without its article.
import type { Corpus, VersionList } from '../corpus/corpus';
import { diagnose, type Diagnostic, type Place, type PlaceOf } from '../diagnostics/diagnostic';
import type { Slug } from '../schema/brand';
import type { VersionRecord } from '../schema/version';
import { nearestNames } from '../text/distance';
import { findForeignMark } from '../version/kept-text';
import { hashText } from '../version/own-files';
import type { PublishedVersions } from '../version/published';

export function checkVersions(corpus: Corpus, versions: ReadonlyMap<Slug, PublishedVersions>): readonly Diagnostic[] {
  return [...[...corpus.versions.values()].flatMap((list) => [...checkArticle(list, corpus), ...checkList(list)]), ...checkUnpublished(corpus, versions)];
}

function checkArticle({ slug, file }: VersionList, corpus: Corpus): readonly Diagnostic[] {
  const article = corpus.articles.get(slug);
  const place = { file, line: 1, column: 1 };
  if (article?.front.draft) {
    return [bad(place, 'An article that was published is marked as a draft: its versions would have no article.', slug, 'Take `draft: true` out again.', { other: { file: article.file, ...article.locate(['draft']) } })];
  }
  if (article || corpus.broken.has(slug)) return [];
  return [bad(place, `No article stands at /wiki/${slug}, but versions of it were published.`, slug, 'Bring the article back; if another has taken its place, delete its list and its texts.', { candidates: nearestNames(slug, corpus.articles.keys()) })];
}

function checkList({ file, locate, records, texts, slug }: VersionList): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const [index, record] of records.entries()) {
    const at = (field: string): Place => ({ file, ...locate([index, field]) });
    if (record.number !== index + 1) found.push(bad(at('number'), 'Versions are numbered from 1, in order and without gaps.', String(record.number), `Write ${index + 1}.`));
    const before = records[index - 1];
    if (before && record.day < before.day) found.push(bad(at('day'), 'A version is older than the one before it.', record.day, 'Put the days in order.'));
    found.push(...checkText(record, () => at('text'), texts.get(record.number), slug));
  }
  for (const [number, { file: text }] of texts) {
    if (records.some((record) => record.number === number)) continue;
    found.push(diagnose({ code: 'stray-file', file: text, line: 1, column: 1, message: 'This is the text of a version that its list does not name.', found: text, other: { file, line: 1, column: 1 }, remedy: 'Delete the file, or bring its entry back.' }));
  }
  return found;
}

function checkText(record: VersionRecord, placeOf: PlaceOf, kept: { readonly file: string; readonly text: string } | undefined, slug: Slug): readonly Diagnostic[] {
  const start = { line: 1, column: 1 };
  if (record.withdrawn) {
    return kept ? [bad({ file: kept.file, ...start }, `Version ${record.number} was withdrawn, and its text is still here.`, kept.file, 'Delete the file.', { other: placeOf() })] : [];
  }
  if (!kept) return [bad(placeOf(), `The text of version ${record.number} is missing.`, `content/versions/${slug}/${record.number}.html`, 'Bring the file back; a text that must not come back is marked as withdrawn.')];
  const { file, text } = kept;
  const foreign = findForeignMark(text);
  return [
    ...(hashText(text) === record.text ? [] : [bad({ file, ...start }, `The text of version ${record.number} was changed after it was kept.`, file, 'Bring it back as it was; what the article says now is published as another version.', { other: placeOf() })]),
    ...(foreign ? [bad({ file, line: foreign.line, column: foreign.column }, 'A kept text holds something that it may not hold.', foreign.found, 'Bring it back as `npm run publish-version` wrote it.')] : []),
  ];
}

/** For whoever publishes: readers are shown nothing of it. Silent in an encyclopedia that keeps no versions. */
function checkUnpublished(corpus: Corpus, versions: ReadonlyMap<Slug, PublishedVersions>): readonly Diagnostic[] {
  if (corpus.versions.size === 0) return [];
  return [...corpus.articles.values()].flatMap(({ slug, file, front }) => {
    const published = versions.get(slug);
    if (front.draft || published?.unchanged || (!published && corpus.versions.has(slug))) return [];
    const message = published ? `The article was changed since version ${published.latest.number} of ${published.latest.day}.` : 'No version of this article is published yet.';
    return [diagnose({ code: 'unpublished', file, line: 1, column: 1, message, remedy: `npm run publish-version -- ${slug}` })];
  });
}

function bad(place: Place, message: string, found: string, remedy: string, more: Partial<Diagnostic> = {}): Diagnostic {
  return diagnose({ code: 'bad-version', ...place, message, found, remedy, ...more });
}
