// Citation files are read back by Citation.js, which is not ours.
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, it, test } from 'vitest';
import type { CitedWork } from '@/lib/citation/csl-json';
import { citationFiles, dataAddress, type CitationFile } from '@/lib/citation/files';
import { readContentFiles } from '@/lib/corpus/files';
import { loadCorpus } from '@/lib/corpus/load';
import { citeSource } from '@/lib/site/cited-works';

const { sources } = loadCorpus(await readContentFiles(process.cwd()), { drafts: false });
const works = [...sources.values()].map(citeSource);

/** What a reader must not lose, whatever a form calls it. */
interface Read {
  readonly key: unknown;
  readonly title: unknown;
  readonly container: unknown;
  readonly names: readonly string[];
  readonly year: unknown;
  readonly address: unknown;
  readonly doi: unknown;
}

type CslName = Readonly<Partial<Record<'family' | 'given' | 'literal' | 'suffix' | 'dropping-particle' | 'non-dropping-particle', string | undefined>>>;

function readBack(file: CitationFile, text: string): readonly Read[] {
  const forceType = { bib: '@biblatex/text', ris: '@ris/file' }[file.extension];
  return new Cite(text, { generateGraph: false, ...(forceType !== undefined && { forceType }) }).data.map((item) => ({
    key: item['id'],
    title: item['title'],
    container: item['container-title'],
    // Of a newspaper it calls the author the reporter, and leaves the name as it was written.
    names: ([item['author'] ?? item['reporter'] ?? []].flat() as readonly (CslName | string)[]).map((name) => nameOf(typeof name === 'string' ? { literal: name } : name)),
    year: (item['issued'] as { readonly 'date-parts'?: readonly (readonly unknown[])[] } | undefined)?.['date-parts']?.[0]?.[0],
    address: plainAddress(item['URL']),
    doi: item['DOI'],
  }));
}

/** The words of a name; which of them are the family's is a matter of the form. */
function nameOf({ family, given, literal, suffix, ...particles }: CslName): string {
  const words = [given, particles['dropping-particle'], particles['non-dropping-particle'], family, literal, suffix].join(' ');
  return words.split(/[\s,]+/).filter(Boolean).toSorted().join(' ');
}

/** Citation.js writes the percent signs of an address anew. */
function plainAddress(address: unknown): string | undefined {
  return address === undefined ? undefined : decodeURIComponent(decodeURIComponent(String(address)));
}

/** Types for which Citation.js does not always read what they stand in, though it is written. */
const standAlone: Readonly<Record<string, readonly CitedWork['type'][]>> = { bib: ['post', 'post-weblog', 'thesis', 'webpage'], ris: ['report', 'webpage'] };

function expected(work: CitedWork): Read {
  const year = /\d{4}/.exec(work.issued ?? '')?.[0];
  return {
    key: work.key,
    title: work.title,
    container: work['container-title'],
    names: (work.author ?? []).map(nameOf),
    year: year === undefined ? undefined : Number(year),
    address: plainAddress(work.URL),
    doi: work.DOI,
  };
}

describe.each(citationFiles)('$name', (file) => {
  it('of every source is read back: key, title, container, authors, year, address', () => {
    const read = readBack(file, file.write(works));
    expect(read.length).toBe(works.length);
    const lost = works.flatMap((work, index) => {
      const apart = standAlone[file.extension]?.includes(work.type) ? { container: undefined } : {};
      const [wanted, found] = [JSON.stringify({ ...expected(work), ...apart }), JSON.stringify({ ...read[index], ...apart })];
      return wanted === found ? [] : [`${wanted}\n${found}`];
    });
    expect(lost).toEqual([]);
  });

  test.each([
    'Talks & 50% of $5_000 {a} #1 ~x ^y \\z',
    '“Quoted,” ‘within’ and “again”',
    'Nicolae Ceaușescu, Łódź, Привет, 基辛格',
    'ER - @book{x, title = {y}}',
    '</script><script>alert(1)</script> "double" & \'single\'',
  ])('keeps the title %s letter by letter', (title) => {
    const work: CitedWork = { key: 'a-key', type: 'entry-encyclopedia', title, 'container-title': title, author: [{ literal: 'Bank and Sons, Ltd' }, { family: 'Sapt', given: 'John' }], issued: '1921-03', URL: 'https://example.org/a_b?c=%20~&d={e}#f' };
    const [read] = readBack(file, file.write([work]));
    expect(read).toMatchObject({ key: 'a-key', title, container: title, year: 1921 });
    expect(read?.names).toEqual(['Bank Ltd Sons and', 'John Sapt']);
    expect(read?.address).toBe('https://example.org/a_b?c= ~&d={e}#f');
  });

  it('is the same in a data address, which a browser takes apart', async () => {
    const [work] = works.filter(({ title }) => /[^ -~]/.test(title));
    expect(work && (await (await fetch(dataAddress(file, work))).text())).toBe(work && file.write([work]));
  });
});
