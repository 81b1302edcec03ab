// The largest and deepest texts there are: those far beyond the bounds, which must be refused before they are parsed, and
// those just within them, which must be read in bounded time and memory. Each is a body of an article, built when asked for.
import { articleBounds } from '../../../lib/markup/bounds';
import type { Outcome } from './row';

export type WorstRow = readonly [tries: string, build: () => string, outcome: Outcome | 'within'];

const repeat = (unit: string, length: number) => unit.repeat(Math.floor(length / unit.length));
const lines = (count: number, line: (index: number) => string) => Array.from({ length: count }, (_, index) => line(index)).join('\n');

export const beyond: readonly WorstRow[] = [
  ['ten thousand quotations in one another', () => `${'>'.repeat(10_000)} a`, 'too-large'],
  ['two thousand quotations in one another', () => `${'>'.repeat(2_000)} a`, 'too-deep'],
  ['ten thousand lists in one another', () => `${'- '.repeat(2_400)}a`, 'too-deep'],
  ['numbered lists in one another', () => `${'1. '.repeat(1_500)}a`, 'too-deep'],
  ['lists in one another, a line each', () => lines(60, (index) => `${' '.repeat(2 * index)}- a`), 'too-deep'],
  ['quotations deeper by the line', () => lines(40, (index) => `${'>'.repeat(index + 1)} a`), 'too-deep'],
  ['an indentation of four thousand columns', () => `- a\n\n${' '.repeat(4_000)}b`, 'too-deep'],
  ['ten thousand brackets', () => '['.repeat(10_000) + ']'.repeat(10_000), 'too-large'],
  ['two thousand brackets', () => '['.repeat(1_000) + ']'.repeat(1_000), 'too-large'],
  ['ten thousand parentheses of links', () => repeat('[a](', 40_000), 'too-large'],
  ['ten thousand openings of emphasis', () => repeat('*a ', 30_000), 'too-large'],
  ['emphasis five hundred deep', () => `${'*a '.repeat(480)}b${' a*'.repeat(480)}`, 'too-deep'],
  ['strong emphasis two hundred deep', () => `${'**a '.repeat(240)}b${' a**'.repeat(240)}`, 'too-deep'],
  ['components forty deep', () => `${'<Editors>\n\n'.repeat(45)}a\n\n${'</Editors>\n\n'.repeat(45)}`, 'too-deep'],
  ['a thousand components in one another', () => `${'<Editors>'.repeat(1_000)}a${'</Editors>'.repeat(1_000)}`, 'too-large'],
  ['a line of a million letters', () => 'a'.repeat(1_000_000), 'too-large'],
  ['a line of six thousand letters', () => 'a '.repeat(3_000), 'too-large'],
  ['a paragraph of twenty thousand letters', () => lines(400, () => 'They met in a small hotel and spoke of the border.'), 'too-large'],
  ['five hundred paragraphs', () => lines(500, () => `${'They met. '.repeat(20)}\n`), 'too-large'],
  ['five thousand empty lines', () => '\n'.repeat(5_000), 'too-large'],
  ['a table of ten thousand columns', () => `|${'a|'.repeat(10_000)}\n|${'-|'.repeat(10_000)}\n|a|`, 'too-large'],
  ['a table of forty columns', () => `|${'a|'.repeat(40)}\n|${'-|'.repeat(40)}\n|a|`, 'too-large'],
  ['a table of ten thousand rows', () => `|a|b|\n|-|-|\n${'|a|b|\n'.repeat(10_000)}`, 'too-large'],
  ['a table whose short rows are filled up', () => `|${'a|'.repeat(400)}\n|${'-|'.repeat(400)}\n${'a\n'.repeat(900)}`, 'too-large'],
  ['ten thousand definitions', () => lines(10_000, (index) => `[a${index}]: https://example.org/${index}`), 'too-large'],
  ['a long address used ten thousand times', () => `[a]: https://example.org/${'a'.repeat(4_000)}\n\n${repeat('[a] ', 40_000)}`, 'too-large'],
  ['ten thousand footnotes', () => repeat('[^a] ', 50_000), 'too-large'],
  ['ten thousand expressions', () => repeat('{a} ', 40_000), 'too-large'],
  ['two hundred expressions', () => lines(20, () => `${'{a} '.repeat(5)}\n`), 'code-in-content'],
  ['ten thousand braces that open', () => '{'.repeat(4_900), 'too-large'],
  ['ten thousand backticks', () => lines(140, (index) => '`'.repeat(index + 1)), 'too-large'],
  ['ten thousand entities', () => repeat('&#x41;', 60_000), 'too-large'],
  ['ten thousand headings, underlined, by the line ends of an old machine', () => Array.from({ length: 9 }, () => 'a\r-\r'.repeat(1_200)).join('\n\n'), 'too-large'],
  ['ten thousand headings', () => '## a\n\n'.repeat(10_000), 'too-large'],
  ['ten thousand cross-references', () => repeat('[[Ruritania]] ', 140_000), 'too-large'],
  ['ten thousand citations', () => repeat('[@hentzau-1954-spa, p. 3] ', 250_000), 'too-large'],
  ['ten thousand comparisons', () => '<Comparison id="forms" />\n\n'.repeat(10_000), 'too-large'],
  ['two thousand items of lists in eight levels', () => lines(250, () => `${'- '.repeat(8)}a`), 'too-large'],
];

