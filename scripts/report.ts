// `npm run report`: how much the encyclopedia holds, how well it is cited, and what is missing.
import { kindNames } from '../components/article/kind-names';
import { accountFor } from '../lib/authoring/report';
import { readContentFiles } from '../lib/corpus/files';
import { openEncyclopedia } from '../lib/site/encyclopedia';

const { corpus, readings, diagnostics } = openEncyclopedia(await readContentFiles(process.cwd()), { drafts: false });
const { kinds, sources, cases, channels } = accountFor(corpus, readings);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const rate = (citations: number, words: number) => ((100 * citations) / Math.max(1, words)).toFixed(1);

console.log('| kind | articles | words | citations | citations per hundred words |\n|---|---|---|---|---|');
for (const { kind, articles, words, citations } of kinds) console.log(`| ${kindNames[kind].many} | ${articles} | ${words} | ${citations} | ${rate(citations, words)} |`);
const all = { articles: sum(kinds.map(({ articles }) => articles)), words: sum(kinds.map(({ words }) => words)), citations: sum(kinds.map(({ citations }) => citations)) };
console.log(`| all | ${all.articles} | ${all.words} | ${all.citations} | ${rate(all.citations, all.words)} |\n`);

console.log('| kind of source | cited |\n|---|---|');
for (const [kind, count] of [...sources].toSorted((a, b) => b[1] - a[1])) console.log(`| ${kind} | ${count} |`);
console.log(`| all | ${sum([...sources.values()])} of ${corpus.sources.size} in the bibliography |\n`);

const documented = cases.filter(({ primary }) => primary >= 2);
console.log(`Cases: ${cases.length}, with ${channels} coded channels; ${documented.length} (${Math.round((100 * documented.length) / Math.max(1, cases.length))} %) rest on two or more primary documents.`);
const grades = cases.flatMap(({ article, grades: own }) => own.map((grade) => ({ article, ...grade })));
for (const grade of [...new Set(grades.map((entry) => entry.grade))].toSorted()) {
  const own = grades.filter((entry) => entry.grade === grade);
  console.log(`Grade ${grade}: ${own.length}${grade > 'c' ? `\n${own.map(({ article, channel, why }) => `  ${article.front.title}, ${channel}: ${why ?? 'NO REASON GIVEN'}`).join('\n')}` : ''}`);
}
for (const [code, title] of [['orphan', 'Linked from nowhere'], ['wanted', 'Wanted']] as const) {
  const found = diagnostics.filter((finding) => finding.code === code);
  console.log(`\n${title}: ${found.length}`);
  for (const { found: name, file, message } of found) console.log(`  ${code === 'orphan' ? file : `${name} (${message})`}`);
}
