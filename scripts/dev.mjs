// `npm run dev`: Next's development server; an edit to the content shows at once, a bad article shows its report.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { installPackages, run } from './setup.mjs';

installPackages();
const assets = () => run(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'scripts/assets.ts']);
const status = assets();
if (status !== 0) process.exit(status);

const port = process.env['PORT'] ?? '3000';
const next = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'dev', '-p', port, '-H', '127.0.0.1'], {
  stdio: 'inherit',
  env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
});

// The assets name a hash of the content, and the layout imports them: writing them anew refreshes open pages.
let pending;
watch('content', { recursive: true }, () => {
  clearTimeout(pending);
  pending = setTimeout(assets, 150);
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => next.kill(signal));
next.on('exit', (code) => process.exit(code ?? 0));
