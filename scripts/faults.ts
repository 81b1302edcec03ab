// `npm run faults [-- --kills 10] [--seed 1]` breaks builds on purpose while a release is being served, and looks after each whether
// that release still answers and whether a server started now would serve it: builds killed at random moments, and builds that may
// write no file beyond a size, as on a disk that is full. Ends with a build that nobody disturbs. Takes as long as so many builds.
import { spawn, type ChildProcess } from 'node:child_process';
import { readlinkSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { currentRelease, startServer, type Machine } from './serving/machines';

const { values } = parseArgs({ options: { kills: { type: 'string', default: '10' }, seed: { type: 'string', default: '1' } } });
const pages = ['/', '/wiki/oslo-channel', '/cases', '/search?q=oslo', '/sources/waage-2005-norway', '/data/channels.csv'];
/** In blocks of 1 KB, as the shell's ulimit takes them: nothing of a build fits, its scripts do, its pages do. */
const fileLimits = [16, 400, 4000];
let failed = 0;

const ending = (child: ChildProcess) => new Promise<number | null>((resolve) => child.once('exit', resolve));
const startBuild = (limit?: number) => spawn('bash', ['-c', `${limit === undefined ? '' : `ulimit -f ${limit}; `}exec node scripts/start.mjs --build`], { detached: true, stdio: 'ignore' });

/** Every page from the server that runs and from one that starts now; both must be of the release that was there before. */
async function look(what: string, running: Machine, expected: string): Promise<void> {
  const fresh = await startServer(currentRelease());
  const builds = await Promise.all([running, fresh].map(async ({ origin }) => ((await (await fetch(`${origin}/health`)).json()) as { readonly build: string }).build));
  const statuses = await Promise.all([running, fresh].flatMap(({ origin }) => pages.map(async (page) => (await fetch(origin + page)).status)));
  await fresh.stop();
  const well = statuses.every((status) => status === 200) && builds[0] === builds[1] && readlinkSync('.site/current') === expected;
  if (!well) failed += 1;
  console.log(`${well ? 'holds' : 'FAILED'}: ${what}`);
}

/** Numbers between 0 and 1 from a seed (mulberry32), so that a run can be repeated. */
function draw(seed: number): number {
  let state = (seed + 0x6d2b79f5) | 0;
  state = Math.imul(state ^ (state >>> 15), state | 1);
  state ^= state + Math.imul(state ^ (state >>> 7), state | 61);
  return ((state ^ (state >>> 14)) >>> 0) / 4294967296;
}

const begun = performance.now();
if ((await ending(startBuild())) !== 0) throw new Error('A build that nobody disturbs fails: mend it first.');
const whole = performance.now() - begun;
console.log(`A build takes ${(whole / 1000).toFixed(0)} s.`);
let running = await startServer(currentRelease());
let good = readlinkSync('.site/current');

for (let kill = 1; kill <= Number(values.kills); kill += 1) {
  const moment = draw(Number(values.seed) * 1000 + kill) * whole;
  const build = startBuild();
  const ended = ending(build);
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, moment))]);
  if (build.exitCode === null) process.kill(-(build.pid ?? 0), 'SIGKILL');
  await ended;
  // One that was done before its moment came has rightly put itself in the place, and is served from then on.
  if (build.exitCode === 0) {
    good = readlinkSync('.site/current');
    await running.stop();
    running = await startServer(currentRelease());
  }
  await look(`a build killed after ${(moment / 1000).toFixed(1)} s`, running, good);
}
for (const limit of fileLimits) {
  const status = await ending(startBuild(limit));
  await look(`a build that may write no file over ${limit} KB (it ended with ${status})`, running, good);
}
await running.stop();
const last = await ending(startBuild());
if (last !== 0) failed += 1;
console.log(`${last === 0 ? 'holds' : 'FAILED'}: a build that nobody disturbs, after all that`);
process.exitCode = failed > 0 ? 1 : 0;
