// Makes a small encyclopedia out of the real one: some of every kind of article stay, names of the others become wanted ones.
import { parse, stringify } from 'yaml';
import type { Article } from '../../lib/corpus/corpus';
import type { ContentFiles } from '../../lib/corpus/files';
import { toFilePath, type FilePath } from '../../lib/schema/brand';
import type { Encyclopedia } from '../../lib/site/encyclopedia';
import { foldText } from '../../lib/text/fold';

const wantedFile = toFilePath('content/wanted.yaml');
const comparisonsFile = toFilePath('content/comparisons.yaml');
const correctionsFile = toFilePath('content/corrections.yaml');

/** `count` articles, the kinds in their real shares, each kind's spread over the alphabet; sources that they cite. */
export function cutContent(files: ContentFiles, { corpus }: Encyclopedia, count: number): ContentFiles {
  const articles = [...corpus.articles.values()];
  const kept = new Set(articles.filter((_, index) => Math.floor(((index + 1) * count) / articles.length) > Math.floor((index * count) / articles.length)));
  const gone = articles.filter((article) => !kept.has(article));
  const goneFiles = new Set(gone.flatMap(filesOf));
  // Versions are of articles as they stand, which the cut changes.
  const cut = new Map([...files].filter(([file]) => !goneFiles.has(file) && !file.startsWith('content/versions/')));

  const names = gone.flatMap(({ front }) => [front.title, ...front.aliases]);
  cut.set(wantedFile, stringify([...corpus.wanted.map(({ name }) => name), ...names]));
  const lost = new Set(names.map(foldText));
  const comparisons = corpus.comparisons.map(({ record }) => ({ ...record, articles: record.articles.filter((name) => !lost.has(foldText(name))) }));
  const whole = comparisons.filter(({ articles: compared }) => compared.length > 1);
  cut.set(comparisonsFile, stringify(whole));
  const corrections = (parse(files.get(correctionsFile) ?? '[]', { schema: 'failsafe' }) as readonly { readonly article: string }[]).filter(({ article }) => !lost.has(foldText(article)));
  cut.set(correctionsFile, stringify(corrections));
  const held = new Set(whole.map(({ id }) => id));
  const channels = new Set<string>([...kept].flatMap((article) => article.channels.map(({ id }) => id)));

  for (const article of kept) {
    cut.set(article.file, article.text.replace(/<Comparison id="([^"]+)" \/>/g, (tag, id: string) => (held.has(id) ? tag : '')));
    for (const { file, record } of article.channels) {
      if (record.predecessor === undefined || channels.has(record.predecessor)) continue;
      const { predecessor, ...rest } = parse(cut.get(file) ?? '', { schema: 'failsafe' }) as Record<string, unknown>;
      cut.set(file, stringify(rest));
    }
  }

  const cited = new Set([...cut].filter(([file]) => !isSource(file)).flatMap(([, text]) => text.match(/[a-z0-9]+(?:-[a-z0-9]+)+/g) ?? []));
  for (const source of corpus.sources.values()) if (!cited.has(source.key)) cut.delete(source.file);
  return cut;
}

function filesOf(article: Article): readonly FilePath[] {
  return [article.file, ...article.channels.map(({ file }) => file), ...article.events.map(({ file }) => file)];
}

function isSource(file: FilePath): boolean {
  return file.startsWith('content/bibliography/');
}
