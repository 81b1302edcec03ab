// `npm run load [-- --minutes 5] [--connections 32]` loads what is built and exported, on loopback, and prints each minute: answers a
// second, failures, the 50th and 99th percentile and the memory of what serves. Three ways: one standalone server, two behind nginx of
// which one is killed and started again each minute, and nginx over the exported files. Ends with exit status 1 at any failure.
import { readFileSync, readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { bombard, percentile } from './serving/load';
import { currentRelease, startBalancer, startExport, startServer, type Machine } from './serving/machines';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '5' }, connections: { type: 'string', default: '32' } } });
const minutes = Number(values.minutes);
const connections = Number(values.connections);
const pages = ['/', '/wiki/oslo-channel', '/wiki/henry-kissinger', '/wiki/norway', '/a-z', '/cases', '/sources/waage-2005-norway', '/data/channels.csv'];
/** Files cannot answer a question: there the page that asks stands in its place. */
const paths = (search: boolean) => [...pages, search ? '/search?q=oslo+norway' : '/search'];
let failed = 0;

/** Resident memory of a process and of all that it started, in MB (Linux). */
function memoryOf(pid: number): number {
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && readStatus(Number(name), 'PPid') === pid);
  return readStatus(pid, 'VmRSS') / 1024 + children.reduce((sum, child) => sum + memoryOf(Number(child)), 0);
}

function readStatus(pid: number, field: string): number {
  try {
    return Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

async function loadFor(title: string, front: Machine, watched: () => readonly Machine[], search: boolean, disturb?: () => Promise<void>): Promise<void> {
  console.log(`\n${title}, ${connections} connections`);
  for (let minute = 1; minute <= minutes; minute += 1) {
    const disturbing = disturb?.();
    const { answered, failures, times } = await bombard({ origin: front.origin, paths: paths(search), connections, milliseconds: 60_000 });
    await disturbing;
    failed += failures.length;
    const memory = watched().map(({ process }) => Math.round(memoryOf(process.pid ?? 0)));
    console.log(`  minute ${minute}: ${Math.round(answered / 60)} answers a second, ${failures.length} failed of ${answered}, p50 ${percentile(times, 0.5).toFixed(1)} ms, p99 ${percentile(times, 0.99).toFixed(1)} ms, memory ${memory.join(' + ')} MB`);
    for (const failure of failures.slice(0, 5)) console.log(`    ${failure}`);
  }
}

const alone = await startServer(currentRelease());
await loadFor('One standalone server', alone, () => [alone], true);
await alone.stop();

const pair = [await startServer(currentRelease()), await startServer(currentRelease())];
const balancer = await startBalancer(pair);
await loadFor('Two servers behind nginx, one killed and started again each minute', balancer, () => pair, true, async () => {
  await new Promise((resolve) => setTimeout(resolve, 15_000));
  const [victim] = pair;
  await victim?.stop('SIGKILL');
  await new Promise((resolve) => setTimeout(resolve, 10_000));
  pair[0] = await startServer(currentRelease(), { port: victim?.port });
});
await balancer.stop();
await Promise.all(pair.map((server) => server.stop()));

const files = await startExport();
await loadFor('nginx over the exported files', files, () => [files], false);
await files.stop();

console.log(`\n${failed} failed in all.`);
process.exitCode = failed > 0 ? 1 : 0;
