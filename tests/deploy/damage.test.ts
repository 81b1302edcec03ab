import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { currentRelease, startServer, type Machine } from '@/scripts/serving/machines';

let machine: Machine | undefined;
let folder = '';
afterEach(async () => {
  await machine?.stop('SIGKILL');
  machine = undefined;
  rmSync(folder, { recursive: true, force: true });
});

/** A server of a copy of the release, to which something was done. */
async function serveDamaged(damage: (copy: string) => void): Promise<string> {
  folder = mkdtempSync(join('.site', 'damaged-'));
  cpSync(currentRelease(), folder, { recursive: true });
  // What the release has served is kept beside it by the framework, and would stand in for what is damaged.
  rmSync(join(folder, '.next/server/route-cache'), { recursive: true, force: true });
  damage(folder);
  machine = await startServer(folder, { awaited: '/' });
  return machine.origin;
}

const pages = ['/', '/wiki/oslo-channel', '/cases', '/a-z', '/sources/waage-2005-norway', '/data/channels.csv'];
const statuses = (origin: string) => Promise.all(pages.map(async (path) => (await fetch(origin + path)).status));
const well = pages.map(() => 200);

function findFiles(copy: string, pattern: RegExp): readonly string[] {
  const found = readdirSync(join(copy, 'public/build'), { recursive: true }).map(String).filter((name) => pattern.test(name));
  expect(found.length).toBeGreaterThan(0);
  return found.map((name) => join(copy, 'public/build', name));
}

describe('a damaged release', () => {
  it('without fonts serves every page as it is', async () => {
    const origin = await serveDamaged((copy) => {
      for (const file of findFiles(copy, /\.woff2$/)) rmSync(file);
    });
    expect(await statuses(origin)).toEqual(well);
  });

  it('with a figure cut off serves everything else whole', async () => {
    const figure = '.next/server/app/data/figures';
    const origin = await serveDamaged((copy) => truncateSync(join(copy, figure, readdirSync(join(copy, figure)).find((name) => name.endsWith('.svg.body')) ?? ''), 100));
    expect(await statuses(origin)).toEqual(well);
  });

  it('with one page missing answers for that page alone', async () => {
    const origin = await serveDamaged((copy) => rmSync(join(copy, '.next/server/app/wiki/norway.html')));
    expect(await statuses(origin)).toEqual(well);
    expect((await fetch(`${origin}/wiki/norway`)).status).toBeGreaterThanOrEqual(400);
    expect(await statuses(origin)).toEqual(well);
  });

  it('with a search index cut off says so to the balancer, leads searchers to A to Z, and serves every page', async () => {
    const origin = await serveDamaged((copy) => {
      for (const file of findFiles(copy, /manifest\.json$/)) truncateSync(file, Math.floor(readFileSync(file).length / 2));
    });
    expect(await statuses(origin)).toEqual(well);
    const health = await fetch(`${origin}/health`);
    expect([health.status, await health.json()]).toMatchObject([503, { status: 'failing', failing: ['search index'] }]);
    const search = await fetch(`${origin}/search?q=oslo`);
    expect([search.status, await search.text()]).toEqual([200, expect.stringContaining('Search cannot be reached just now. <a href="/a-z">')]);
  });
});
