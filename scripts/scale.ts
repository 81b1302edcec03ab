// `npm run scale -- 10000` makes a corpus of so many articles and says what search costs with it.
import { brotliCompressSync } from 'node:zlib';
import { splitWords } from '../lib/search/words';
import { fitGrowth, makeLargeCorpus } from './bench/large-corpus';
import { measureSite } from './bench/measure-search';
import { makeOwnSite } from './bench/search-sites';
import { readSearchEntries } from './search-corpus';

const count = Number(process.argv[2] ?? 10_000);
const root = process.cwd();
const real = await readSearchEntries(root);
const growth = fitGrowth(real);
const large = makeLargeCorpus(real, count);
const words = new Set<string>();
let length = 0;
for (const { sections } of large) {
  for (const word of sections.flatMap(({ text }) => splitWords(text))) {
    words.add(word);
    length += 1;
  }
}
const site = await makeOwnSite(root, large);
const peak = process.resourceUsage().maxRSS / 1024;
// Names and words of this corpus: a whole title, its beginning, a slip in it, two words of a text, a common and a rare word.
const some = large.filter((_, number) => number % Math.ceil(count / 4) === 1);
const queries = some.flatMap(({ title, sections }) => [title, title.slice(0, 5), title.replace(/(?<=^...)(.)(.)/, '$2$1'), splitWords(sections.at(-1)?.text ?? '').filter((word) => word.length > 6).slice(2, 4).join(' ')]).concat('secret talks channel', 'kissinger');
const measured = await measureSite(site, queries);
const sizes = site.index.map((path) => Buffer.byteLength(site.files.get(path) ?? ''));
const shards = site.index.filter((path) => path.includes('words-'));

console.log(`${count} articles, ${(length / 1e6).toFixed(1)} million words, ${words.size} different (fitted to the real articles: V = ${growth.k.toFixed(1)}·n^${growth.beta.toFixed(2)} = ${Math.round(growth.k * length ** growth.beta)}), ${new Date().toISOString().slice(0, 10)}\n`);
console.log('| | |\n|---|---|');
for (const [name, value] of [
  ['building the index', `${(site.built / 1000).toFixed(1)} s`],
  ['most memory, corpus included', `${peak.toFixed(0)} MB`],
  ['index, all files, plain', `${(sizes.reduce((sum, size) => sum + size, 0) / 1e6).toFixed(0)} MB in ${sizes.length} files`],
  ['manifest, brotli', kb(packed('/index/manifest.json'))],
  ['largest shard of words, brotli', kb(Math.max(...shards.map(packed)))],
  ['bytes to the first results, median and most', `${kb(measured.bytes.median)}, ${kb(measured.bytes.most)}`],
  ['opening the box to first results, plain and at 10 Mbit/s, 40 ms', `${measured.first.plain.toFixed(0)} ms, ${measured.first.line.toFixed(0)} ms`],
  ['key to painted result, fourfold slow, p50 and p95', `${measured.key.p50.toFixed(0)} ms, ${measured.key.p95.toFixed(0)} ms (${measured.key.keys} keys)`],
]) console.log(`| ${name} | ${value} |`);

function packed(path: string): number {
  return brotliCompressSync(Buffer.from(String(site.files.get(path)))).length;
}

function kb(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
