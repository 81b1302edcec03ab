// `npm start`: installs what is missing, builds when something changed, serves the current release and prints the address.
// `npm run build` is the same without serving, and builds in any case.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, readlinkSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { installPackages, run } from './setup.mjs';

const stamp = '.site/built';
const current = '.site/current';
const inputs = ['app', 'components', 'content', 'lib', 'public', 'scripts', 'package.json', 'package-lock.json', 'next.config.mjs', 'tsconfig.json'];
/** What the build itself writes among its inputs. */
const generated = ['build', 'previews', 'search-current.json'].map((name) => join('public', name));
const settings = ['BACKCHANNEL_ORIGIN', 'BACKCHANNEL_REPOSITORY', 'BACKCHANNEL_KEEP_FRAMEWORK'];

/** A hash over everything that the build reads. */
export function hashInputs() {
  const hash = createHash('sha256');
  const visit = (path) => {
    if (generated.includes(path)) return;
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) visit(join(path, name));
    else hash.update(path).update(readFileSync(path));
  };
  for (const input of inputs) visit(input);
  for (const name of settings) hash.update(`${name}=${process.env[name] ?? ''}\n`);
  return hash.digest('hex');
}

/** Which release is current; empty where none is. */
function readCurrent() {
  return existsSync(current) ? readlinkSync(current) : '';
}

function build(wanted) {
  const status = run(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'scripts/build.ts']);
  if (status === 0) writeFileSync(stamp, `${wanted}\n${readCurrent()}`);
  return status;
}

/** Builds unless nothing changed since the last build; answers with the build's exit status. */
export function buildIfChanged() {
  const wanted = hashInputs();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === `${wanted}\n${readCurrent()}`) {
    console.log('Nothing changed since the last build.');
    return 0;
  }
  return build(wanted);
}

if (process.argv[1]?.endsWith('start.mjs')) {
  installPackages();
  const buildOnly = process.argv.includes('--build');
  const status = buildOnly ? build(hashInputs()) : buildIfChanged();
  if (status !== 0 || buildOnly) process.exit(status);
  const port = process.env['PORT'] ?? '3000';
  const host = process.env['HOST'] ?? '127.0.0.1';
  // By its own name, not by the link: a build while this runs must not change what it serves.
  const server = spawn(process.execPath, [join(realpathSync(current), 'serve.mjs')], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { LOG: 'none', ...process.env, PORT: port, HOSTNAME: host },
  });
  console.log(`Backchannel: http://${host === '127.0.0.1' ? 'localhost' : host}:${port}`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
  server.on('exit', (code) => process.exit(code ?? 0));
}
