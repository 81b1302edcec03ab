// Owns the timeline of all channels: bars in rows in order of their beginning, each with its name where nothing else is.
import { boundsOf } from '../text/dates';
import { measureText, truncateText, wrapText, type PlacedText } from './measure';
import { scaleTime, yearOfInstant, yearText, type YearSpan, type YearTick } from './time-scale';

export interface TimelineChannel {
  readonly id: string;
  readonly name: string;
  /** EDTF. */
  readonly from: string;
  /** EDTF; undefined where the end is not known. */
  readonly to: string | undefined;
  /** Whether it is a boundary case. */
  readonly boundary: boolean;
  readonly href: string;
}

export interface TimelineBar {
  readonly channel: TimelineChannel;
  readonly row: number;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly height: number;
  /** Where the dashes of an open beginning or end reach to. */
  readonly tail: { readonly before: number | undefined; readonly after: number | undefined };
  readonly label: readonly PlacedText[];
  /** Its years, where the layout has room for them. */
  readonly years: PlacedText | undefined;
  readonly flag: PlacedText | undefined;
}

export interface TimelineLayout {
  readonly width: number;
  readonly height: number;
  readonly bars: readonly TimelineBar[];
  readonly ticks: readonly YearTick[];
  readonly axis: readonly PlacedText[];
  /** Where the lines of the years begin and end. */
  readonly top: number;
  readonly bottom: number;
  readonly compressed: boolean;
}

const barHeight = 8;
const leastLength = 11;
const tailLength = 14;
const space = 6;
const flagText = 'boundary case';
const tickSize = 11.5;

