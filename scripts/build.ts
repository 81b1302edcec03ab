// The build, run by `npm run build`, `npm start` and `npm test`: checks the content, makes the assets, builds with Next, takes the
// framework out of reading pages, and puts the release where it is served from.
// BACKCHANNEL_KEEP_FRAMEWORK=1 leaves Next's own scripts in the pages.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { kindNames } from '../components/article/kind-names';
import { readContentFiles } from '../lib/corpus/files';
import { isError } from '../lib/diagnostics/diagnostic';
import { countFindings, formatReport } from '../lib/diagnostics/report';
import { countKept } from '../lib/kept/keep-file';
import { compiledFolder } from '../lib/mdx/compile';
import { makeAssets } from '../lib/site/bundle';
import { openEncyclopedia } from '../lib/site/encyclopedia';
import { stripBuiltPages } from '../lib/site/framework-pages';
import { dropDeadLink, nameRelease, publishRelease } from '../lib/site/release';

const root = process.cwd();
const files = await readContentFiles(root);
const encyclopedia = openEncyclopedia(files, { drafts: false });
const errors = encyclopedia.diagnostics.filter(isError);
if (errors.length > 0) {
  console.error(formatReport(errors));
  console.error('\nNothing was built: mend the content first. `npm run check` shows this report again.');
  process.exit(1);
}
console.log(`Content: ${encyclopedia.corpus.articles.size} articles, ${encyclopedia.corpus.sources.size} sources, ${countFindings(encyclopedia.diagnostics)}.`);

const assets = await makeAssets({ root, files, encyclopedia, kindName: (kind) => kindNames[kind].one, minify: true });
console.log(`Fonts: ${(assets.fontBytes / 1024).toFixed(1)} KB in all.`);

// Next looks at `out` whatever it builds, and fails where the export that it leads to is gone.
await dropDeadLink(join(root, 'out'));
const compiledBefore = await countKept(compiledFolder(root));
const next = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --max-semi-space-size=64` } });
if (next.status !== 0) process.exit(next.status ?? 1);
const compiled = (await countKept(compiledFolder(root))) - compiledBefore;
console.log(`Articles compiled: ${compiled} of ${encyclopedia.corpus.articles.size}${compiled < encyclopedia.corpus.articles.size ? '; of the others, text, links and notes are as they were' : ''}.`);

if (process.env['BACKCHANNEL_KEEP_FRAMEWORK'] !== '1') {
  const { pages, before, after } = await stripBuiltPages(root, '/build/');
  console.log(`Framework taken out of ${pages} pages: ${(before / 1024).toFixed(0)} KB of HTML became ${(after / 1024).toFixed(0)} KB.`);
}

console.log(`Release: ${await publishRelease(root, nameRelease(new Date()))}`);
