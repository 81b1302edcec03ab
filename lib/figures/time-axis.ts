// Owns where an instant stands on a line of time: in proportion, but for long empty years, which are cut out and marked as a break.
import { scaleLinear } from 'd3-scale';
import { utcDay, utcTicks, utcYear } from 'd3-time';
import { boundsOf } from '../text/dates';

export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** Places are px along the line. */
export interface TimeAxis {
  readonly place: (instant: number) => number;
  readonly ticks: readonly Tick[];
  /** Where time jumps, both ends at the turn of a year. */
  readonly breaks: readonly { readonly from: number; readonly to: number }[];
}

export interface When {
  /** What the order goes by: the first instant that the date may mean. */
  readonly at: number;
  /** The last. */
  readonly until: number;
}

const day = 86_400_000;
const farthest = 8e15;
const breakWidth = 28;
const tickRoom = 62;
const shortMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

/** Instants of an EDTF date in ms since 1970, open ends closed on the known one; undefined where nothing is known. */
export function whenOf(date: string): When | undefined {
  const { from, to } = readBounds(date);
  const at = from ?? to;
  if (at === null) return undefined;
  const bounded = Math.min(farthest, Math.max(-farthest, at));
  return { at: bounded, until: Math.min(farthest, Math.max(bounded, to ?? bounded)) };
}

function readBounds(date: string): ReturnType<typeof boundsOf> {
  try {
    return boundsOf(date);
  } catch {
    return { from: null, to: null };
  }
}

/** An axis from `from` to `to` px on which every instant has its place. */
export function createTimeAxis(instants: readonly number[], from: number, to: number): TimeAxis {
  const sorted = [...new Set(instants)].sort((a, b) => a - b);
  const first = (sorted[0] ?? 0) - (sorted.length > 1 ? 0 : 20 * day);
  const last = (sorted.at(-1) ?? 0) + (sorted.length > 1 ? 0 : 20 * day);
  const cuts = findCuts(sorted);
  const ends = [first, ...cuts.flatMap((cut) => [cut.from, cut.to]), last];
  const spans = ends.slice(1).map((end, index) => end - ends[index]!);
  const shown = spans.filter((_, index) => index % 2 === 0).reduce((sum, span) => sum + span, 0);
  const room = to - from - cuts.length * breakWidth;
  const places = [from];
  for (const [index, span] of spans.entries()) places.push(places[index]! + (index % 2 === 0 ? (span / shown) * room : breakWidth));
  const scale = scaleLinear(ends, places).clamp(true);
  const pieces = ends.flatMap((end, index) => (index % 2 === 0 ? [{ from: end, to: ends[index + 1]!, width: places[index + 1]! - places[index]! }] : []));
  return {
    place: (instant) => scale(instant),
    ticks: chooseTicks(pieces, cuts.flatMap((cut) => [cut.from, cut.to])).map(({ instant, label }) => ({ at: scale(instant), label })),
    breaks: cuts.map((cut) => ({ from: scale(cut.from), to: scale(cut.to) })),
  };
}

/** Up to three empty stretches of two whole years and more that take over a quarter of the line, the longest first. */
function findCuts(sorted: readonly number[]): readonly { readonly from: number; readonly to: number }[] {
  if (sorted.length < 3) return [];
  const gaps = sorted.slice(1).map((end, index) => ({ length: end - sorted[index]!, from: +utcYear.ceil(new Date(sorted[index]!)), to: +utcYear.floor(new Date(end)) }));
  const cuts: { from: number; to: number }[] = [];
  let left = sorted.at(-1)! - sorted[0]!;
  for (const gap of gaps.sort((a, b) => b.length - a.length).slice(0, 3)) {
    const cut = gap.to - gap.from;
    if (gap.length < left / 4 || cut < 700 * day || left - cut < 60 * day) break;
    cuts.push({ from: gap.from, to: gap.to });
    left -= cut;
  }
  return cuts.sort((a, b) => a.from - b.from);
}

function chooseTicks(pieces: readonly { readonly from: number; readonly to: number; readonly width: number }[], forced: readonly number[]): readonly { readonly instant: number; readonly label: string }[] {
  const chosen = new Set(forced);
  for (const piece of pieces) {
    for (const tick of utcTicks(new Date(piece.from), new Date(piece.to), Math.max(1, Math.floor(piece.width / tickRoom)))) {
      if (+utcDay.floor(tick) === +tick) chosen.add(+tick);
    }
  }
  const instants = [...chosen].filter((instant) => Number.isFinite(instant)).sort((a, b) => a - b);
  return instants.map((instant, index) => ({ instant, label: nameTick(new Date(instant), index === 0) }));
}

/** The year at its turn, the month within it; the first tick always names the year. */
function nameTick(tick: Date, first: boolean): string {
  const year = tick.getUTCFullYear() > 0 ? String(tick.getUTCFullYear()) : `${1 - tick.getUTCFullYear()} BC`;
  if (tick.getUTCMonth() === 0 && tick.getUTCDate() === 1) return year;
  const month = shortMonths[tick.getUTCMonth()] ?? '';
  const date = tick.getUTCDate() === 1 ? month : `${tick.getUTCDate()} ${month}`;
  return first ? `${date} ${year}` : date;
}

/** A date as readers see it with its months shortened, for drawing. */
export function shortenMonths(shown: string): string {
  return shown.replace(/\b(January|February|August|September|October|November|December)\b/g, (month) => (month === 'September' ? 'Sept' : month.slice(0, 3)));
}
