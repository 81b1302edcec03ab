// Starts what serves the site, as an operator would, on loopback: nginx over the exported files, servers of a release, nginx before them.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Machine {
  readonly origin: string;
  readonly port: number;
  readonly process: ChildProcess;
  /** What it printed so far. */
  readonly printed: () => string;
  /** Ends it with a signal, at once or in its own time, and waits until it is gone. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('No port is free.'))));
    });
  });
}

/** A server of the release in `folder`, on a port of its own or on the one named; ready when `awaited` answers well. */
export async function startServer(folder: string, { port: wanted, awaited = '/health' }: { readonly port?: number | undefined; readonly awaited?: string } = {}): Promise<Machine> {
  const port = wanted ?? (await freePort());
  const child = spawn(process.execPath, [join(folder, 'serve.mjs')], { env: { ...process.env, PORT: String(port), HOSTNAME: '127.0.0.1' }, stdio: ['ignore', 'pipe', 'pipe'] });
  return awaitMachine(child, port, awaited);
}

/** nginx with `inside` as its http block. */
export async function startNginx(inside: string, port: number, path = '/'): Promise<Machine> {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const module = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
  if (!existsSync(module)) throw new Error('nginx has no brotli here: apt-get install nginx libnginx-mod-http-brotli-static.');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${join(folder, name)};`).join('\n');
  writeFileSync(join(folder, 'nginx.conf'), `${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
worker_processes 2;
pid ${join(folder, 'pid')};
load_module ${module};
events { worker_connections 4096; }
http {
access_log off;
${temporary}
${inside}
}
`);
  const child = spawn('/usr/sbin/nginx', ['-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')], { stdio: ['ignore', 'pipe', 'pipe'] });
  child.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return awaitMachine(child, port, path);
}

export function currentRelease(): string {
  return realpathSync('.site/current');
}

/** nginx over the exported files, with the configuration that the export wrote; only its port is the test's. */
export async function startExport(): Promise<Machine> {
  const port = await freePort();
  const written = readFileSync(join(realpathSync('out'), '..', 'nginx.conf'), 'utf8');
  return startNginx(written.replace(/listen \S+;/, `listen 127.0.0.1:${port};`), port);
}

/** nginx before servers, with the configuration that stands in docs/. */
export async function startBalancer(servers: readonly Machine[]): Promise<Machine> {
  const port = await freePort();
  const written = readFileSync('docs/balancer.nginx.conf', 'utf8');
  const ports = written.matchAll(/server 127\.0\.0\.1:(\d+) /g);
  const inside = [...ports].reduce((text, [, old], index) => text.replace(`127.0.0.1:${old} `, `127.0.0.1:${servers[index]?.port} `), written);
  return startNginx(inside.replace(/listen \S+;/, `listen 127.0.0.1:${port};`), port, '/health');
}

/** Ready when `path` answers well; whoever started the process hands it over. */
export async function awaitMachine(child: ChildProcess, port: number, path: string): Promise<Machine> {
  let printed = '';
  child.stdout?.on('data', (data: Buffer) => (printed += data.toString()));
  child.stderr?.on('data', (data: Buffer) => (printed += data.toString()));
  const origin = `http://127.0.0.1:${port}`;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    child.kill(signal);
    await gone;
  };
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`It stopped before it served anything:\n${printed}`);
    const answer = await fetch(origin + path).catch(() => undefined);
    if (answer?.ok) return { origin, port, process: child, printed: () => printed, stop };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await stop('SIGKILL');
  throw new Error(`${origin}${path} did not answer in half a minute:\n${printed}`);
}
