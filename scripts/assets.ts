// Checks the content and makes the assets, in a process of its own, so that a build need not hold the encyclopedia open to its end.
// `--release` is for a build: no drafts, small scripts, and bad content stops it. In development it does not, because each bad
// article shows its own report.
import { kindNames } from '../components/article/kind-names';
import { readContentFiles } from '../lib/corpus/files';
import { isError } from '../lib/diagnostics/diagnostic';
import { countFindings, formatReport } from '../lib/diagnostics/report';
import { makeAssets } from '../lib/site/bundle';
import { openEncyclopedia } from '../lib/site/encyclopedia';

const release = process.argv.includes('--release');
const root = process.cwd();
const files = await readContentFiles(root);
const encyclopedia = openEncyclopedia(files, { drafts: !release });
const errors = encyclopedia.diagnostics.filter(isError);
if (errors.length > 0) console.error(formatReport(errors));
if (release && errors.length > 0) {
  console.error('\nNothing was built: mend the content first. `npm run check` shows this report again.');
  process.exit(1);
}
if (release) console.log(`Content: ${encyclopedia.corpus.articles.size} articles, ${encyclopedia.corpus.sources.size} sources, ${countFindings(encyclopedia.diagnostics)}.`);
const { fontBytes } = await makeAssets({ root, files, encyclopedia, kindName: (kind) => kindNames[kind].one, minify: release });
if (release) console.log(`Fonts: ${(fontBytes / 1024).toFixed(1)} KB in all.`);
