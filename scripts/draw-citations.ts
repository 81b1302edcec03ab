// `npm run draw-citations [-- 60]` draws citations at random for a second reader. The commit is the seed: anybody who draws from the
// same commit gets the same ones. Prints a table to be kept, with what was found, in docs/citation-draws.md.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { citationsOf } from '../lib/check/evidence';
import { readContentFiles } from '../lib/corpus/files';
import { openEncyclopedia } from '../lib/site/encyclopedia';
import { sentenceAround } from '../lib/text/excerpt';

const wanted = Number(process.argv[2] ?? 60);
const commit = execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim();
const { readings } = openEncyclopedia(await readContentFiles(process.cwd()), { drafts: false });
const all = [...readings.values()].flatMap((reading) =>
  citationsOf(reading).flatMap(({ cluster, placeOf }) => cluster.map((item) => ({ reading, place: placeOf(), item }))),
);
// Each citation gets a number from the seed and its own place; the least numbers are drawn.
const drawn = all
  .map((entry) => ({ ...entry, number: createHash('sha256').update(`${commit} ${entry.place.file}:${entry.place.line}:${entry.place.column} ${entry.item.key} ${entry.item.place ?? ''}`).digest('hex') }))
  .toSorted((a, b) => (a.number < b.number ? -1 : 1))
  .slice(0, wanted);

console.log(`Drawn from ${all.length} citations at commit ${commit.slice(0, 12)}.\n`);
console.log('| # | Where | Source and place | The sentence | Found |\n|---|---|---|---|---|');
for (const [index, { place, item }] of drawn.entries()) {
  const line = readLine(place.file, place.line, place.column);
  console.log(`| ${index + 1} | ${place.file.replace('content/', '')}:${place.line} | ${item.key}${item.place === undefined ? '' : `, ${item.place}`} | ${line.replaceAll('|', '\\|')} | |`);
}

function readLine(file: string, line: number, column: number): string {
  const text = execFileSync('git', ['show', `HEAD:${file}`], { encoding: 'utf8' }).split('\n')[line - 1] ?? '';
  return sentenceAround(text, Math.max(0, column - 3)).slice(0, 300);
}
