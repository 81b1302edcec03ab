// `npm run bench:search` sets our search beside Pagefind and MiniSearch over the same articles: bytes, sizes, times, relevance.
// `-- --quick` leaves the browser out and prints sizes and relevance alone.
import { brotliCompressSync } from 'node:zlib';
import { chromium } from 'playwright';
import { openSearch } from '../../lib/search/engine';
import type { Scores } from '../../lib/search/relevance';
import { chromiumOptions } from '../chromium';
import { findSlugs, readQueries, readSearchEntries, scoreQueries } from '../search-corpus';
import { measureSite } from './measure-search';
import { makeMiniSearchSite, makeOwnSite, makePagefindSite, type SearchSite } from './search-sites';
import { serveShaped } from './shaped-server';

const root = process.cwd();
const entries = await readSearchEntries(root);
const queries = await readQueries(root, entries);

const sites = [await makeOwnSite(root, entries), await makePagefindSite(entries), await makeMiniSearchSite(entries)];
const rows: (readonly [line: string, ...values: readonly string[]])[] = [];
const row = (line: string, values: readonly string[]) => void rows.push([line, ...values]);
const kb = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;

row('index, all files, brotli', sites.map((site) => kb(sum(site.index.map((path) => packedSize(site, path))))));
row('index, all files, plain', sites.map((site) => kb(sum(site.index.map((path) => Buffer.byteLength(site.files.get(path) ?? ''))))));
row('building the index', sites.map((site) => `${site.built.toFixed(0)} ms`));

if (!process.argv.includes('--quick')) {
  const measured = [];
  for (const site of sites) measured.push(await measureSite(site));
  row('bytes to the first results, median', measured.map(({ bytes }) => kb(bytes.median)));
  row('bytes to the first results, most', measured.map(({ bytes }) => kb(bytes.most)));
  row('requests to the first results, median', measured.map(({ requests }) => String(requests)));
  row('opening the box to first results', measured.map(({ first }) => `${first.plain.toFixed(0)} ms`));
  row('the same at 10 Mbit/s, 40 ms', measured.map(({ first }) => `${first.line.toFixed(0)} ms`));
  row('key to painted result, fourfold slow, p50', measured.map(({ key }) => `${key.p50.toFixed(0)} ms`));
  row('key to painted result, fourfold slow, p95', measured.map(({ key }) => `${key.p95.toFixed(0)} ms`));
}

const scores = [await scoreOwn(sites[0]!), await scoreInPage(sites[1]!), await scoreInPage(sites[2]!)];
row('first hit right', scores.map(({ overall }) => percent(overall.first, overall.queries)));
row('right in the first three', scores.map(({ overall }) => percent(overall.firstThree, overall.queries)));
for (const { name } of scores[0]!.classes) {
  row(`first hit right: ${name}`, scores.map(({ classes }) => {
    const own = classes.find((score) => score.name === name);
    return own ? percent(own.first, own.queries) : '–';
  }));
}
row('answered though we hold nothing', scores.map(({ negatives }) => percent(negatives.answered, negatives.queries)));

console.log(`${entries.length} articles, ${queries.length} queries, ${new Date().toISOString().slice(0, 10)}\n`);
console.log(`| | ${sites.map(({ name }) => name).join(' | ')} |\n|---|${sites.map(() => '---|').join('')}`);
for (const values of rows) console.log(`| ${values.join(' | ')} |`);

function packedSize(site: SearchSite, path: string): number {
  const content = site.files.get(path) ?? '';
  const plain = typeof content === 'string' ? Buffer.from(content) : content;
  return Math.min(plain.length, brotliCompressSync(plain).length);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

async function scoreOwn(site: SearchSite): Promise<Scores> {
  const engine = await openSearch((name) => Promise.resolve(JSON.parse(String(site.files.get(`/index/${name}`))) as unknown));
  return scoreQueries(queries, (query) => findSlugs(engine, query));
}

/** The rivals answer in the browser they are made for. */
async function scoreInPage(site: SearchSite): Promise<Scores> {
  const server = await serveShaped(site.files);
  const browser = await chromium.launch(chromiumOptions());
  try {
    const page = await browser.newPage();
    await page.goto(server.origin);
    const all = await page.evaluate(async (asked) => {
      const { find } = window as unknown as { find: (query: string, limit: number) => Promise<{ slug: string }[]> };
      const found: string[][] = [];
      for (const query of asked) found.push((await find(query, 10)).map(({ slug }) => slug));
      return found;
    }, queries.map(({ query }) => query));
    const answers = new Map(queries.map(({ query }, index) => [query, all[index] ?? []]));
    return await scoreQueries(queries, (query) => Promise.resolve(answers.get(query) ?? []));
  } finally {
    await browser.close();
    server.close();
  }
}
