import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it, test } from 'vitest';
import { boxesMeet, boxOf, measureText, type Box } from '@/lib/figures/measure';
import { layOutWaterline, strokeMeetsBox, type WaterlineEvent, type WaterlineLayout } from '@/lib/figures/waterline';
import { whenOf } from '@/lib/figures/time-axis';
import { drawWaterlineSvg } from '@/components/figures/waterline';

const orientations = [['across', 640], ['across', 720], ['down', 328], ['down', 288]] as const;

function textsOf(layout: WaterlineLayout): readonly Box[] {
  return [...layout.laneNames, ...layout.marks.flatMap(({ texts }) => texts), ...layout.ticks.flatMap(({ label }) => label ?? [])].map(boxOf);
}

function expectSound(events: readonly WaterlineEvent[], orientation: 'across' | 'down', width: number): void {
  const layout = layOutWaterline(events, { orientation, width });
  const texts = textsOf(layout);
  expect(layout.marks.map(({ id }) => id).sort()).toEqual(events.map(({ id }) => id).sort());
  for (const [index, box] of texts.entries()) {
    expect(box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= layout.height, 'text stays in the frame').toBe(true);
    expect(texts.slice(index + 1).some((other) => boxesMeet(box, other)), 'texts stand apart').toBe(false);
  }
  expectClearStrokes(layout, texts);
  expectLanes(events, layout);
  for (const text of [...layout.laneNames, ...layout.marks.flatMap((mark) => mark.texts)]) expect(text.size).toBeGreaterThanOrEqual(11);
}

function expectClearStrokes(layout: WaterlineLayout, texts: readonly Box[]): void {
  const paths = [...layout.marks.map(({ stem }) => stem), ...layout.surfacings.map(({ points }) => points), layout.line];
  const inked = texts.map((box) => ({ left: box.left + 1.6, right: box.right - 1.6, top: box.top + 2, bottom: box.bottom - 1.6 }));
  for (const path of paths) {
    for (const [index, point] of path.slice(1).entries()) {
      expect(inked.some((box) => strokeMeetsBox(path[index]!, point, box)), 'no stroke crosses words').toBe(false);
      for (const end of [path[index]!, point]) expect(Number.isFinite(end.x) && Number.isFinite(end.y)).toBe(true);
    }
  }
}

function expectLanes(events: readonly WaterlineEvent[], layout: WaterlineLayout): void {
  const across = layout.orientation === 'across';
  const line = across ? layout.line[0].y : layout.line[0].x;
  const along = new Map<string, number>();
  for (const mark of layout.marks) {
    expect((across ? mark.y : mark.x) < line).toBe(mark.lane === 'front');
    along.set(mark.id, across ? mark.x : mark.y);
  }
  for (const lane of ['front', 'back'] as const) {
    const dated = events.filter((event) => event.lane === lane && whenOf(event.date)).sort((a, b) => whenOf(a.date)!.at - whenOf(b.date)!.at);
    for (const [index, event] of dated.slice(1).entries()) {
      if (whenOf(event.date)!.at > whenOf(dated[index]!.date)!.at) expect(along.get(event.id)!).toBeGreaterThanOrEqual(along.get(dated[index]!.id)! - 1e-6);
    }
  }
}

const pad = (value: number, length: number) => String(value).padStart(length, '0');
const years = fc.oneof(fc.integer({ min: 1700, max: 2026 }), fc.integer({ min: 1969, max: 1972 }), fc.integer({ min: 1, max: 9999 }));
const points = fc.tuple(years, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.integer({ min: 0, max: 4 })).map(([year, month, day, form]) => {
  const written = pad(year, 4);
  return [written, `${written}-${pad(month, 2)}`, `${written}-${pad(month, 2)}-${pad(day, 2)}`, `${written}-${pad(month, 2)}-${pad(day, 2)}`, `${written.slice(0, 3)}X`][form]!;
});
const dates = fc.oneof(
  { weight: 6, arbitrary: points }, { weight: 2, arbitrary: fc.constant('1971-07-09') },
  fc.tuple(points, points).filter(([a, b]) => !a.includes('X') && !b.includes('X')).map(([a, b]) => (whenOf(a)!.at <= whenOf(b)!.at ? `${a}/${b}` : `${b}/${a}`)),
  points.filter((point) => !point.includes('X')).map((point) => `${point}/..`), points.filter((point) => !point.includes('X')).map((point) => `../${point}`), fc.constant('1969-21'), fc.constant('1993-08~'), fc.constant('-0043-03-15'),
);
const labels = fc.oneof(fc.string({ minLength: 1, maxLength: 36 }), fc.lorem({ maxCount: 6 }), fc.string({ unit: 'grapheme', maxLength: 200 }), fc.constant('W'.repeat(36)), fc.lorem({ maxCount: 60 }));
const someEvents = fc.array(fc.record({ date: dates, lane: fc.constantFrom('front' as const, 'back' as const), label: labels, exposure: fc.boolean() }), { maxLength: 40 }).map((all) => all.map((event, index) => ({ ...event, id: `e${index}` })));

