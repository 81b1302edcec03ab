// Makes the assets for development: bad content does not stop it, because each bad article shows its own report.
import { kindNames } from '../components/article/kind-names';
import { readContentFiles } from '../lib/corpus/files';
import { isError } from '../lib/diagnostics/diagnostic';
import { formatReport } from '../lib/diagnostics/report';
import { makeAssets } from '../lib/site/bundle';
import { openEncyclopedia } from '../lib/site/encyclopedia';

const files = await readContentFiles(process.cwd());
const encyclopedia = openEncyclopedia(files, { drafts: true });
const errors = encyclopedia.diagnostics.filter(isError);
if (errors.length > 0) console.error(formatReport(errors));
await makeAssets({ root: process.cwd(), files, encyclopedia, kindName: (kind) => kindNames[kind].one, minify: false });
