import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { keepFile } from '@/lib/kept/keep-file';

const root = mkdtempSync(join(tmpdir(), 'kept-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Says how often it was asked. */
function createMaker(): () => string {
  let times = 0;
  return () => {
    times += 1;
    return `drawn ${times}`;
  };
}

it('makes a thing once and keeps it for the next who asks for the same', async () => {
  const folder = join(root, 'once');
  const make = createMaker();
  const asked = { folder, madeFrom: ['edition', { title: 'Oslo' }] };
  expect((await keepFile(asked, make)).toString()).toBe('drawn 1');
  expect((await keepFile({ ...asked, madeFrom: ['edition', { title: 'Oslo' }] }, make)).toString()).toBe('drawn 1');
});

it('makes it anew when anything that it is made from differs', async () => {
  const folder = join(root, 'anew');
  const make = createMaker();
  await keepFile({ folder, madeFrom: ['edition', { title: 'Oslo' }] }, make);
  expect((await keepFile({ folder, madeFrom: ['edition', { title: 'Oman' }] }, make)).toString()).toBe('drawn 2');
  expect((await keepFile({ folder, madeFrom: ['edition 2', { title: 'Oslo' }] }, make)).toString()).toBe('drawn 3');
});

it('leaves whole files alone behind, however many ask at once', async () => {
  const folder = join(root, 'crowd');
  await Promise.all(Array.from({ length: 20 }, () => keepFile({ folder, madeFrom: ['x'] }, () => new Uint8Array(100_000))));
  expect(readdirSync(folder).length).toBe(1);
  expect((await keepFile({ folder, madeFrom: ['x'] }, () => '')).length).toBe(100_000);
});

it('keeps nothing of what failed', async () => {
  const folder = join(root, 'failed');
  await expect(keepFile({ folder, madeFrom: ['x'] }, () => Promise.reject(new Error('no ink')))).rejects.toThrow('no ink');
  expect((await keepFile({ folder, madeFrom: ['x'] }, () => 'drawn')).toString()).toBe('drawn');
});
