// A bounded load on loopback: so many requests over so many connections, each answer read to its end.
import { Agent, get } from 'node:http';

export interface Load {
  readonly origin: string;
  readonly paths: readonly string[];
  readonly connections: number;
  /** Ends after so many requests, or so many milliseconds, whichever is named. */
  readonly requests?: number;
  readonly milliseconds?: number;
}

export interface LoadResult {
  readonly answered: number;
  /** What went wrong, one line each. */
  readonly failures: readonly string[];
  /** Milliseconds from asking to the last byte, in the order of asking. */
  readonly times: readonly number[];
}

export async function bombard({ origin, paths, connections, requests = Number.POSITIVE_INFINITY, milliseconds = Number.POSITIVE_INFINITY }: Load): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const failures: string[] = [];
  const times: number[] = [];
  const end = performance.now() + milliseconds;
  let asked = 0;
  const ask = async () => {
    while (asked < requests && performance.now() < end) {
      const path = paths[asked % paths.length] ?? '/';
      asked += 1;
      const begun = performance.now();
      const wrong = await readWhole(agent, origin + path);
      times.push(performance.now() - begun);
      if (wrong !== undefined) failures.push(`${path}: ${wrong}`);
    }
  };
  await Promise.all(Array.from({ length: connections }, ask));
  agent.destroy();
  return { answered: asked, failures, times };
}

/** What is wrong with the answer; nothing where it is 200 and whole. */
function readWhole(agent: Agent, address: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const request = get(address, { agent }, (answer) => {
      let bytes = 0;
      answer.on('data', (data: Buffer) => (bytes += data.length));
      answer.on('error', (error) => resolve(error.message));
      answer.on('aborted', () => resolve('the answer broke off'));
      answer.on('end', () => {
        const length = answer.headers['content-length'];
        if (answer.statusCode !== 200) resolve(`status ${answer.statusCode}`);
        else if (length !== undefined && Number(length) !== bytes) resolve(`${bytes} of ${length} bytes`);
        else resolve(undefined);
      });
    });
    request.on('error', (error) => resolve(error.message));
  });
}

export function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
