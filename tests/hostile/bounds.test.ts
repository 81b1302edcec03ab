// The largest and deepest files, in a process that has 400 MB: each is refused before it costs anything, or read within that.
// A file that hangs or eats its memory ends the process, and the last line it said names the file before.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, expect, it, test } from 'vitest';
import { beyond, files, within } from './corpus/worst';
import type { WorstResult } from './open-worst';

/** Generous: the slowest takes a second of a free processor. */
const longestWait = 240_000;
const results = new Map<string, WorstResult>();
let ending: { readonly code: number | null; readonly said: string };

beforeAll(async () => {
  ending = await new Promise((resolve) => {
    const child = spawn(process.execPath, ['--max-old-space-size=400', '--import', 'tsx', join(import.meta.dirname, 'open-worst.ts')], { stdio: ['ignore', 'pipe', 'pipe'] });
    let guard = setTimeout(() => child.kill('SIGKILL'), longestWait);
    let rest = '';
    let said = '';
    child.stderr.on('data', (text: Buffer) => (said += String(text)));
    child.stdout.on('data', (text: Buffer) => {
      clearTimeout(guard);
      guard = setTimeout(() => child.kill('SIGKILL'), longestWait);
      const lines = (rest + String(text)).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const result = JSON.parse(line) as WorstResult;
        results.set(result.tries, result);
      }
    });
    child.on('exit', (code) => {
      clearTimeout(guard);
      resolve({ code, said });
    });
  });
}, 1_200_000);

it('all are read to the end, without more memory than there is', () => {
  expect(ending, `after “${[...results.keys()].at(-1)}”`).toMatchObject({ code: 0 });
  expect(Math.max(...[...results.values()].map(({ megabytes }) => megabytes))).toBeLessThan(500);
});

test.each([...beyond, ...files.filter(([, , outcome]) => outcome !== 'within')].map(([tries, , outcome]) => [tries, outcome] as const))('%s: %s', (tries, outcome) => {
  expect(results.get(tries)?.codes).toContain(outcome);
  expect(results.get(tries)?.placed).toBe(true);
});

test.each([...within, ...files.filter(([, , outcome]) => outcome === 'within')].map(([tries]) => tries))('%s: read, since it lies within the bounds', (tries) => {
  const codes = results.get(tries)?.codes;
  expect(codes).toBeDefined();
  expect(codes).not.toContain('too-large');
  expect(codes).not.toContain('too-deep');
});
