// Run in a process of its own, with little memory: opens an encyclopedia for each of the worst articles and files, compiles
// the articles that may be compiled, and says a line of JSON for each: codes, time of the processor, most memory so far.
// By hand: node --max-old-space-size=400 --import tsx tests/hostile/open-worst.ts
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readContentFiles, type ContentFiles } from '../../lib/corpus/files';
import { isError } from '../../lib/diagnostics/diagnostic';
import { compileArticle } from '../../lib/mdx/compile';
import type { FilePath, Slug } from '../../lib/schema/brand';
import { openEncyclopedia } from '../../lib/site/encyclopedia';
import { beyond, files, within } from './corpus/worst';

export interface WorstResult {
  readonly tries: string;
  readonly wanted: string;
  readonly codes: readonly string[];
  /** Of every error: whether it names a line and a remedy. */
  readonly placed: boolean;
  readonly checking: number;
  readonly compiling: number;
  readonly megabytes: number;
}

const fixtures = join(import.meta.dirname, '../fixtures');
const base: ContentFiles = new Map([...(await readContentFiles(join(fixtures, 'encyclopedias/sound'))), ...(await readContentFiles(join(fixtures, 'hostile/coded')))]);
const cacheFolder = mkdtempSync(join(tmpdir(), 'worst-'));
const file = 'content/concepts/open-talks.mdx';
const [head = ''] = /^---\n[\s\S]*?\n---\n\n/.exec(base.get(file as FilePath) ?? '') ?? [];

const articles = [...beyond, ...within].map(([tries, build, wanted]) => ({ tries, wanted, build: () => [[file, head + build()]] as const }));
for (const { tries, wanted, build } of [...articles, ...files.map(([tries, build, wanted]) => ({ tries, wanted, build }))]) {
  const changed = new Map(build().map(([path, text]) => [path as FilePath, text]));
  const start = process.cpuUsage();
  const encyclopedia = openEncyclopedia(new Map([...base, ...changed]), { drafts: true });
  const checked = process.cpuUsage(start);
  const own = encyclopedia.diagnostics.filter((finding) => isError(finding) && changed.has(finding.file as FilePath));
  const codes = [...new Set(own.map(({ code }) => code))];
  const article = encyclopedia.corpus.articles.get('open-talks' as Slug);
  if (changed.has(file as FilePath) && article && wanted === 'within' && !codes.includes('syntax') && !codes.includes('code-in-content')) {
    await compileArticle({ text: article.text, report: encyclopedia.readings.get(article.slug)!.body }, { context: encyclopedia.contextOf(article.slug), pipeline: 'worst', cacheFolder });
  }
  const done = process.cpuUsage(start);
  const result: WorstResult = { tries, wanted, codes, placed: own.every(({ line, remedy }) => line > 0 && remedy !== ''), checking: milliseconds(checked), compiling: milliseconds(done) - milliseconds(checked), megabytes: Math.round(process.resourceUsage().maxRSS / 1e3) };
  console.log(JSON.stringify(result));
}
rmSync(cacheFolder, { recursive: true });

/** Of the processor, since the machine may be busy with other things. */
function milliseconds({ user, system }: NodeJS.CpuUsage): number {
  return Math.round((user + system) / 1000);
}
