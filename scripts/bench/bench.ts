// `npm run bench` builds the same articles with this site and two peers and prints what each costs, side by side.
// `-- --only ours,starlight` leaves sites out, `--parts bytes,axe` measures some things alone, `--articles 200,2000` says how many
// articles; `--parts growth` builds ours at 200, 2,000 and 10,000. docs/bench.md says how each figure is taken.
import { parseArgs } from 'node:util';
import { readContentFiles } from '../../lib/corpus/files';
import { openEncyclopedia } from '../../lib/site/encyclopedia';
import { makeCorpus, type BenchCorpus } from './corpus';
import { createOurs } from './ours';
import { createPeer } from './peers';
import { openTools } from './scratch';
import { siteNames, type BuiltSite } from './site';
import { printAxe, printBuilds, printBytes, printGrowth, printKinds, printLighthouse, printThroughput } from './parts';

const usual = ['bytes', 'lighthouse', 'axe', 'build', 'throughput'] as const;
const { values } = parseArgs({ options: { articles: { type: 'string' }, only: { type: 'string' }, parts: { type: 'string' } } });
const parts = new Set(choose('parts', values.parts, [...usual, 'growth'], usual));
const growth = parts.has('growth');
const only = growth ? (['ours'] as const) : choose('only', values.only, siteNames, siteNames);
const counts = (values.articles ?? (growth ? '200,2000,10000' : '200,2000')).split(',').map((count) => Math.trunc(Number(count)));
if (counts.some((count) => !(count >= 10))) fail('--articles takes numbers from 10 on, such as 200,2000.');

const root = process.cwd();
const tools = await openTools(root);
const real = await readContentFiles(root);
const encyclopedia = openEncyclopedia(real, { drafts: false });
const builders = only.map((name) => (name === 'ours' ? createOurs(root, tools) : createPeer(name, root, tools)));

console.log(`# npm run bench -- ${process.argv.slice(2).join(' ')}\n\n${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node} here, the sites on the benchmark's own.`);
const measured: { readonly corpus: BenchCorpus; readonly sites: readonly BuiltSite[] }[] = [];
for (const [index, count] of counts.entries()) {
  // Past the first size only weights and builds are of interest.
  if (index > 0 && !growth && !parts.has('build') && !parts.has('bytes')) break;
  const corpus = makeCorpus(real, encyclopedia, root, count);
  const sites: BuiltSite[] = [];
  for (const builder of builders) sites.push(await builder.build(corpus, parts.has('build') || growth));
  measured.push({ corpus, sites });
  if (parts.has('build')) printBuilds(corpus, sites);
  if (parts.has('bytes')) await printBytes(corpus, sites, tools);
  if (index > 0) continue;
  if (parts.has('axe')) await printAxe(corpus, sites, tools);
  if (parts.has('throughput')) await printThroughput(corpus, sites, tools);
  if (parts.has('lighthouse')) {
    await printLighthouse(corpus, sites, tools);
    const ours = sites.find(({ name }) => name === 'ours');
    if (ours) await printKinds(ours, tools);
  }
}
if (growth) printGrowth(measured.flatMap(({ corpus, sites }) => sites.map((site) => ({ corpus, site }))));

function choose<T extends string>(flag: string, given: string | undefined, allowed: readonly T[], otherwise: readonly T[]): readonly T[] {
  if (given === undefined) return otherwise;
  const chosen = given.split(',').map((each) => allowed.find((known) => known === each) ?? fail(`--${flag} takes ${allowed.join(', ')}; “${each}” is none of them.`));
  return allowed.filter((each) => chosen.includes(each));
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
