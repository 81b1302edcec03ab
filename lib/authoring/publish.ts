// Owns publishing versions: `npm run publish-version`. Each article that says something new gets another entry in its list, and
// the text of it is kept. Nothing is written of an article whose words are those of its last version.
import { stringify } from 'yaml';
import { isError } from '../diagnostics/diagnostic';
import { formatReport } from '../diagnostics/report';
import type { ArticleReading } from '../markup/article';
import { toFilePath, type FilePath, type Slug } from '../schema/brand';
import type { VersionRecord } from '../schema/version';
import type { Encyclopedia } from '../site/encyclopedia';
import type { ContentFiles } from '../corpus/files';
import { nearestNames } from '../text/distance';
import { describeChange } from '../version/describe-change';
import { findForeignMark, readKeptText } from '../version/kept-text';
import { hashOwnFiles, hashText } from '../version/own-files';
import { refuse, type Change, type Plan } from './changes';

export interface Publication {
  /** Addresses, titles or aliases; every article that was changed where none is named. */
  readonly articles: readonly string[];
  /** What changed; where it is not said, the sections that read otherwise. */
  readonly what: string | undefined;
  readonly day: string;
  /** The text of an article as it is kept. */
  readonly draw: (reading: ArticleReading) => Promise<string>;
}

export async function planPublication(files: ContentFiles, encyclopedia: Encyclopedia, { articles, what, day, draw }: Publication): Promise<Plan> {
  const errors = encyclopedia.diagnostics.filter(isError);
  if (errors.length > 0) return refuse(`${formatReport(errors)}\n\nNothing was published: mend the content first.`);
  const readings: ArticleReading[] = [];
  for (const name of articles) {
    const reading = findReading(encyclopedia, name);
    if (!reading) return refuse(`No published article is called “${name}”.`, nearestNames(name, [...encyclopedia.readings.values()].flatMap(({ article: { slug, front } }) => [slug, front.title]), 5));
    readings.push(reading);
  }
  const changes: Change[] = [];
  const said: string[] = [];
  for (const reading of articles.length > 0 ? readings : encyclopedia.readings.values()) {
    if (encyclopedia.versions.get(reading.article.slug)?.unchanged) continue;
    const text = await draw(reading);
    const foreign = findForeignMark(text);
    if (foreign) return refuse(`The text of “${reading.article.front.title}” cannot be kept: line ${foreign.line} holds ${foreign.found}`);
    const step = planVersion(reading, files, encyclopedia, { text, what, day });
    changes.push(...step.changes);
    said.push(step.said);
  }
  const published = changes.filter((change) => change.do === 'write' && change.file.endsWith('.html')).length;
  return { ok: true, changes, said: [...said, `${published} ${published === 1 ? 'version' : 'versions'} published.`] };
}

function planVersion({ article }: ArticleReading, files: ContentFiles, { versions }: Encyclopedia, { text, what, day }: { readonly text: string; readonly what: string | undefined; readonly day: string }): { readonly changes: readonly Change[]; readonly said: string } {
  const published = versions.get(article.slug);
  const before = published?.list.records ?? [];
  const latest = published?.latest;
  const own = hashOwnFiles(article, files);
  const listFile = toFilePath(`content/versions/${article.slug}.yaml`);
  if (latest && latest.text === hashText(text)) {
    // Comments, quotation marks or the day of review: the version stands, and is known to be of these files.
    const records = before.map((record) => (record === latest ? { ...record, files: own } : record));
    return { changes: [{ do: 'write', file: listFile, text: writeList(records) }], said: `${article.slug}: nothing that a reader sees was changed since version ${latest.number}.` };
  }
  const number = (latest?.number ?? 0) + 1;
  const old = latest && published.list.texts.get(latest.number)?.text;
  const line = what ?? (latest === undefined ? 'First published version' : old === undefined ? 'Changed' : describeChange(readKeptText(old), readKeptText(text)));
  const record: VersionRecord = { number, day, files: own, text: hashText(text), what: line };
  return {
    changes: [
      { do: 'write', file: keptFile(article.slug, number), text },
      { do: 'write', file: listFile, text: writeList([...before, record]) },
    ],
    said: `${article.slug}: version ${number}. ${line}.`,
  };
}

function keptFile(slug: Slug, number: number): FilePath {
  return toFilePath(`content/versions/${slug}/${number}.html`);
}

/** Every scalar as a text: what looks like a number or a day must not be read as one elsewhere. */
function writeList(records: readonly VersionRecord[]): string {
  const plain = records.map(({ number, ...rest }) => ({ number: String(number), ...rest }));
  return stringify(plain, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' });
}

function findReading({ resolver, readings }: Encyclopedia, name: string): ArticleReading | undefined {
  const found = resolver.resolve(name);
  const article = found.is === 'article' || found.is === 'ambiguous' ? found.article : resolver.resolveAddress(name)?.article;
  return article && readings.get(article.slug);
}
