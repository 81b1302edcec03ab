// The timeline of all channels: a picture for each width of the column, and the same as a table.
import type { ReactNode } from 'react';
import { layOutTimeline, type TimelineBar, type TimelineChannel, type TimelineLayout, yearsOfChannel } from '@/lib/figures/timeline';
import { compareDates, formatDate } from '@/lib/text/dates';
import { RecordTable } from '../frame/table';
import { frameShape, ink, type Palette, round, type Shape, shape, shapeElement, shapeText, textShape } from './shape';

export interface TimelineProps {
  readonly channels: readonly TimelineChannel[];
  /** Widths in px that it is drawn for; the column chooses. 328 is the phone's. */
  readonly sizes?: readonly (328 | 640 | 960)[];
}

export function Timeline({ channels, sizes = [328, 640] }: TimelineProps): ReactNode {
  if (channels.length === 0) return null;
  const layouts = sizes.map((width) => ({ width, layout: layOutTimeline(channels, { width, rows: width === 328 ? 'single' : 'packed' }) }));
  return (
    <figure className={`fig ${sizes.map((width) => `fig-has-${width}`).join(' ')}`}>
      {layouts.map(({ width, layout }) => (
        <div key={width} className={`fig-at-${width}`}>
          {shapeElement(drawLayout(layout, 'themed'))}
        </div>
      ))}
      <figcaption>{captionOf(layouts.some(({ layout }) => layout.compressed), channels)}</figcaption>
      <details className="fig-data">
        <summary>Show as a table</summary>
        <TimelineTable channels={channels} />
      </details>
    </figure>
  );
}

/** The timeline as an SVG file, in the colours of the light theme. */
export function drawTimelineSvg(channels: readonly TimelineChannel[], width = 960): string {
  return shapeText(drawLayout(layOutTimeline(channels, { width }), 'saved'));
}

function captionOf(compressed: boolean, channels: readonly TimelineChannel[]): string {
  return [
    'From the first documented message of each channel to the last documented contact.',
    ...(channels.some(({ boundary }) => boundary) ? ['Dashed: a boundary case.'] : []),
    ...(channels.some(({ to }) => to === undefined) ? ['A dotted end is not known.'] : []),
    ...(compressed ? ['Decades without a channel are drawn narrower.'] : []),
  ].join(' ');
}

function TimelineTable({ channels }: { readonly channels: readonly TimelineChannel[] }): ReactNode {
  return (
    <RecordTable
      label="Timeline as a table"
      columns={['Channel', { title: 'First message', said: true }, { title: 'Last contact', said: true }, 'Status']}
      rows={channels.toSorted((a, b) => compareSafely(a.from, b.from)).map((channel) => ({
        key: channel.id,
        cells: [<a key="name" href={channel.href}>{channel.name}</a>, formatDate(channel.from), channel.to === undefined ? 'Not known' : formatDate(channel.to), channel.boundary ? 'Boundary case' : 'Channel'],
      }))}
    />
  );
}

function compareSafely(a: string, b: string): number {
  try {
    return compareDates(a, b);
  } catch {
    return 0;
  }
}

function drawLayout(layout: TimelineLayout, palette: Palette): Shape {
  const { width, height, bars, ticks, axis, top, bottom } = layout;
  const names = bars.map(({ channel }) => `${channel.name}, ${yearsOfChannel(channel)}${channel.boundary ? ' (boundary case)' : ''}`);
  return frameShape({ width, height, title: 'Timeline of channels', description: `${names.join('; ')}.`, role: palette === 'themed' ? 'group' : 'img' }, palette, [
    ...ticks.map(({ x }) => shape('line', { x1: round(x), x2: round(x), y1: top, y2: round(bottom), ...ink('grid', palette) })),
    ...axis.map((tick) => textShape(tick, 'quiet', palette)),
    ...bars.map((bar) => drawBar(bar, palette)),
  ]);
}

function drawBar({ channel, x0, x1, y, height, tail, label, years, flag }: TimelineBar, palette: Palette): Shape {
  const middle = round(y + height / 2);
  const tails = [[tail.before, x0], [x1, tail.after]].filter((ends): ends is [number, number] => ends.every((end) => end !== undefined));
  const inset = 0.75;
  const parts = [
    ...tails.map(([a, b]) => shape('line', { x1: round(a), x2: round(b), y1: middle, y2: middle, ...ink('tail', palette) })),
    shape('rect', { x: round(x0 + inset), y: round(y + inset), width: round(x1 - x0 - 2 * inset), height: height - 2 * inset, rx: 3, ...ink(channel.boundary ? 'boundary' : 'bar', palette) }),
    ...label.map((line) => textShape(line, 'label', palette)),
    ...(years ? [textShape(years, 'quiet', palette)] : []),
    ...(flag ? [textShape(flag, 'flag', palette)] : []),
  ];
  if (palette === 'saved') return shape('g', {}, ...parts);
  return shape('a', { href: channel.href, 'aria-label': `${channel.name}, ${yearsOfChannel(channel)}${channel.boundary ? ', boundary case' : ''}` }, ...parts);
}
