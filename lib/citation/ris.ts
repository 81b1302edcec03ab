// Owns writing RIS: one tag a line, two capitals, two spaces, a hyphen, a space. Lines are never wrapped: readers disagree
// on how to join them.
import type { CitedWork } from './csl-json';

/** Types that RIS has no name for are GEN. */
const types: Readonly<Partial<Record<CitedWork['type'], string>>> = {
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  review: 'JOUR',
  'review-book': 'JOUR',
  bill: 'BILL',
  book: 'BOOK',
  chapter: 'CHAP',
  collection: 'BOOK',
  dataset: 'DATA',
  'entry-dictionary': 'DICT',
  'entry-encyclopedia': 'ENCYC',
  figure: 'FIGURE',
  hearing: 'HEAR',
  legal_case: 'CASE',
  legislation: 'STAT',
  manuscript: 'UNPB',
  motion_picture: 'MPCT',
  pamphlet: 'PAMP',
  'paper-conference': 'CPAPER',
  personal_communication: 'PCOMM',
  post: 'ELEC',
  'post-weblog': 'BLOG',
  regulation: 'STAT',
  report: 'RPRT',
  song: 'SOUND',
  standard: 'STAND',
  thesis: 'THES',
  webpage: 'ELEC',
};

export function writeRis(works: readonly CitedWork[]): string {
  return works.map(writeRecord).join('\r\n');
}

function writeRecord(work: CitedWork): string {
  const [first, last] = work.page?.split(/\s*[-–]\s*/) ?? [];
  const lines: readonly (readonly [tag: string, value: string | undefined])[] = [
    ['TY', types[work.type] ?? 'GEN'],
    ['ID', work.key],
    ...nameLines('AU', work.author),
    // The editor of a book stands where that of a part has the editor of the series.
    ...nameLines(work.type === 'book' ? 'A3' : 'A2', work.editor),
    ...nameLines('A4', work.translator),
    ['TI', work.title],
    ['ST', work['title-short']],
    ['T2', work['container-title']],
    ['T3', work['collection-title']],
    ['PY', /\d{4}/.exec(work.issued ?? '')?.[0]],
    ['DA', work.issued && dateOf(work.issued)],
    ['VL', work.volume],
    ['IS', work.issue ?? work.number],
    ['ET', work.edition ?? work.version],
    ['SP', first],
    ['EP', last],
    ['PB', work.publisher],
    ['CY', work['publisher-place']],
    ['SN', work.ISBN ?? work.ISSN],
    ['M3', work.genre],
    ['LA', work.language],
    ['N1', work.note],
    ['DO', work.DOI],
    ['UR', work.URL],
    ['Y2', work.accessed && dateOf(work.accessed)],
  ];
  const written = lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}`] : []));
  return [...written, 'ER  - ', ''].join('\r\n');
}

function nameLines(tag: string, names: CitedWork['author']): readonly (readonly [string, string])[] {
  return (names ?? []).map((name) => {
    if ('literal' in name) return [tag, name.literal];
    return [tag, [name.family, name.given, name.suffix].filter((part) => part !== undefined).join(', ')];
  });
}

/** "1971/07/09/"; a part that is not known is empty, and of an interval the first day counts. */
function dateOf(edtf: string): string {
  const [, year = '', month = '', day = ''] = /(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?/.exec(edtf) ?? [];
  return `${year}/${month}/${day}/`;
}
