// Measures a search page in a real browser: bytes and time to the first results, and from key to painted result on a slow machine.
import { chromium, type Browser, type Page } from 'playwright';
import { chromiumOptions } from '../chromium';
import type { SearchSite } from './search-sites';
import { serveShaped, type Line, type ShapedServer } from './shaped-server';
import { slowProcess } from './slow-browser';

/** What is typed to measure: names, a half word, a slip, words of a text, a question. */
export const typedQueries = ['oslo channel', 'kissinger', 'secret d', 'kissenger', 'map room', 'secret trip to beijing via pakistan', 'how did oman become a mediator'];

export interface Measured {
  readonly name: string;
  /** Bytes from navigation on an empty cache to the first results of each query: median and most. */
  readonly bytes: { readonly median: number; readonly most: number };
  readonly requests: number;
  /** Milliseconds from the focus of the box, with the query in it, to painted results, medians. */
  readonly first: { readonly plain: number; readonly line: number };
  /** Milliseconds from a key to its painted results, the whole browser slowed fourfold. */
  readonly key: { readonly p50: number; readonly p95: number; readonly keys: number };
}

const line: Line = { bitsPerSecond: 10_000_000, roundTrip: 40 };
const repeats = 3;
const slowdown = 4;

/** `queries` are typed; the whole of each answer must be painted before the next key of the slow run. */
export async function measureSite(site: SearchSite, queries: readonly string[] = typedQueries): Promise<Measured> {
  const server = await serveShaped(site.files);
  const launched = await chromium.launchServer(chromiumOptions());
  const browser = await chromium.connect(launched.wsEndpoint());
  try {
    const bytes: number[] = [];
    const requests: number[] = [];
    const plain: number[] = [];
    const shaped: number[] = [];
    for (const query of queries) {
      for (let repeat = 0; repeat < repeats; repeat += 1) {
        const time = await timeFirst(browser, server, query);
        // An engine that has no answer to a query is not measured by it.
        if (time === undefined) break;
        plain.push(time);
        if (repeat === 0) {
          bytes.push(server.sent().bytes);
          requests.push(server.sent().requests);
        }
        shaped.push((await timeFirst(browser, server, query, line)) ?? Number.NaN);
      }
    }
    if (bytes.length === 0) throw new Error(`${site.name} painted no answer to any query: its page does not work.`);
    const keys = await timeKeys(browser, server, queries, launched.process().pid ?? 0);
    return {
      name: site.name,
      bytes: { median: quantile(bytes, 0.5), most: Math.max(...bytes) },
      requests: quantile(requests, 0.5),
      first: { plain: quantile(plain, 0.5), line: quantile(shaped, 0.5) },
      key: { p50: quantile(keys, 0.5), p95: quantile(keys, 0.95), keys: keys.length },
    };
  } finally {
    await browser.close();
    await launched.close();
    server.close();
  }
}

/** A fresh browser profile opens the page, puts the query into the box at once and waits for the painted list. */
async function timeFirst(browser: Browser, server: ShapedServer, query: string, shape?: Line): Promise<number | undefined> {
  const context = await browser.newContext();
  const page = await context.newPage();
  server.restart(shape);
  await page.goto(server.origin, { waitUntil: 'load' });
  const time = await page.evaluate(
    async (asked) => {
      const input = document.querySelector('input');
      if (!input) throw new Error('The page has no box.');
      const began = performance.now();
      const painted = new Promise<number>((resolve) => {
        new MutationObserver(() => {
          if (document.querySelector('.results li')) requestAnimationFrame(() => resolve(performance.now() - began));
        }).observe(document.body, { childList: true, subtree: true });
      });
      input.focus();
      input.value = asked;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      return Promise.race([painted, new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), 6000))]);
    },
    query,
  );
  await context.close();
  return time;
}

/** Types each query key by key into a page whose files are warm; a key counts once its list has changed and been painted. */
async function timeKeys(browser: Browser, server: ShapedServer, queries: readonly string[], process: number): Promise<readonly number[]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  server.restart();
  await page.goto(server.origin, { waitUntil: 'load' });
  // Once through at full speed, as somebody who has searched before: what is measured is the work, not the line.
  for (const query of queries) await typeQuery(page, query);
  const letGo = slowProcess(process, slowdown);
  try {
    const times: number[] = [];
    for (const query of queries) times.push(...(await typeQuery(page, query)));
    return times;
  } finally {
    letGo();
    await context.close();
  }
}

async function typeQuery(page: Page, query: string): Promise<readonly number[]> {
  return page.evaluate(async (asked) => {
    const input = document.querySelector('input');
    if (!input) throw new Error('The page has no box.');
    const times: number[] = [];
    input.focus();
    for (let length = 1; length <= asked.length; length += 1) {
      const began = performance.now();
      const time = await new Promise<number | undefined>((resolve) => {
        const observer = new MutationObserver(() => {
          requestAnimationFrame(() => {
            observer.disconnect();
            resolve(performance.now() - began);
          });
        });
        observer.observe(document.querySelector('form') ?? document.body, { childList: true, subtree: true });
        setTimeout(() => {
          observer.disconnect();
          resolve(undefined);
        }, 3000);
        input.value = asked.slice(0, length);
        input.dispatchEvent(new Event('input', { bubbles: true }));
      });
      // Nothing painted: the engine had no answer to change. Only answers count.
      if (time !== undefined) times.push(time);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    return times;
  }, query);
}

/** The value below which the given share of all lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
}
