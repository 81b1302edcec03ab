import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bombard } from '@/scripts/serving/load';
import { currentRelease, startBalancer, startServer, type Machine } from '@/scripts/serving/machines';

const paths = ['/', '/wiki/oslo-channel', '/wiki/henry-kissinger', '/a-z', '/search?q=oslo', '/sources/waage-2005-norway', '/data/channels.csv'];

describe('two servers of one release behind a balancer', () => {
  let servers: Machine[];
  let balancer: Machine;
  beforeAll(async () => {
    servers = await Promise.all([startServer(currentRelease()), startServer(currentRelease())]);
    balancer = await startBalancer(servers);
  });
  afterAll(async () => {
    await balancer.stop();
    await Promise.all(servers.map((server) => server.stop('SIGKILL')));
  });

  it('say that they are well, and serve the same build', async () => {
    const said = await Promise.all(servers.map(async ({ origin }) => (await fetch(`${origin}/health`)).json()));
    expect(said[0]).toMatchObject({ status: 'ok', failing: [] });
    expect(said[1]).toEqual(said[0]);
  });

  it('lose no request when one of them is told to stop, and none when it comes back', async () => {
    const load = bombard({ origin: balancer.origin, paths, connections: 16, requests: 1500 });
    await new Promise((resolve) => setTimeout(resolve, 400));
    await servers[0]?.stop('SIGTERM');
    expect((await load).failures).toEqual([]);
  });

  it('lose no request when one of them is killed', async () => {
    servers[0] = await startServer(currentRelease(), { port: servers[0]?.port });
    const load = bombard({ origin: balancer.origin, paths, connections: 16, requests: 1500 });
    await new Promise((resolve) => setTimeout(resolve, 400));
    await servers[0].stop('SIGKILL');
    expect((await load).failures).toEqual([]);
  });

  it('write a line of JSON for each answer, with no address, agent or question of a reader in it', async () => {
    await fetch(`${servers[1]?.origin}/search?q=a-very-private-question`, { headers: { 'user-agent': 'a-browser-of-mine', 'x-forwarded-for': '203.0.113.7' } });
    await new Promise((resolve) => setTimeout(resolve, 200));
    const printed = servers[1]?.printed() ?? '';
    const lines = printed.split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.length).toBeGreaterThan(100);
    expect(lines.at(-1)).toMatchObject({ level: 'info', event: 'answer', method: 'GET', path: '/search', status: 200 });
    expect(Object.keys(lines.at(-1) ?? {})).toEqual(['time', 'level', 'event', 'method', 'path', 'status', 'ms']);
    expect(printed).not.toMatch(/private-question|browser-of-mine|203\.0\.113|127\.0\.0\.1(?!:\d)/);
  });
});

describe('a server alone', () => {
  it('finishes what was asked before it stops', async () => {
    const server = await startServer(currentRelease());
    const begun = await Promise.all(Array.from({ length: 8 }, () => fetch(`${server.origin}/network`)));
    const stopped = server.stop('SIGTERM');
    const pages = await Promise.all(begun.map((answer) => answer.text()));
    expect(pages.filter((html) => !html.trimEnd().endsWith('</html>'))).toEqual([]);
    await stopped;
  });
});
