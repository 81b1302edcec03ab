// Owns writing BibTeX. Keys stay what they are; titles keep their capitals by a second pair of braces; text is UTF-8, and
// what LaTeX would read as a command is escaped. `date` is for biblatex, which reads EDTF, `year` and `month` for the rest.
import { formatYears } from '../text/dates';
import type { CitedWork } from './csl-json';

const types: Readonly<Partial<Record<CitedWork['type'], string>>> = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  review: 'article',
  'review-book': 'article',
  book: 'book',
  collection: 'book',
  chapter: 'incollection',
  'entry-dictionary': 'incollection',
  'entry-encyclopedia': 'incollection',
  'paper-conference': 'inproceedings',
  manuscript: 'unpublished',
  pamphlet: 'booklet',
};

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

export function writeBibtex(works: readonly CitedWork[]): string {
  return works.map(writeEntry).join('\n');
}

function writeEntry(work: CitedWork): string {
  const type = typeOf(work);
  const container = { article: 'journal', incollection: 'booktitle', inproceedings: 'booktitle' }[type] ?? 'howpublished';
  const house = { techreport: 'institution', phdthesis: 'school', mastersthesis: 'school' }[type] ?? 'publisher';
  const month = /^\d{4}-(0[1-9]|1[0-2])/.exec(work.issued ?? '')?.[1];
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ['author', nameList(work.author)],
    ['editor', nameList(work.editor)],
    ['translator', nameList(work.translator)],
    ['title', `{{${escapeText(work.title)}}}`],
    [container, text(work['container-title'])],
    ['series', text(work['collection-title'])],
    ['type', text(work.genre)],
    ['edition', text(work.edition)],
    ['volume', text(work.volume)],
    ['number', text(work.issue ?? work.number)],
    ['pages', text(work.page?.replaceAll(/[-–]+/g, '--'))],
    [house, wholeName(work.publisher)],
    ['address', wholeName(work['publisher-place'])],
    ['year', work.issued && `{${formatYears(work.issued).replace('–', '--')}}`],
    ['month', month && months[Number(month) - 1]],
    ['date', work.issued && `{${work.issued}}`],
    ['version', text(work.version)],
    ['isbn', text(work.ISBN)],
    ['issn', text(work.ISSN)],
    ['doi', verbatim(work.DOI)],
    ['url', verbatim(work.URL)],
    ['urldate', work.accessed && `{${work.accessed}}`],
    ['language', text(work.language)],
    ['note', text(work.note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value}`] : []));
  return `@${type}{${work.key},\n${lines.join(',\n')}\n}\n`;
}

/** Types that stand on their own wherever they were found. */
const alone: readonly CitedWork['type'][] = ['dataset', 'post', 'post-weblog', 'thesis', 'webpage'];

/** BibTeX has no speeches or treaties, but it has parts of a larger work, and that is how most of ours were published. */
function typeOf({ type, genre = '', 'container-title': container }: CitedWork): string {
  const known = types[type];
  if (known !== undefined) return known;
  if (container !== undefined && !alone.includes(type)) return 'incollection';
  if (type === 'report') return 'techreport';
  if (type !== 'thesis') return 'misc';
  if (/\b(ph\.?\s?d|doctor)/i.test(genre)) return 'phdthesis';
  return /\b(master|m\.?a\b|m\.?sc)/i.test(genre) ? 'mastersthesis' : 'misc';
}

/** Commas tell the parts of a person's name apart; a body's name stands in braces, so that none is looked for. */
function nameList(names: CitedWork['author']): string | undefined {
  if (names === undefined || names.length === 0) return undefined;
  const written = names.map((name) => {
    if ('literal' in name) return `{${escapeText(name.literal)}}`;
    if (name.given === undefined) return `{${escapeText(name.family)}}`;
    const [given = '', ...suffixes] = [...name.given.split(/,\s*/), ...(name.suffix === undefined ? [] : [name.suffix])];
    // A small letter begins a particle, which is then sorted and shortened on its own: "al-Madani" is one name.
    const family = /^\p{Ll}\S*$/u.test(name.family) ? `{${escapeText(name.family)}}` : escapeText(name.family);
    return [family, ...suffixes.map(escapeText), escapeText(given)].join(', ');
  });
  return `{${written.join(' and ')}}`;
}

function text(value: string | undefined): string | undefined {
  return value === undefined ? undefined : `{${escapeText(value)}}`;
}

/** "and" would part the name of a house into two. */
function wholeName(value: string | undefined): string | undefined {
  return value !== undefined && / and /.test(value) ? `{{${escapeText(value)}}}` : text(value);
}

/** An address is read as it stands; only a brace could end it too early. */
function verbatim(value: string | undefined): string | undefined {
  return value === undefined ? undefined : `{${value.replaceAll('{', '%7B').replaceAll('}', '%7D')}}`;
}

const commands: Readonly<Record<string, string>> = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' };

function escapeText(value: string): string {
  return value.replaceAll(/[\\~^{}&%$#_]/g, (letter) => commands[letter] ?? `\\${letter}`);
}
