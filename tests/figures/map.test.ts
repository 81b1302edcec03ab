// The map of venues: every venue has a mark and a line in the list; marks stand apart, in the frame; the land stays light.
import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawMapSvg } from '@/components/figures/map';
import { readContentFiles } from '@/lib/corpus/files';
import { layOutMap, layOutMapList, type MapLayout, type MapVenue } from '@/lib/figures/map';
import { openEncyclopedia } from '@/lib/site/encyclopedia';
import { anyName, anyWidth, expectClear } from './records';

const root = new URL('../..', import.meta.url).pathname;
const { corpus } = openEncyclopedia(await readContentFiles(root), { drafts: false });
const real: readonly MapVenue[] = [...corpus.articles.values()].flatMap(({ slug, channels }) =>
  channels.flatMap(({ record }) => record.venues.flatMap(({ place, coordinates }) => (coordinates ? [{ place, lon: Number(coordinates.lon), lat: Number(coordinates.lat), cases: [slug] }] : []))),
);
const degrees = (most: number) => fc.oneof(fc.double({ min: -most, max: most, noNaN: true }), fc.constantFrom(0, most, -most, 10.75, 10.76));
const anyVenues = fc.array(fc.record({ place: anyName, lon: degrees(180), lat: degrees(90), cases: fc.array(anyName, { maxLength: 3 }) }), { maxLength: 30 });

function check(layout: MapLayout, venues: readonly MapVenue[]): void {
  expectClear(layout.marks.map(({ label }) => label), layout);
  layout.marks.forEach(({ x, y, radius, number }, at) => {
    expect(number).toBe(at + 1);
    expect(x).toBeGreaterThanOrEqual(layout.marks[at - 1]?.x ?? 0);
    expect(Math.min(x, y, layout.width - x, layout.height - y)).toBeGreaterThanOrEqual(radius);
    for (const other of layout.marks.slice(at + 1)) expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThanOrEqual(2 * radius);
  });
  const listed = layout.marks.flatMap(({ entries }) => entries.flatMap(({ places }) => places));
  expect(new Set(listed)).toEqual(new Set(venues.map(({ place }) => place)));
  expect(layout.sea + layout.land).not.toMatch(/NaN|Infinity/);
  const list = layOutMapList(layout.marks, { width: layout.width, top: layout.height + 10, nameCases: (cases) => cases.join('; ') });
  expectClear([...layout.marks.map(({ label }) => label), ...list.lines].filter(({ text }) => text !== ''), { width: layout.width, height: list.bottom });
}

describe('the map', () => {
  it('marks every venue, apart from each other and in the frame, wherever they are', () => {
    fc.assert(fc.property(anyVenues, anyWidth, (venues, width) => check(layOutMap(venues, { width }), venues)), { numRuns: 80 });
  }, 60_000);

  it('marks the real venues at every width, on land that weighs little', () => {
    expect(real.length).toBeGreaterThan(0);
    const layouts = [328, 640, 960].map((width) => layOutMap(real, { width }));
    for (const layout of layouts) check(layout, real);
    expect(brotliCompressSync(layouts.map(({ land, sea }) => land + sea).join(' ')).length).toBeLessThan(15_000);
    expect(brotliCompressSync(layOutMap([], { width: 960 }).land).length).toBeLessThan(15_000);
  });

  it('makes one number of near venues, and names a place once', () => {
    const layout = layOutMap([
      { place: 'Oslo', lon: 10.75, lat: 59.91, cases: ['a'] }, { place: 'Oslo', lon: 10.75, lat: 59.91, cases: ['b'] },
      { place: 'Sarpsborg', lon: 11.11, lat: 59.28, cases: ['a'] }, { place: 'Beijing', lon: 116.4, lat: 39.9, cases: ['c'] },
    ], { width: 640 });
    expect(layout.marks.map(({ entries }) => entries)).toEqual([[{ cases: ['a', 'b'], places: ['Oslo'] }, { cases: ['a'], places: ['Sarpsborg'] }], [{ cases: ['c'], places: ['Beijing'] }]]);
  });

  it('sets aside a venue whose coordinates are none', () => {
    const layout = layOutMap([{ place: 'Nowhere', lon: Number.NaN, lat: 95, cases: [] }], { width: 328 });
    expect([layout.marks.length, layout.offMap.length]).toEqual([0, 1]);
  });

  it('is saved with its list', () => {
    const svg = drawMapSvg([{ place: 'Muscat & sea', lon: 58.4, lat: 23.6, cases: ['oman'] }], { cases: { oman: { name: 'Oman channel', href: '/' } } });
    expect(svg).toContain('>Oman channel: Muscat &amp; sea</text>');
    expect(svg).not.toMatch(/class=|style=/);
  });
});
