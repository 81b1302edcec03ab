// Owns the parts of `npm run bench`: each measures the built sites in one way and prints its table.
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright';
import { currentRelease } from '../../lib/site/release';
import { chromiumOptions } from '../chromium';
import type { Machine } from '../serving/machines';
import type { BenchCorpus } from './corpus';
import { askLighthouse, categories } from './measure-lighthouse';
import { byteTypes, findViolations, visitCold } from './measure-page';
import { measureThroughput, serverCore } from './measure-throughput';
import { workFolderOf } from './ours';
import { collectPageKinds } from './page-kinds';
import type { Tools } from './scratch';
import { addressOfArticle, type BuiltSite, type SiteName } from './site';
import { prepareBrotli, serveFolder, serveRelease } from './static-server';
import { printTable, showKilobytes, showMegabytes, showMilliseconds, showNumber, showSeconds, titles, type Row } from './table';

const lighthouseRuns = 3;

type Sites = readonly BuiltSite[];

export function printBuilds({ count, sources }: BenchCorpus, sites: Sites): void {
  const built = sites.flatMap((site) => (site.cost ? [{ ...site, cost: site.cost }] : []));
  const row = (line: string, read: (site: (typeof built)[number]) => number, show: Row['show'], better?: Row['better']): Row => ({ line, values: new Map(built.map((site) => [site.name, read(site)])), show, better });
  printTable(`Build from nothing, ${count} articles (ours: a page for each of ${sources} sources too)`, namesOf(sites), [
    row('pages', ({ pages }) => pages, showNumber),
    row('time', ({ cost }) => cost.milliseconds, showSeconds, 'less'),
    row('time an article', ({ cost }) => cost.milliseconds / count, showMilliseconds, 'less'),
    row('time a page', ({ cost, pages }) => cost.milliseconds / pages, showMilliseconds, 'less'),
    row('processor time an article', ({ cost }) => cost.processor / count, showMilliseconds, 'less'),
    row('processor time a page', ({ cost, pages }) => cost.processor / pages, showMilliseconds, 'less'),
    row('most memory, all processes', ({ cost }) => cost.memory, showMegabytes, 'less'),
    row('output', ({ bytes }) => bytes, showMegabytes, 'less'),
  ]);
}

export async function printBytes(corpus: BenchCorpus, sites: Sites, tools: Tools): Promise<void> {
  for (const [which, slug] of Object.entries(corpus.measured())) {
    const visits = new Map(await overSites(sites, tools, [addressOfArticle(slug)], async (server, browser, site) => [site.name, await visitCold(browser, server.origin + addressOfArticle(slug))] as const));
    const row = (line: string, read: (bytes: Readonly<Record<(typeof byteTypes)[number], number>>) => number): Row => ({ line, values: new Map([...visits].map(([name, { bytes }]) => [name, read(bytes)])), show: showKilobytes, better: 'less' });
    const sum = (bytes: Readonly<Record<(typeof byteTypes)[number], number>>) => byteTypes.reduce((total, type) => total + bytes[type], 0);
    printTable(`First visit, brotli, ${corpus.count} articles, the ${which} one (${slug})`, namesOf(sites), [
      ...byteTypes.map((type) => row(type, (bytes) => bytes[type])),
      row('all', sum),
      row('all but fonts', (bytes) => sum(bytes) - bytes.font),
      { line: 'requests', values: new Map([...visits].map(([name, { requests }]) => [name, requests])), show: showNumber, better: 'less' },
    ]);
  }
}

export async function printAxe(corpus: BenchCorpus, sites: Sites, tools: Tools): Promise<void> {
  for (const [which, slug] of Object.entries(corpus.measured())) {
    const found = new Map(await overSites(sites, tools, [addressOfArticle(slug)], async (server, browser, site) => [site.name, await findViolations(browser, server.origin + addressOfArticle(slug))] as const));
    printTable(`axe, the ${which} article (${slug})`, namesOf(sites), [
      { line: 'rules that fail', values: new Map([...found].map(([name, rules]) => [name, rules.length])), show: showNumber },
      { line: 'elements that fail', values: new Map([...found].map(([name, rules]) => [name, rules.reduce((sum, { elements }) => sum + elements, 0)])), show: showNumber },
    ]);
    for (const [name, rules] of found) if (rules.length > 0) console.log(`\n${titles[name]}: ${rules.map(({ rule, elements }) => `${rule} (${elements})`).join(', ')}`);
  }
}

export async function printLighthouse(corpus: BenchCorpus, sites: Sites, tools: Tools): Promise<void> {
  for (const [which, slug] of Object.entries(corpus.measured())) {
    const answers = new Map(await overSites(sites, tools, [addressOfArticle(slug)], async (server, _, site) => [site.name, await askLighthouse(server.origin + addressOfArticle(slug), tools, lighthouseRuns)] as const));
    const row = (line: string, read: (answer: Awaited<ReturnType<typeof askLighthouse>>) => number, show: Row['show'], better?: Row['better']): Row => ({ line, values: new Map([...answers].map(([name, answer]) => [name, read(answer)])), show, better });
    printTable(`Lighthouse, mobile, best of ${lighthouseRuns}, the ${which} article (${slug})`, namesOf(sites), [
      ...categories.map((category) => row(category, ({ scores }) => scores[category], showNumber)),
      row('largest contentful paint', ({ lcp }) => lcp, showMilliseconds, 'less'),
      row('total blocking time', ({ tbt }) => tbt, showMilliseconds),
      row('cumulative layout shift', ({ cls }) => cls, (value) => value.toFixed(3)),
      row('speed of the machine meanwhile', ({ machine }) => machine, showNumber),
    ]);
    for (const [name, { failed }] of answers) if (failed.length > 0) console.log(`\n${titles[name]} loses points by ${failed.join('; ')}`);
  }
}

