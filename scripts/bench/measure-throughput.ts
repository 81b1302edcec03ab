// Requests a second that a server on one core answers, asked from another core, bounded in time.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Machine } from '../serving/machines';
import type { Tools } from './scratch';

export const serverCore = 0;
const loadCore = 1;
const connections = 32;
const seconds = { warm: 2, measured: 8 };

export interface Throughput {
  readonly perSecond: number;
  /** Milliseconds, of half of the answers and of the slowest hundredth. */
  readonly p50: number;
  readonly p99: number;
}

export async function measureThroughput(server: Machine, path: string, tools: Tools): Promise<Throughput> {
  const address = server.origin + path;
  await askFor(seconds.warm, address, tools);
  const { requests, latency, non2xx, errors } = await askFor(seconds.measured, address, tools);
  if (non2xx + errors > 0) throw new Error(`${address} failed ${non2xx + errors} times under load.`);
  return { perSecond: requests.average, p50: latency.p50, p99: latency.p99 };
}

interface LoadReport {
  readonly requests: { readonly average: number };
  readonly latency: { readonly p50: number; readonly p99: number };
  readonly non2xx: number;
  readonly errors: number;
}

async function askFor(duration: number, address: string, tools: Tools): Promise<LoadReport> {
  const flags = ['--json', '--no-progress', '--connections', String(connections), '--duration', String(duration), '--headers', 'accept-encoding=br, gzip', address];
  const { stdout } = await promisify(execFile)('taskset', ['-c', String(loadCore), tools.node, tools.path('autocannon/autocannon.js'), ...flags], { env: tools.env, maxBuffer: 1 << 24 });
  return JSON.parse(stdout) as LoadReport;
}
