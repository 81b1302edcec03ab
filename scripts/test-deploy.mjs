// `npm run test:deploy`: the site as operators serve it, after a build. Exports it, and tries the files behind nginx, two servers behind
// nginx, malformed requests and damaged releases, all on loopback. Installs nginx on Debian; where a part is missing it fails.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installDebianPackages, installPackages, run } from './setup.mjs';
import { buildIfChanged } from './start.mjs';

const report = 'test-results/reports/deploy.json';
const node = (args) => run(process.execPath, args);

installPackages();
rmSync(report, { force: true });
mkdirSync('test-results/reports', { recursive: true });
const needed = ['/usr/sbin/nginx', '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'];
const steps = [
  ['nginx is there', () => (needed.every((path) => existsSync(path)) ? 0 : installDebianPackages(['nginx', 'libnginx-mod-http-brotli-static']))],
  ['build', buildIfChanged],
  ['export', () => node([join('node_modules', 'tsx/dist/cli.mjs'), 'scripts/export.ts'])],
];
const count = { passed: 0, failed: 0 };
for (const [name, step] of steps) {
  const ok = step() === 0;
  count[ok ? 'passed' : 'failed'] += 1;
  console.log(`${ok ? 'passed' : 'FAILED'}: ${name}`);
  if (!ok) break;
}
if (count.failed === 0) {
  const status = node([join('node_modules', 'vitest/vitest.mjs'), 'run', '--config', 'vitest.deploy.config.ts', '--reporter=verbose', '--reporter=json', `--outputFile.json=${report}`]);
  const { numPassedTests = 0, numFailedTests = 0, numFailedTestSuites = 0 } = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {};
  count.passed += numPassedTests;
  count.failed += numFailedTests || numFailedTestSuites || (status === 0 ? 0 : 1);
}
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed > 0 ? 1 : 0;