/** Every kind of page of ours that may be indexed. */
export async function printKinds(ours: BuiltSite, tools: Tools): Promise<void> {
  const kinds = await collectPageKinds(ours.folder);
  console.log(`\n## Lighthouse, mobile, best of ${lighthouseRuns}: every kind of page of this site\n\n| page | ${categories.join(' | ')} | LCP | TBT | CLS | points lost by |\n|---|---:|---:|---:|---:|---:|---:|---:|---|`);
  await overSites([ours], tools, kinds.map(({ address }) => address), async (server) => {
    for (const { kind, address } of kinds) {
      const { scores, lcp, tbt, cls, failed } = await askLighthouse(server.origin + address, tools, lighthouseRuns);
      console.log(`| ${kind} (${address}) | ${[...categories.map((category) => scores[category]), showMilliseconds(lcp), showMilliseconds(tbt), cls.toFixed(3), failed.join('; ')].join(' | ')} |`);
    }
  });
}

export async function printThroughput(corpus: BenchCorpus, sites: Sites, tools: Tools): Promise<void> {
  const { measured, count } = corpus;
  const path = addressOfArticle(measured().median);
  const rows = new Map<SiteName, Awaited<ReturnType<typeof measureThroughput>>>();
  for (const site of sites) {
    await prepareBrotli(site.folder, [path]);
    rows.set(site.name, await withServer(await serveFolder(site.folder, tools, serverCore), (server) => measureThroughput(server, path, tools)));
  }
  const row = (line: string, read: (figures: Awaited<ReturnType<typeof measureThroughput>>) => number, show: Row['show'], better: Row['better']): Row => ({ line, values: new Map([...rows].map(([name, figures]) => [name, read(figures)])), show, better });
  printTable(`The median article from a static file server on one core (${measured().median})`, namesOf(sites), [
    row('requests a second', ({ perSecond }) => perSecond, showNumber, 'more'),
    row('half answered within', ({ p50 }) => p50, showMilliseconds, 'less'),
    row('99 of 100 within', ({ p99 }) => p99, showMilliseconds, 'less'),
  ]);
  if (!rows.has('ours')) return;
  const { perSecond, p50, p99 } = await withServer(await serveRelease(join(workFolderOf(count), currentRelease), tools, serverCore), (server) => measureThroughput(server, path, tools));
  console.log(`\nThis site by its own server (\`npm start\`), one core: ${showNumber(perSecond)} requests a second, half within ${showMilliseconds(p50)}, 99 of 100 within ${showMilliseconds(p99)}.`);
}

export function printGrowth(built: readonly { readonly corpus: BenchCorpus; readonly site: BuiltSite }[]): void {
  console.log('\n## Growth of this site\n\n| articles | sources | pages | time | ms an article | ms a page | processor ms a page | most memory | MB an article | output |\n|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|');
  for (const { corpus, site } of built) {
    if (!site.cost) continue;
    const { milliseconds, processor, memory } = site.cost;
    const cells = [corpus.count, corpus.sources, site.pages, showSeconds(milliseconds), (milliseconds / corpus.count).toFixed(0), (milliseconds / site.pages).toFixed(1), (processor / site.pages).toFixed(1), showMegabytes(memory), (memory / 1024 / 1024 / corpus.count).toFixed(2), showMegabytes(site.bytes)];
    console.log(`| ${cells.join(' | ')} |`);
  }
}

/** Serves each site in turn. What a visit asks for gets its brotli first, and the server starts anew to see it. */
async function overSites<T>(sites: Sites, tools: Tools, addresses: readonly string[], measure: (server: Machine, browser: Browser, site: BuiltSite) => Promise<T>): Promise<readonly T[]> {
  const browser = await chromium.launch(chromiumOptions());
  try {
    const found: T[] = [];
    for (const site of sites) {
      await withServer(await serveFolder(site.folder, tools), async (server) => {
        for (const address of addresses) await prepareBrotli(site.folder, (await visitCold(browser, server.origin + address)).paths);
      });
      found.push(await withServer(await serveFolder(site.folder, tools), (server) => measure(server, browser, site)));
    }
    return found;
  } finally {
    await browser.close();
  }
}

async function withServer<T>(server: Machine, use: (server: Machine) => Promise<T>): Promise<T> {
  try {
    return await use(server);
  } finally {
    await server.stop();
  }
}

function namesOf(sites: Sites): readonly SiteName[] {
  return sites.map(({ name }) => name);
}
