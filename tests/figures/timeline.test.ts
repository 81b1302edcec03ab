// The timeline of channels: whatever the channels, it is drawn, in order, and no text meets another or leaves the frame.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawTimelineSvg } from '@/components/figures/timeline';
import { readContentFiles } from '@/lib/corpus/files';
import { boxesMeet, boxOf } from '@/lib/figures/measure';
import { layOutTimeline, type TimelineChannel, type TimelineLayout, yearsOfChannel } from '@/lib/figures/timeline';
import { openEncyclopedia } from '@/lib/site/encyclopedia';
import { anyDate, anyName, anyWidth, expectClear } from './records';

const root = new URL('../..', import.meta.url).pathname;
const { corpus } = openEncyclopedia(await readContentFiles(root), { drafts: false });
const real: readonly TimelineChannel[] = [...corpus.articles.values()].flatMap(({ slug, front, channels }) =>
  channels.map(({ id, record }) => ({ id, name: record.name, from: record.opened, to: record.closed, boundary: 'status' in front && front.status === 'boundary', href: `/wiki/${slug}` })),
);
const channel = (id: string, from: string, to: string | undefined, name = id): TimelineChannel => ({ id, name, from, to, boundary: false, href: '/' });
const centuries = [...real, channel('porte', '1525', '1547', 'Habsburg envoys to the Porte'), channel('roi', '1745', '1774', 'Secret du Roi'), channel('late', '2025-03', undefined)];

const anyChannels = fc.array(fc.record({ name: anyName, from: anyDate, to: fc.option(anyDate, { nil: undefined }), boundary: fc.boolean() }), { maxLength: 40 }).map((all) => all.map((one, at) => ({ ...one, id: `c${at}`, href: '/' })));

function check(layout: TimelineLayout): void {
  const marks = layout.bars.map(({ x0, x1, y, height, tail }) => ({ left: tail.before ?? x0, right: tail.after ?? x1, top: y, bottom: y + height }));
  expectClear([...layout.axis, ...layout.bars.flatMap(({ label, years, flag }) => [...label, ...(years ? [years] : []), ...(flag ? [flag] : [])])].filter(({ text }) => text !== ''), layout, marks);
  marks.forEach((mark, at) => {
    expect(mark.left).toBeGreaterThanOrEqual(0);
    expect(mark.right).toBeLessThanOrEqual(layout.width);
    expect(marks.slice(at + 1).some((other) => boxesMeet(mark, other))).toBe(false);
  });
  for (const [at, { x0 }] of layout.bars.entries()) expect(x0).toBeGreaterThanOrEqual(layout.bars[at - 1]?.x0 ?? 0);
  layout.ticks.forEach(({ x, year }, at) => {
    expect(x).toBeGreaterThan(layout.ticks[at - 1]?.x ?? -1);
    expect(year).toBeGreaterThan(layout.ticks[at - 1]?.year ?? -Infinity);
  });
}

describe.each(['packed', 'single'] as const)('a timeline with %s rows', (rows) => {
  it('keeps every text clear, whatever the channels', () => {
    fc.assert(fc.property(anyChannels, anyWidth, (channels, width) => check(layOutTimeline(channels, { width, rows }))), { numRuns: 150 });
  });

  it('keeps the real channels clear, and those of five centuries', () => {
    for (const channels of [real, centuries]) for (const width of [328, 640, 960]) check(layOutTimeline(channels, { width, rows }));
  });

  it('draws one channel of one day, and none at all', () => {
    const layout = layOutTimeline([channel('a', '1971-07-09', '1971-07-09')], { width: 328, rows });
    check(layout);
    expect(layout.ticks.length).toBeGreaterThan(0);
    expect(layOutTimeline([], { width: 328, rows }).bars).toEqual([]);
  });
});

it('an even axis where channels lie close, a narrower one through empty centuries', () => {
  const close = real.filter(({ from }) => from >= '1969' && from < '1972');
  expect(close.length).toBeGreaterThan(2);
  expect(layOutTimeline(close, { width: 640 }).compressed).toBe(false);
  const { bars, compressed } = layOutTimeline([...centuries.filter(({ id }) => !real.some((own) => own.id === id)), ...close], { width: 640 });
  expect(compressed).toBe(true);
  const at = new Map(bars.map((bar) => [bar.channel.id, bar]));
  expect(at.get('roi')!.x0 - at.get('porte')!.x1).toBeLessThan(at.get('roi')!.x1 - at.get('roi')!.x0);
});

it('a channel of which only some dates are known is open on the other side', () => {
  const [bar] = layOutTimeline([channel('a', '1969', undefined)], { width: 640 }).bars;
  expect(bar?.tail.after).toBeGreaterThan(bar!.x1);
  expect(yearsOfChannel({ from: '1969-02-14', to: '1977-01' })).toBe('1969–1977');
  expect(yearsOfChannel({ from: '1969', to: undefined })).toBe('from 1969');
  expect(yearsOfChannel({ from: '../1745', to: '1745' })).toBe('until 1745');
});

it('a boundary case is dashed and flagged, in a saved file too', () => {
  const svg = drawTimelineSvg([{ ...channel('a', '1969', '1971', 'A < B'), boundary: true }]);
  expect(svg).toContain('stroke-dasharray');
  expect(svg).toContain('>boundary case</text>');
  expect(svg).toContain('A &lt; B');
  expect(svg).not.toMatch(/class=|style=/);
});

it('a label is never narrower than the letters it has', () => {
  const placed = { text: 'WWW', x: 0, y: 0, size: 10, bold: false } as const;
  expect(boxOf({ ...placed, anchor: 'start' }).right).toBeGreaterThan(29);
  expect(boxOf({ ...placed, anchor: 'end' }).right).toBe(0);
});
