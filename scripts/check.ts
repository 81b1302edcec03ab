// `npm run check`: reports everything wrong with the content at once; with `--errors`, without the warnings.
import { readContentFiles } from '../lib/corpus/files';
import { isError } from '../lib/diagnostics/diagnostic';
import { countFindings, formatReport } from '../lib/diagnostics/report';
import { openEncyclopedia } from '../lib/site/encyclopedia';

const { corpus, diagnostics } = openEncyclopedia(await readContentFiles(process.cwd()), { drafts: true });
const shown = process.argv.includes('--errors') ? diagnostics.filter(isError) : diagnostics;
const summary = `${corpus.articles.size} articles, ${corpus.sources.size} sources: ${countFindings(diagnostics)}`;
console.log(shown.length > 0 ? `${formatReport(shown)}\n\n${summary}` : summary);
process.exitCode = diagnostics.some(isError) ? 1 : 0;
