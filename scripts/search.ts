// `npm run search -- "query"` answers in the terminal, with the engine and the index of the site.
// `--batch FILE.jsonl` answers lines of {"id", "query"} as one JSON object; `--articles` lists every article as JSON;
// `--relevance [--half tuned|aside|samples] [--misses]` scores the queries of tests/relevance*.tsv.
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { buildSearchFiles } from '../lib/search/build';
import type { SearchEngine } from '../lib/search/engine';
import type { Hit, MarkedText } from '../lib/search/hits';
import { formatScores, type KnownQuery } from '../lib/search/relevance';
import { findSlugs, openBuiltFiles, readQueries, readSearchEntries, scoreQueries } from './search-corpus';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { batch: { type: 'string' }, articles: { type: 'boolean' }, relevance: { type: 'boolean' }, half: { type: 'string' }, misses: { type: 'boolean' } },
});
const root = process.cwd();
const entries = await readSearchEntries(root);

if (values.articles) console.log(JSON.stringify(entries.map(({ slug, title, aliases }) => ({ slug, title, aliases })), null, 1));
else {
  const { files } = await buildSearchFiles(entries);
  const engine = await openBuiltFiles(files);
  if (values.batch !== undefined) console.log(JSON.stringify(await answerBatch(engine, await readFile(values.batch, 'utf8')), null, 1));
  else if (values.relevance) await printRelevance(engine);
  else if (positionals.length > 0) await print(engine, positionals.join(' '));
  else {
    console.error('Say what to look for: npm run search -- "king hussein"');
    process.exitCode = 1;
  }
}

async function print(search: SearchEngine, query: string): Promise<void> {
  const { hits, total, partial, corrections } = await search.answer(query, { limit: 10 });
  for (const { typed, taken } of corrections) console.log(`No article has “${typed}”; looked for ${taken.map((word) => `“${word}”`).join(' or ')}.`);
  if (hits.length === 0) console.log('Nothing found.');
  else console.log(partial ? 'No article has all of these words; these have some of them.\n' : `${total} ${total === 1 ? 'article' : 'articles'}.\n`);
  for (const [index, hit] of hits.entries()) console.log(`${`${index + 1}.`.padStart(3)} ${describe(hit)}\n`);
}

function describe({ title, alias, kind, years, section, snippet, slug, stage }: Hit): string {
  const name = `${marked(title)}${alias ? ` (also ${marked(alias)})` : ''} · ${[kind, years].filter(Boolean).join(' · ')} [${stage}]`;
  return [name, `    /wiki/${slug}${section ? `#${section.id} § ${marked(section.heading)}` : ''}`, `    ${marked(snippet)}`].join('\n');
}

function marked({ text, marks }: MarkedText): string {
  let written = '';
  let end = 0;
  for (const [from, to] of marks) {
    written += `${text.slice(end, from)}*${text.slice(from, to)}*`;
    end = to;
  }
  return written + text.slice(end);
}

async function answerBatch(search: SearchEngine, text: string): Promise<object> {
  const aliases = new Map(entries.map((entry) => [entry.slug, entry.aliases]));
  const answers: Record<string, object[]> = {};
  for (const line of text.split('\n').filter((own) => own.trim() !== '')) {
    const { id, query } = JSON.parse(line) as { id: string; query: string };
    const { hits } = await search.answer(query, { limit: 10 });
    answers[id] = hits.map(({ title, slug, section }) => ({ title: title.text, slug, aliases: aliases.get(slug) ?? [], section: section?.id ?? null }));
  }
  return answers;
}

async function printRelevance(search: SearchEngine): Promise<void> {
  const known = await readQueries(root, entries);
  const titles: Readonly<Record<string, string>> = { samples: 'samples', tuned: 'half used for tuning', aside: 'half set aside' };
  for (const half of values.half === undefined ? Object.keys(titles) : [values.half]) {
    const scores = await scoreQueries(known.filter((query) => query.half === half), (query) => findSlugs(search, query));
    console.log(`${formatScores(titles[half] ?? half, scores)}\n`);
    if (values.misses) for (const miss of scores.misses) console.log(describeMiss(miss));
  }
}

function describeMiss({ known, found }: { readonly known: KnownQuery; readonly found: readonly string[] }): string {
  return `${known.id} [${known.class}] ${known.query} | wanted ${known.first.join(' or ') || 'nothing'} | found ${found.join(', ') || 'nothing'}`;
}
