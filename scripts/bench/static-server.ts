// Serves a folder of plain files as a web server does that has brotli prepared: the same for every site.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compress, isWorthCompressing } from '../../lib/site/compress';
import { typeByName } from '../../lib/site/export';
import { awaitMachine, freePort, type Machine } from '../serving/machines';
import { scratch, type Tools } from './scratch';

/** Lays beside each text file its brotli, as our export does, unless it is there. */
export async function prepareBrotli(folder: string, paths: Iterable<string>): Promise<void> {
  for (const path of paths) {
    const file = await fileOf(folder, path);
    if (file === undefined || existsSync(`${file}.br`)) continue;
    const plain = await readFile(file);
    if (!isWorthCompressing(typeByName(file) ?? '', plain.length)) continue;
    const { brotli } = await compress(plain, join(scratch, 'compressed'));
    if (brotli.length < plain.length) await writeFile(`${file}.br`, brotli);
  }
}

/** The file that answers an address, found as sirv finds it. */
async function fileOf(folder: string, path: string): Promise<string | undefined> {
  const base = join(folder, decodeURIComponent(path).replace(/\/$/, ''));
  for (const file of [base, `${base}.html`, join(base, 'index.html')]) if (existsSync(file) && (await stat(file)).isFile()) return file;
  return undefined;
}

/** On one core if asked. */
export async function serveFolder(folder: string, tools: Tools, core?: number): Promise<Machine> {
  const port = await freePort();
  return startOn(core, [tools.node, tools.path('sirv-cli/bin.js'), folder, '--host', '127.0.0.1', '--port', String(port), '--brotli', '--gzip', '--etag', '--quiet'], port, tools.env);
}

/** Our own server over a release, as `npm start` runs it. */
export async function serveRelease(release: string, tools: Tools, core: number): Promise<Machine> {
  const port = await freePort();
  return startOn(core, [tools.node, join(release, 'serve.mjs')], port, { ...tools.env, PORT: String(port), HOSTNAME: '127.0.0.1', LOG: 'none' });
}

function startOn(core: number | undefined, command: readonly string[], port: number, env: NodeJS.ProcessEnv): Promise<Machine> {
  const [program = '', ...rest] = [...(core === undefined ? [] : ['taskset', '-c', String(core)]), ...command];
  return awaitMachine(spawn(program, rest, { env, stdio: ['ignore', 'pipe', 'pipe'] }), port, '/');
}
