import { expect, test } from 'vitest';
import { describeYears, keepDrawable } from '@/components/picture/picture-text';
import { readContentFiles } from '@/lib/corpus/files';
import { loadCorpus } from '@/lib/corpus/load';
import type { Slug } from '@/lib/schema/brand';
import { loadPictureFonts } from '@/lib/site/picture-fonts';

const { articles } = loadCorpus(await readContentFiles(process.cwd()), { drafts: false });

test.each([
  ['oslo-channel', '1992–1993'],
  ['henry-kissinger', '1923–2023'],
  ['salt-i', '1972'],
  ['norway', ''],
])('the years of %s are “%s”', (slug, years) => {
  expect(describeYears(articles.get(slug as Slug)!.front)).toBe(years);
});

test('every title can be drawn as it is', () => {
  const cut = [...articles.values()].map(({ front }) => front.title).filter((title) => keepDrawable(title) !== title);
  expect(cut).toEqual([]);
});

test('letters of other scripts are left out, and those with marks stay', () => {
  expect(keepDrawable('Terje Rød-Larsen, Ceaușescu (基辛格, Киссинджер)')).toBe('Terje Rød-Larsen, Ceaușescu (, )');
});

test('the faces come in a form that satori reads', async () => {
  const fonts = await loadPictureFonts('Oșlo', 'node_modules', { serif: ['a', 'b'], sans: ['c', 'd'] });
  expect(fonts.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd']);
  for (const { data } of fonts) expect(data.readUInt32BE(0)).toBe(0x00010000);
});
