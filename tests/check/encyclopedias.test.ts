// Whole mini-encyclopedias: one that is sound, and others that break every rule there is. What an author would
// read about each is kept beside it in report.txt; `npx vitest run tests/check -u` writes it anew.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContentFiles } from '@/lib/corpus/files';
import { codes } from '@/lib/diagnostics/codes';
import { isError, type Diagnostic, type Place } from '@/lib/diagnostics/diagnostic';
import { formatReport } from '@/lib/diagnostics/report';
import { openEncyclopedia } from '@/lib/site/encyclopedia';

const folder = join(import.meta.dirname, '../fixtures/encyclopedias');
const names = readdirSync(folder).toSorted();
const fixtures = new Map(
  await Promise.all(
    names.map(async (name) => {
      const files = await readContentFiles(join(folder, name));
      return [name, { files, checked: openEncyclopedia(files, { drafts: true }), published: openEncyclopedia(files, { drafts: false }) }] as const;
    }),
  ),
);
const fixture = (name: string) => fixtures.get(name)!;

describe.each(names)('the encyclopedia “%s”', (name) => {
  const { files, checked } = fixture(name);

  test('is reported as its report.txt says', async () => {
    await expect(`${formatReport(checked.diagnostics)}\n`).toMatchFileSnapshot(join(folder, name, 'report.txt'));
  });

  test('is reported at places that exist', () => {
    const isPlace = ({ file, line, column }: Place) => {
      // What is refused unread is on the disk all the same.
      const whole = [...files].find(([path]) => path === file)?.[1] ?? readFileSync(join(folder, name, file), 'latin1');
      const text = whole.split('\n')[line - 1];
      return text !== undefined && column >= 1 && column <= text.length + 1;
    };
    const astray = checked.diagnostics.filter((finding) => !isPlace(finding) || (finding.other && !isPlace(finding.other)));
    expect(astray).toEqual([]);
  });

  test('names both places of every conflict', () => {
    const conflicts = checked.diagnostics.filter(({ code }) => code === 'name-collision' || code === 'duplicate-slug' || code === 'draft-link');
    expect(conflicts.filter((finding: Diagnostic) => finding.other === undefined)).toEqual([]);
  });
});

test('every code is tripped by some fixture, and no finding has another', () => {
  const tripped = new Set([...fixtures.values()].flatMap(({ checked }) => checked.diagnostics.map(({ code }) => code)));
  expect([...tripped].toSorted()).toEqual(Object.keys(codes).toSorted());
});

test('the sound encyclopedia has warnings and no errors, with its draft and without it', () => {
  const { checked, published } = fixture('sound');
  expect(checked.diagnostics.filter(isError)).toEqual([]);
  expect(published.diagnostics.filter(isError)).toEqual([]);
  expect(checked.diagnostics.map(({ code, file }) => `${code} ${file}`)).toEqual([
    'unused-source content/bibliography/zenda-1922-inventory.yaml',
    'orphan content/people/antoinette-de-mauban.mdx',
    'wanted content/wanted.yaml',
  ]);
  expect([...published.corpus.articles.keys()]).not.toContain('reading-the-minutes');
});

test('whatever breaks the built site is an error of the check too, which also reads the drafts', () => {
  for (const [name, { checked, published }] of fixtures) {
    const places = new Set(checked.diagnostics.filter(isError).map(({ file, line }) => `${file}:${line}`));
    const missed = published.diagnostics.filter((finding) => isError(finding) && !places.has(`${finding.file}:${finding.line}`));
    expect(missed, name).toEqual([]);
  }
});