/** As lib/markup/bounds.ts counts them. */
const marks = /[*_[\]{}<>|~`\\&@!:"'#]|www\./g;

/** As many of a piece as an article may hold: in lines, blocks and marks within the bounds. */
function fill(unit: string): string {
  const own = { marks: unit.match(marks)?.length ?? 0, braces: unit.match(/(?<!\\)[{}]/g)?.length ?? 0, lines: unit.split('\n').length };
  // The front matter, and what a block has beside its pieces, have their share.
  const room = { characters: articleBounds.characters - 1_000, marks: articleBounds.marks - 100, braces: articleBounds.braces - 1, lines: articleBounds.lines - 50 };
  const inLine = own.lines > 1 ? 1 : Math.floor(Math.min((articleBounds.line - 10) / unit.length, (articleBounds.blockMarks - 10) / Math.max(1, own.marks)));
  const inBlock = Math.floor(Math.min((articleBounds.block - 50) / unit.length, (articleBounds.blockMarks - 10) / Math.max(1, own.marks)));
  const most = Math.floor(Math.min(room.characters / unit.length, room.marks / Math.max(1, own.marks), own.braces > 0 ? room.braces / own.braces : Infinity, own.lines > 1 ? room.lines / own.lines : Infinity));
  let text = '';
  for (let count = 1; count <= most; count += 1) {
    text += unit;
    if (own.lines === 1 && count % inBlock === 0) text += '\n\n';
    else if (own.lines === 1 && (count % inBlock) % inLine === 0) text += '\n';
    else if (own.lines > 1 && count % inBlock === 0) text += '\n';
  }
  return text;
}

const pieces: readonly (readonly [tries: string, unit: string])[] = [
  ['words', 'word '], ['figures', '1 '], ['initials', 'U.S. '], ['capitals', 'Aa Bb '], ['names that are nearly one', 'Colonel Saptt '], ['letters of another script', '周'], ['letters with marks', 'e\u0301'], ['dots', '.'], ['hyphens', '-'],
  ['tabs', 'a\t'], ['single letters a line', 'a\n'], ['hard breaks', 'a\\\n'], ['underlined headings', 'a\n-\n'], ['headings', '## a\n\na\n\n'], ['headings with ids', '## a {#a}\n\na\n\n'], ['rules', '---\n\n'], ['fences', '```\na\n```\n'],
  ['emphasis', '*a* '], ['openings of emphasis', '*a '], ['closings of emphasis', 'a* '], ['both kinds of emphasis', '*a **a _a __a '], ['underscores in words', 'a_a '], ['strokes', '~~a~~ '], ['backticks', '`a ``b '], ['quotation marks', '"a" '], ['apostrophes', "it's "],
  ['links', '[a](https://example.org) '], ['openings of links', '[a]('], ['labels', '[a]'], ['images', '![a'], ['bare addresses', 'https://example.org '], ['addresses without a scheme', 'www.a.b '], ['addresses of mail', 'a@b.c '], ['entities', '&amp;'], ['long entities', '&CounterClockwiseContourIntegral; '],
  ['cross-references', '[[Ruritania]]. '], ['unknown cross-references', '[[Ruritanja x]] '], ['openings of cross-references', '[['], ['citations', '[@hentzau-1954-spa, p. 3] '], ['citations of a hundred pages', '[@hentzau-1954-spa, p. 1-100] '], ['citations of many sources', `[${Array.from({ length: 19 }, () => '@hentzau-1954-spa, p. 3').join('; ')}] `],
  ['expressions', '{a} '], ['braces in strings', '{"}"}\n\n'], ['components', '<Editors>a</Editors>\n\n'], ['boxes', '<Contested question="a">\n<Version holder="b">[[Courier]] [@hentzau-1954-spa, p. 3]</Version>\n</Contested>\n\n'], ['comparisons', '<Comparison id="forms" />\n\n'],
  ['items of a list', '- a\n'], ['items eight deep', `${'- '.repeat(8)}a\n`], ['quotations eight deep', `${'>'.repeat(8)} a\n`], ['footnotes', '[^a] '], ['definitions', '[a]: https://example.org\n'],
];

