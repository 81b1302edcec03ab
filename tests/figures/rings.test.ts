import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it, test } from 'vitest';
import { boxesMeet, boxOf, type Box } from '@/lib/figures/measure';
import { layOutRings, type RingEntry, type RingsLayout, ringTitles } from '@/lib/figures/rings';
import { strokeMeetsBox } from '@/lib/figures/waterline';
import { drawRingsSvg } from '@/components/figures/rings';

const sides = ['United States', 'People’s Republic of China'] as const;
const widths = [328, 288, 640, 720] as const;

function expectSound(entries: readonly RingEntry[], width: number): RingsLayout {
  const layout = layOutRings(entries, { width, sides });
  expect(layout.marks.map(({ entry }) => entry)).toHaveLength(entries.length);
  expect(new Set(layout.marks.map(({ entry }) => entry)).size).toBe(entries.length);
  const placed = [...layout.headings, ...layout.ringNames, ...layout.marks.flatMap(({ texts }) => texts), ...(layout.note ? [layout.note] : [])];
  const texts = placed.map(boxOf);
  for (const [index, box] of texts.entries()) {
    expect(placed[index]!.size).toBeGreaterThanOrEqual(11);
    expect(box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= layout.height, `“${placed[index]!.text}” stays in the frame`).toBe(true);
    const met = texts.findIndex((other, at) => at > index && boxesMeet(box, other));
    expect(met === -1 ? '' : `${placed[index]!.text} × ${placed[met]!.text}`, 'texts stand apart').toBe('');
  }
  expectMarks(layout, texts);
  return layout;
}

function expectMarks(layout: RingsLayout, texts: readonly Box[]): void {
  const inked = texts.map((box) => ({ left: box.left + 1.6, right: box.right - 1.6, top: box.top + 3, bottom: box.bottom - 1.6 }));
  for (const [index, mark] of layout.marks.entries()) {
    const box = { left: mark.x - mark.r, right: mark.x + mark.r, top: mark.y - mark.r, bottom: mark.y + mark.r };
    expect(inked.some((text) => boxesMeet(text, box)), 'no mark lies on words').toBe(false);
    for (const [at, point] of mark.leader.slice(1).entries()) expect(inked.some((text) => strokeMeetsBox(mark.leader[at]!, point, text)), 'no leader crosses words').toBe(false);
    for (const other of layout.marks.slice(index + 1)) expect(Math.hypot(mark.x - other.x, mark.y - other.y), 'marks stand apart').toBeGreaterThanOrEqual((mark.r + other.r) * 0.95);
    if (layout.form === 'circles') expectInRing(layout, mark);
    else {
      const band = layout.bands.find(({ ring }) => ring === mark.entry.ring)!;
      expect(mark.y > band.top && mark.y < band.bottom).toBe(true);
    }
  }
}

function expectInRing(layout: RingsLayout & { readonly form: 'circles' }, mark: RingsLayout['marks'][number]): void {
  const rank = ringTitles.findIndex(([ring]) => ring === mark.entry.ring);
  const far = Math.hypot(mark.x - layout.centre.x, mark.y - layout.centre.y);
  expect(far).toBeLessThan(layout.circles[rank]!.radius);
  expect(far).toBeGreaterThan(rank === 0 ? 0 : layout.circles[rank - 1]!.radius);
  if (mark.entry.side === 'first') expect(mark.x).toBeLessThan(layout.centre.x);
  if (mark.entry.side === 'second') expect(mark.x).toBeGreaterThan(layout.centre.x);
  if (mark.entry.side === 'other') expect(mark.y).toBeGreaterThan(layout.centre.y);
}

const names = fc.oneof(fc.constantFrom('Henry Kissinger', 'Zhou Enlai', 'Stringer of a London newspaper at Rawalpindi'), fc.string({ minLength: 1, maxLength: 80 }), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), fc.constant('W'.repeat(60)));
const learned = fc.constantFrom('unknown', '1971', '1971-07', '1971-07-15', '1971-07-09/1971-07-11', '1993-08~', '1969-21', '../1971-07-15', '197X', '1969-08-01%/1972-12-28%');
const entry: fc.Arbitrary<RingEntry> = fc.record({ name: names, side: fc.constantFrom('first', 'second', 'other'), ring: fc.constantFrom('principal', 'holder', 'told', 'found-out', 'kept-out'), learned, how: fc.string() });

describe('the rings of who knew', () => {
  it.each(widths)('keep names apart, inside, and marks in their rings whoever knew (%i px)', (width) => {
    fc.assert(fc.property(fc.array(entry, { maxLength: 36 }), (entries) => void expectSound(entries, width)), { numRuns: 200 });
  }, 60_000);

  it.each(widths)('bear thirty of one side in one ring (%i px)', (width) => {
    for (const side of ['first', 'second', 'other'] as const) {
      for (const [ring] of ringTitles) expectSound(Array.from({ length: 30 }, (_, index) => ({ name: `Name of person ${index}`, side, ring, learned: '1971', how: '' })), width);
    }
  });

  test('are circles where they have room and bands where not', () => {
    const some: readonly RingEntry[] = [{ name: 'Henry Kissinger', side: 'first', ring: 'holder', learned: '1969', how: '' }];
    expect(layOutRings(some, { width: 640 }).form).toBe('circles');
    expect(layOutRings(some, { width: 328 }).form).toBe('bands');
  });

  const channels = readdirSync('content/cases').flatMap((slug) =>
    readdirSync(`content/cases/${slug}`).filter((file) => file.endsWith('.yaml') && file !== 'events.yaml').flatMap((file) => {
      const { rings = [] } = parse(readFileSync(`content/cases/${slug}/${file}`, 'utf8')) as { readonly rings?: readonly (RingEntry & { readonly who: string })[] };
      return rings.length > 0 ? [[slug, rings.map((ring) => ({ ...ring, name: ring.who.replaceAll('-', ' ') }))] as const] : [];
    }),
  );
  it.each(channels)('draw %s', (_, entries) => {
    for (const width of widths) expect(expectSound(entries, width).form).toBe(width < 560 ? 'bands' : 'circles');
  });

  test('are saved as a file of its own with its colours in it', () => {
    const svg = drawRingsSvg([{ name: 'A & B', side: 'other', ring: 'kept-out', learned: 'unknown', how: '<never>' }], sides, 'Who knew');
    expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(svg).toContain('A &amp; B');
    expect(svg).not.toMatch(/class=|style=|var\(/);
  });
});