describe('the waterline', () => {
  it.each(orientations)('keeps words apart, inside and clear of strokes whatever the events (%s, %i px)', (orientation, width) => {
    fc.assert(fc.property(someEvents, (events) => expectSound(events, orientation, width)), { numRuns: 150 });
  }, 60_000);

  it.each(orientations)('bears a hundred events on one day (%s, %i px)', (orientation, width) => {
    expectSound(Array.from({ length: 100 }, (_, index) => ({ id: `e${index}`, date: '1971-07-09', lane: 'back', label: 'An event with a label of some length', exposure: index % 9 === 0 })), orientation, width);
  });

  test('a secret surfaces from the last secret event before its exposure, through the line at the day of the exposure', () => {
    const event = (id: string, date: string, lane: 'front' | 'back', exposure = false): WaterlineEvent => ({ id, date, lane, label: id, exposure });
    const layout = layOutWaterline([event('later', '1971-07-19', 'back'), event('reveals', '1971-07-15', 'front', true), event('first', '1969-08-01', 'back'), event('visit', '1971-07-09/1971-07-11', 'back'), event('leak', '1972-01-03', 'back', true)], { orientation: 'across', width: 640 });
    expect(layout.surfacings.map(({ from, to }) => [from, to])).toEqual([['visit', 'reveals'], ['leak', 'leak']]);
    for (const { points, at } of layout.surfacings) {
      expect(at.y).toBe(layout.line[0].y);
      expect(points[0]!.y).toBeGreaterThan(at.y);
      expect(points.at(-1)!.y).toBeLessThan(at.y);
    }
  });

  test('an exposure with nothing secret before it has no stroke', () => {
    expect(layOutWaterline([{ id: 'a', date: '1971', lane: 'front', label: 'A', exposure: true }], { orientation: 'down', width: 328 }).surfacings).toEqual([]);
  });

  test('long empty years are cut out and marked', () => {
    const layout = layOutWaterline(['1969-02-14', '1971-05-20', '1972-05-26', '2007-10-22'].map((date) => ({ id: date, date, lane: 'front', label: date, exposure: false })), { orientation: 'across', width: 640 });
    expect(layout.breaks).toHaveLength(2);
    expect(layout.ticks.map(({ label }) => label?.text)).toEqual(expect.arrayContaining(['1973', '2007']));
  });

  const cases = readdirSync('content/cases').map((slug) => [slug, parse(readFileSync(`content/cases/${slug}/events.yaml`, 'utf8')) as readonly WaterlineEvent[]] as const);
  it.each(cases)('draws %s', (_, events) => {
    for (const [orientation, width] of orientations) expectSound(events.map((event) => ({ ...event, exposure: event.exposure === true })), orientation, width);
  });

  test('is saved as a file of its own with its colours in it', () => {
    const svg = drawWaterlineSvg(cases[0]![1], 'Talks & "more"');
    expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(svg).toContain('Talks &amp; &quot;more&quot;');
    expect(svg).toContain('fill="#ffffff"');
    expect(svg).not.toMatch(/class=|style=|var\(/);
  });

  test('a long word counts for no less than its letters', () => {
    expect(measureText('W'.repeat(36), 12)).toBeGreaterThan(36 * 12 * 0.98);
  });
});