export const within: readonly WorstRow[] = [
  ...pieces.map(([tries, unit]): WorstRow => [`as many ${tries} as may be`, () => (unit.startsWith('- - ') || unit.startsWith('>>') ? unit.repeat(100) : fill(unit)), 'within']),
  ['a list of code with an empty line after each', () => `export const a = [\n${`"${'a'.repeat(80)}",\n\n`.repeat(480)}`, 'within'],
  ['a brace that many braces might close', () => `{[${lines(96, () => `"${'a'.repeat(90)}}",`)}`, 'within'],
  ['a table of thirty columns and nine hundred short rows', () => `|${'a|'.repeat(30)}\n|${'-|'.repeat(30)}\n${'a\n'.repeat(900)}`, 'within'],
  ['a long address used as often as may be', () => `[a]: https://example.org/${'a'.repeat(1_900)}\n\n${fill('[a] ').slice(0, 40_000)}`, 'within'],
];

/** Files of other sorts at the size that they may have: by their paths in the base. */
export type WorstFile = readonly [tries: string, files: () => readonly (readonly [path: string, text: string])[], outcome: Outcome | 'within'];

const cite = '@hentzau-1954-spa, p. 3';
const many = <Entry>(count: number, entry: (index: number) => Entry) => Array.from({ length: count }, (_, index) => entry(index));
const noise = '[[*a **a _a `a [@a '.repeat(40).slice(0, 300);
/** No two alike, two hundred to a block. */
const citeDistinct = (index: number) => `[@hentzau-1954-spa, pp. ${1_900 + (index % 30)}-${1_960 + Math.floor(index / 30)}]${index % 200 === 199 ? '\n\n' : index % 5 === 4 ? '\n' : ' '}`;
const event = (index: number, text: string) => ({ id: `e${index}`, date: '1921-05-04', lane: 'front', text, label: 'a', actors: ['colonel-sapt', 'ruritania'], cites: [cite] });
const source = (notes: readonly string[]) => ({ kind: 'primary', publisher: 'a', access: 'open', csl: { type: 'book', title: 'a' }, read: [{ url: 'https://example.org/', on: '2026-01-02' }], notes: notes.map((at) => ({ at, says: 'a' })) });
const channel = (rows: number) => ({
  name: 'a', opened: '1921', card: { parties: 'a' }, cites: many(rows, () => cite),
  rings: many(rows, (index) => ({ who: `nobody-${index}`, side: 'first', ring: 'told', learned: 'unknown', how: 'a', cites: [cite] })),
  promises: many(rows, () => ({ term: 'a', announced: 'a', promised: 'a', kept: 'no', cites: [cite] })),
  venues: many(rows, () => ({ place: 'a', kind: 'hotel', noCoordinates: 'a', cites: [cite] })),
});

