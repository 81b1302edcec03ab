// The build, run by `npm run build`, `npm start` and `npm test`: checks the content, makes the assets, builds with Next, takes the
// framework out of reading pages, and puts the release where it is served from. What takes memory runs in a process of its own.
// BACKCHANNEL_KEEP_FRAMEWORK=1 leaves Next's own scripts in the pages.
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { countKept } from '../lib/kept/keep-file';
import { compiledFolder } from '../lib/mdx/compile';
import { stripBuiltPages } from '../lib/site/framework-pages';
import type { NameList } from '../lib/site/names';
import { dropDeadLink, nameRelease, publishRelease } from '../lib/site/release';

const root = process.cwd();

run([...process.execArgv, 'scripts/assets.ts', '--release'], {});
const { names } = JSON.parse(await readFile(join(root, '.generated/names.json'), 'utf8')) as NameList;
const articles = new Set(names.map(([, slug]) => slug)).size;

// Next looks at `out` whatever it builds, and fails where the export that it leads to is gone.
await dropDeadLink(join(root, 'out'));
const compiledBefore = await countKept(compiledFolder(root));
// In two steps, so that the compiler's memory is given back before pages are drawn.
for (const step of ['compile', 'generate']) {
  run(['node_modules/next/dist/bin/next', 'build', '--experimental-build-mode', step], {
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --max-semi-space-size=64`,
    BACKCHANNEL_STEP: step,
  });
}
const compiled = (await countKept(compiledFolder(root))) - compiledBefore;
console.log(`Articles compiled: ${compiled} of ${articles}${compiled < articles ? '; of the others, text, links and notes are as they were' : ''}.`);

if (process.env['BACKCHANNEL_KEEP_FRAMEWORK'] !== '1') {
  const { pages, before, after } = await stripBuiltPages(root, '/build/');
  console.log(`Framework taken out of ${pages} pages: ${(before / 1024).toFixed(0)} KB of HTML became ${(after / 1024).toFixed(0)} KB.`);
}

console.log(`Release: ${await publishRelease(root, nameRelease(new Date()))}`);

/** Runs Node with these arguments; ends the build where it fails. */
function run(args: readonly string[], env: Readonly<Record<string, string>>): void {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  if (status !== 0) process.exit(status ?? 1);
}
