// `npm test`: installs what is missing, the browser included, then runs everything: types, lint, unit tests, content
// check, build, browser tests. Ends with the plain count.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installDebianPackages, installPackages, isDebian, run } from './setup.mjs';
import { buildIfChanged } from './start.mjs';

const reports = 'test-results/reports';
const count = { passed: 0, failed: 0 };

function step(name, status) {
  const ok = status === 0;
  count[ok ? 'passed' : 'failed'] += 1;
  console.log(`${ok ? 'passed' : 'FAILED'}: ${name}`);
  return ok;
}

const node = (args, env = {}) => run(process.execPath, args, { env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env } });
const bin = (path) => join('node_modules', path);
const tsx = bin('tsx/dist/cli.mjs');

/** On Debian its own Chromium, elsewhere Playwright's. */
function installBrowser() {
  if (['/usr/bin/chromium', '/usr/bin/chromium-browser'].some((path) => existsSync(path))) return 0;
  if (isDebian()) return installDebianPackages(['chromium']);
  return node([bin('@playwright/test/cli.js'), 'install', 'chromium']);
}

/** Adds up what a runner says of its own tests; a runner that left no report has failed. */
function addReport(file, read, status) {
  if (!existsSync(file)) {
    count.failed += 1;
    return;
  }
  const { passed, failed } = read(JSON.parse(readFileSync(file, 'utf8')));
  count.passed += passed;
  count.failed += failed;
  if (status !== 0 && failed === 0) count.failed += 1;
}

installPackages();
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
if (!step('the browser is there', installBrowser())) console.log('Without Chromium the browser tests cannot run.');
// The types of the app name what the assets step makes; a build that stands has made it.
if (!existsSync('.generated/assets.json')) step('assets', node([tsx, 'scripts/assets.ts']));
step('types', node([bin('next/dist/bin/next'), 'typegen']) || node([bin('typescript/bin/tsc'), '--noEmit']));
step('lint', node([bin('@biomejs/biome/bin/biome'), 'lint', '--error-on-warnings']));

const unit = join(reports, 'unit.json');
const unitStatus = node([bin('vitest/vitest.mjs'), 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${unit}`], { CI: 'true' });
addReport(unit, (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests + report.numFailedTestSuites - (report.numFailedTests > 0 ? report.numFailedTestSuites : 0) }), unitStatus);

step('content check', node([tsx, 'scripts/check.ts', '--errors']));
const built = step('build', buildIfChanged());
if (built) {
  const browser = join(reports, 'browser.json');
  const browserStatus = node([bin('@playwright/test/cli.js'), 'test'], { BACKCHANNEL_TEST_JSON: browser });
  addReport(browser, ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected }), browserStatus);
}

console.log(`${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed > 0 ? 1 : 0;