export const files: readonly WorstFile[] = [
  ['two hundred events of nothing but openings', () => [['content/cases/spa-channel/events.yaml', JSON.stringify(many(200, (index) => event(index, noise)))]], 'within'],
  ['two cases of two hundred events that look alike', () => [['content/cases/spa-channel/events.yaml', JSON.stringify(many(200, (index) => event(index, 'The envoys meet first')))], ['content/cases/spa-double/index.mdx', '---\ntitle: Double\nstandfirst: A text.\nperiod: "1921"\nstatus: neighbour\nreviewed: "2026-01-02"\n---\n\n<Contested question="a">\n<Version holder="b">4 May. [@hentzau-1954-spa, p. 3]</Version>\n</Contested>\n'], ['content/cases/spa-double/events.yaml', JSON.stringify(many(200, (index) => ({ ...event(index, 'The envoys meet first'), date: '1921-05-20' })))]], 'within'],
  ['a source with a hundred notes on a hundred pages each, cited for all', () => [['content/bibliography/hentzau-1954-spa.yaml', JSON.stringify(source(many(100, (index) => `pp. ${index * 20}-${index * 20 + 99}`)))], ['content/states/ruritania.mdx', `---\ntitle: Ruritania\nstandfirst: A text.\nreviewed: "2026-01-02"\n---\n\n${many(850, citeDistinct).join('')}`]], 'within'],
  ['a channel with two hundred of everything', () => [['content/cases/spa-channel/second.yaml', JSON.stringify(channel(150))]], 'within'],
  ['five thousand actors of states that nobody knows', () => [['content/actors.yaml', JSON.stringify(many(5_000, (index) => ({ id: `a${index}`, name: `Actor ${index}`, kind: 'person', of: `b${index}` })))]], 'unknown-actor'],
  ['five thousand wanted names', () => [['content/wanted.yaml', many(5_000, (index) => `- Name ${index}`).join('\n')]], 'front-matter'],
  ['thirty entries of see also', () => [['content/states/ruritania.mdx', `---\ntitle: Ruritania\nstandfirst: A text.\nreviewed: "2026-01-02"\nseeAlso:\n${many(30, () => `  - {name: Courier, why: ${JSON.stringify('[[a '.repeat(10))}}`).join('\n')}\n---\n\nText. [@hentzau-1954-spa, p. 3]\n`]], 'within'],
  ['a list of brackets alone', () => [['content/wanted.yaml', '['.repeat(99_000)]], 'too-deep'],
  ['a file of fields alone', () => [['content/bibliography/hentzau-1954-spa.yaml', many(15_000, (index) => `f${index}:`).join('\n')]], 'too-large'],
  ['a text of a hundred thousand letters', () => [['content/bibliography/hentzau-1954-spa.yaml', `kind: ${'a'.repeat(99_000)}`]], 'front-matter'],
  ['a comment of a hundred thousand letters', () => [['content/wanted.yaml', `# ${'a'.repeat(99_000)}`]], 'within'],
  ['a quotation that never ends', () => [['content/wanted.yaml', `- "${'a\n'.repeat(49_000)}`]], 'yaml'],
  ['escapes alone', () => [['content/wanted.yaml', `- "${'\\u0061'.repeat(16_000)}"`]], 'front-matter'],
  ['hidden characters alone', () => [['content/wanted.yaml', `- ${'\u200b'.repeat(33_000)}`]], 'bad-character'],
  ['front matter that is nearly a whole file', () => [['content/states/ruritania.mdx', `---\n${many(450, (index) => `f${index}: ${'a'.repeat(90)}`).join('\n')}\n---\n\nText.\n`]], 'front-matter'],
];