interface Dated extends YearSpan {
  readonly channel: TimelineChannel;
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

/**
 * `packed` sets names beside their bars, several to a row; `single` gives each channel a row with its name above it (phones).
 * Width and all positions are CSS px. Channels without any date that can be read span the whole frame, open at both ends.
 */
export function layOutTimeline(channels: readonly TimelineChannel[], { width, rows = 'packed' }: { readonly width: number; readonly rows?: 'packed' | 'single' }): TimelineLayout {
  const dated = dateChannels(channels);
  const scale = scaleTime(dated.length > 0 ? dated : [{ from: 2000, to: 2001 }], width, tickSize);
  const drawn = dated
    .map((one) => ({ ...one, ...placeBar(one, scale.at, width) }))
    .sort((a, b) => a.x0 - b.x0 || a.x1 - b.x1 || (a.channel.id < b.channel.id ? -1 : 1));
  const top = rows === 'packed' ? 4 : 22;
  const { bars, bottom } = rows === 'packed' ? packRows(drawn, width, top) : stackRows(drawn, width, top);
  const lines = rows === 'packed' ? [bottom + 16] : [13, bottom + 16];
  const axis = lines.flatMap((y) => scale.ticks.map(({ text, x }): PlacedText => ({ text, x, y, size: tickSize, anchor: 'middle', bold: false })));
  return { width, height: bottom + 22, bars, ticks: scale.ticks, axis, top, bottom, compressed: scale.compressed };
}

/** "1969–1977", "from 1969", "1971". */
export function yearsOfChannel(channel: Pick<TimelineChannel, 'from' | 'to'>): string {
  const { from, to } = readBounds(channel);
  if (from === null && to === null) return 'dates not known';
  if (from === null) return `until ${yearText(Math.floor(to ?? 0))}`;
  const first = yearText(Math.floor(from));
  if (to === null) return `from ${first}`;
  const last = yearText(Math.floor(to));
  return first === last ? first : `${first}–${last}`;
}

function readBounds({ from, to }: Pick<TimelineChannel, 'from' | 'to'>): { readonly from: number | null; readonly to: number | null } {
  const begin = safeBounds(from);
  const first = begin.from;
  const last = to === undefined ? null : safeBounds(to).to;
  return { from: first, to: first !== null && last !== null ? Math.max(first, last) : last };
}

/** Bounds in years; null where the date is open or cannot be read. */
function safeBounds(date: string): { readonly from: number | null; readonly to: number | null } {
  try {
    const { from, to } = boundsOf(date);
    return { from: from === null ? null : yearOfInstant(from), to: to === null ? null : yearOfInstant(to) };
  } catch {
    return { from: null, to: null };
  }
}

function dateChannels(channels: readonly TimelineChannel[]): readonly Dated[] {
  const read = channels.map((channel) => ({ channel, ...readBounds(channel) }));
  const known = read.flatMap(({ from, to }) => [from, to]).filter((year) => year !== null);
  const [least, most] = known.length > 0 ? [Math.min(...known), Math.max(...known)] : [2000, 2001];
  return read.map(({ channel, from, to }) => {
    const openStart = from === null;
    const openEnd = to === null;
    return { channel, from: from ?? to ?? least, to: to ?? from ?? most, openStart, openEnd };
  });
}

function placeBar({ from, to, openStart, openEnd }: Dated, at: (year: number) => number, width: number) {
  const x0 = Math.min(at(from), width - leastLength);
  const x1 = Math.max(at(to), x0 + leastLength);
  return { x0, x1, tail: { before: openStart ? Math.max(0, x0 - tailLength) : undefined, after: openEnd ? Math.min(width, x1 + tailLength) : undefined } };
}

type Drawn = Dated & ReturnType<typeof placeBar>;

/** Name after the bar, else before it, else above; then the first row with room. */
function packRows(drawn: readonly Drawn[], width: number, top: number): { readonly bars: readonly TimelineBar[]; readonly bottom: number } {
  const size = 12;
  const rows: { taken: { left: number; right: number }[]; tall: boolean }[] = [];
  const placed = drawn.map((one) => {
    const flagWidth = one.channel.boundary ? measureText(flagText, 11) + space : 0;
    const name = truncateText(one.channel.name, size, width - flagWidth);
    const length = measureText(name, size) + flagWidth;
    const [left, right] = [one.tail.before ?? one.x0, one.tail.after ?? one.x1];
    const side = right + space + length <= width ? 'after' : left - space - length >= 0 ? 'before' : 'above';
    const start = side === 'after' ? right + space : side === 'before' ? left - space - length : Math.max(0, Math.min(one.x0, width - length));
    const extent = { left: Math.min(left, start), right: Math.max(right, start + length) };
    let row = rows.findIndex(({ taken }) => taken.every((other) => extent.right + 12 <= other.left || other.right + 12 <= extent.left));
    if (row < 0) row = rows.push({ taken: [], tall: false }) - 1;
    rows[row]?.taken.push(extent);
    if (side === 'above') rows[row]!.tall = true;
    return { one, name, flagWidth, length, side, start, row };
  });
  let bottom = top;
  const tops = rows.map(({ tall }) => {
    const y = bottom + (tall ? 16 : 0);
    bottom = y + 20;
    return y;
  });
  const bars = placed.map(({ one, name, flagWidth, length, side, start, row }): TimelineBar => {
    const y = (tops[row] ?? 0) + 6;
    const baseline = side === 'above' ? y - 5 : y + 8;
    const tight = side === 'before';
    const end = start + length;
    const line = { y: baseline, bold: false } as const;
    return {
      channel: one.channel, row, x0: one.x0, x1: one.x1, y, height: barHeight, tail: one.tail, years: undefined,
      label: [{ ...line, text: name, size, anchor: tight ? 'end' : 'start', x: tight ? end - flagWidth : start }],
      flag: flagWidth > 0 ? { ...line, text: flagText, size: 11, anchor: tight ? 'end' : 'start', x: tight ? end : end - flagWidth + space } : undefined,
    };
  });
  return { bars, bottom: bottom + 4 };
}

function stackRows(drawn: readonly Drawn[], width: number, top: number): { readonly bars: readonly TimelineBar[]; readonly bottom: number } {
  const size = 13;
  const small = 12;
  let y = top + 4;
  const bars = drawn.map((one, row): TimelineBar => {
    const lines = wrapText(one.channel.name, size, width, 3);
    const label = lines.map((text, at): PlacedText => ({ text, x: 0, y: y + 14 + at * 17, size, anchor: 'start', bold: false }));
    const years = truncateText(yearsOfChannel(one.channel), small, width);
    const yearsWidth = measureText(years, small) + 8;
    const flagWidth = one.channel.boundary ? measureText(flagText, small) + 8 : 0;
    const beside = measureText(lines.at(-1) ?? '', size) + yearsWidth + flagWidth <= width;
    const baseline = y + 14 + (lines.length - (beside ? 1 : 0)) * 17;
    const line = { y: baseline, size: small, anchor: 'end', bold: false } as const;
    const barTop = baseline + 7;
    y = barTop + barHeight + 8;
    return {
      channel: one.channel, row, x0: one.x0, x1: one.x1, y: barTop, height: barHeight, tail: one.tail, label,
      years: { ...line, text: years, x: width },
      flag: one.channel.boundary ? { ...line, text: flagText, x: width - yearsWidth } : undefined,
    };
  });
  return { bars, bottom: y };
}
