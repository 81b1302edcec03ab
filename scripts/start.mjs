// `npm start`: installs what is missing, builds when something changed, serves with Next and prints the address.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { installPackages, run } from './setup.mjs';

const stamp = '.next/built';
const inputs = ['app', 'components', 'content', 'lib', 'public', 'scripts', 'package.json', 'package-lock.json', 'next.config.mjs', 'tsconfig.json'];
const settings = ['BACKCHANNEL_ORIGIN', 'BACKCHANNEL_REPOSITORY', 'BACKCHANNEL_KEEP_FRAMEWORK'];

/** A hash over everything that the build reads. */
export function hashInputs() {
  const hash = createHash('sha256');
  const visit = (path) => {
    if (path === join('public', 'build') || path === join('public', 'search-current.json')) return;
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) visit(join(path, name));
    else hash.update(path).update(readFileSync(path));
  };
  for (const input of inputs) visit(input);
  for (const name of settings) hash.update(`${name}=${process.env[name] ?? ''}\n`);
  return hash.digest('hex');
}

/** A hash over the assets that built pages name: `npm run dev` makes others in their place. */
function hashAssets() {
  const hash = createHash('sha256');
  for (const folder of ['.generated', join('public', 'build')]) {
    if (!existsSync(folder)) return '';
    for (const name of readdirSync(folder, { recursive: true }).map(String).sort()) {
      const path = join(folder, name);
      if (!statSync(path).isDirectory()) hash.update(name).update(readFileSync(path));
    }
  }
  return hash.digest('hex');
}

/** Builds unless nothing changed since the last build; answers with the build's exit status. */
export function buildIfChanged() {
  const wanted = hashInputs();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === `${wanted}\n${hashAssets()}`) {
    console.log('Nothing changed since the last build.');
    return 0;
  }
  const status = run(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'scripts/build.ts']);
  if (status === 0) writeFileSync(stamp, `${wanted}\n${hashAssets()}`);
  return status;
}

if (process.argv[1]?.endsWith('start.mjs')) {
  installPackages();
  const status = buildIfChanged();
  if (status !== 0) process.exit(status);
  const port = process.env['PORT'] ?? '3000';
  const host = process.env['HOST'] ?? '127.0.0.1';
  const server = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '-p', port, '-H', host], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  console.log(`Backchannel: http://${host === '127.0.0.1' ? 'localhost' : host}:${port}`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
  server.on('exit', (code) => process.exit(code ?? 0));
}
