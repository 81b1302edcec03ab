import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runMeasured } from '@/scripts/bench/measured-run';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'measured-'));
});
afterAll(() => rm(folder, { recursive: true }));

const megabyte = 1024 * 1024;
const run = (script: string) => runMeasured({ command: process.execPath, arguments: ['-e', script], cwd: folder, env: process.env, log: join(folder, 'log') });

// The cost of a command is read from /proc.
describe.runIf(process.platform === 'linux')('the cost of a command', () => {
  test('memory that a child process takes counts, and its processor time', async () => {
    const child = "const held = Buffer.alloc(300 * 1024 * 1024, 1); const end = Date.now() + 1500; while (Date.now() < end) held[0] += 1;";
    const cost = await run(`require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(child)}])`);
    expect(cost.memory).toBeGreaterThan(300 * megabyte);
    expect(cost.processor).toBeGreaterThan(0);
    expect(cost.milliseconds).toBeGreaterThan(1500);
  });

  test('what the command prints is in the log, each line with its time', async () => {
    await run("console.log('first step'); console.error('second step')");
    expect(await readFile(join(folder, 'log'), 'utf8')).toMatch(/^ +\d+\.\d (?:first|second) step\n +\d+\.\d (?:first|second) step\n$/);
  });

  test('a command that fails is an error that names the log', async () => {
    await expect(run('process.exit(3)')).rejects.toThrow(join(folder, 'log'));
  });
});
