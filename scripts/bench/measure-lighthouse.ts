// Asks Lighthouse about a page: a phone of the middle class, a slow line simulated, as its own defaults are.
import { spawn } from 'node:child_process';
import { chromiumArguments, chromiumOptions } from '../chromium';
import type { Tools } from './scratch';

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof categories)[number];

export interface LighthouseAnswer {
  readonly scores: Readonly<Record<Category, number>>;
  readonly lcp: number;
  readonly tbt: number;
  readonly cls: number;
  /** How fast Lighthouse found the machine: below 1,000 or so, blocking times are the machine's. */
  readonly machine: number;
  /** Audits that cost points, "category: audit". */
  readonly failed: readonly string[];
}

interface Report {
  readonly environment: { readonly benchmarkIndex: number };
  readonly categories: Readonly<Record<Category, { readonly score: number | null; readonly auditRefs: readonly { readonly id: string; readonly weight: number }[] }>>;
  readonly audits: Readonly<Record<string, { readonly score: number | null; readonly numericValue?: number }>>;
}

/** The best of several runs: what else the machine does can only take points away. It stops where there is nothing to gain. */
export async function askLighthouse(address: string, tools: Tools, most: number): Promise<LighthouseAnswer> {
  let best = await runLighthouse(address, tools);
  for (let run = 1; run < most && best.scores.performance < 100; run += 1) {
    const next = await runLighthouse(address, tools);
    if (next.scores.performance > best.scores.performance) best = next;
  }
  return best;
}

function readReport(report: Report): LighthouseAnswer {
  const value = (id: string) => report.audits[id]?.numericValue ?? Number.NaN;
  return {
    scores: Object.fromEntries(categories.map((category) => [category, Math.round(100 * (report.categories[category].score ?? 0))])) as Record<Category, number>,
    lcp: value('largest-contentful-paint'),
    tbt: value('total-blocking-time'),
    cls: value('cumulative-layout-shift'),
    machine: report.environment.benchmarkIndex,
    failed: categories.flatMap((category) =>
      report.categories[category].auditRefs.filter(({ id, weight }) => weight > 0 && (report.audits[id]?.score ?? 1) < 0.9).map(({ id }) => `${category}: ${id}`),
    ),
  };
}

async function runLighthouse(address: string, tools: Tools): Promise<LighthouseAnswer> {
  const { executablePath } = chromiumOptions();
  const flags = [
    address,
    '--quiet',
    '--output=json',
    '--output-path=stdout',
    `--only-categories=${categories.join(',')}`,
    `--chrome-flags=${['--headless=new', '--no-sandbox', ...chromiumArguments].join(' ')}`,
  ];
  const child = spawn(tools.node, [tools.path('lighthouse/cli/index.js'), ...flags], { env: { ...tools.env, ...(executablePath && { CHROME_PATH: executablePath }) }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let errors = '';
  child.stdout.on('data', (piece: Buffer) => (output += piece.toString()));
  child.stderr.on('data', (piece: Buffer) => (errors += piece.toString()));
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  if (status !== 0) throw new Error(`Lighthouse could not measure ${address}.\n${errors.slice(-2000)}`);
  return readReport(JSON.parse(output) as Report);
}
