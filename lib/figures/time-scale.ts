// Owns where a year stands on an axis: even where channels are, narrower through decades that have none.
import { measureText } from './measure';

export interface TimeScale {
  /** Position of a year (1971.5 is its middle), inside the frame whatever the year. */
  readonly at: (year: number) => number;
  /** Whether empty decades are drawn narrower than the others. */
  readonly compressed: boolean;
  readonly ticks: readonly YearTick[];
}

export interface YearTick {
  readonly year: number;
  readonly text: string;
  readonly x: number;
}

export interface YearSpan {
  readonly from: number;
  readonly to: number;
}

const steps = [100_000, 10_000, 5000, 1000, 500, 100, 50, 10, 25, 5, 1];
const evenUpTo = 120;
const emptyWeight = 0.15;
const longestEmpty = 1.5;

/** Year and its part: 1971.5 is the middle of 1971. */
export function yearOfInstant(instant: number): number {
  const year = new Date(instant).getUTCFullYear();
  const start = startOfYear(year);
  return year + (instant - start) / (startOfYear(year + 1) - start);
}

export function yearText(year: number): string {
  return year > 0 ? String(year) : `${1 - year} BC`;
}

/** An axis `width` px wide for these spans; ticks are set at `size` px and keep clear of each other and of the frame. */
export function scaleTime(spans: readonly YearSpan[], width: number, size: number): TimeScale {
  const first = Math.floor(Math.min(...spans.map(({ from }) => from)));
  const last = Math.max(first + 1, Math.ceil(Math.max(...spans.map(({ to }) => to))));
  const side = Math.max(12, ...[first, last].map((year) => measureText(yearText(year), size) / 2 + 1));
  const knots = last - first <= evenUpTo ? [first, last].map((year, at) => ({ year, weight: at })) : weigh(spans, first, last);
  const total = knots.at(-1)?.weight ?? 1;
  const at = (year: number) => side + ((width - 2 * side) * weightAt(knots, year)) / total;
  return { at, compressed: knots.length > 2, ticks: chooseTicks(at, first, last, width, size, knots.length > 2 ? knots.map(({ year }) => year) : []) };
}

interface Knot {
  readonly year: number;
  readonly weight: number;
}

/** Running weight at the edge of every decade (or longer period, over many centuries) where the pace changes. */
function weigh(spans: readonly YearSpan[], first: number, last: number): readonly Knot[] {
  const period = 10 ** Math.max(1, Math.ceil(Math.log10((last - first) / 200)));
  const start = Math.floor(first / period);
  const end = Math.ceil(last / period);
  const busy = Array.from({ length: end - start }, (_, at) => {
    const year = (start + at) * period;
    return spans.some(({ from, to }) => from < year + period && to >= year);
  });
  const knots: { year: number; weight: number }[] = [{ year: start * period, weight: 0 }];
  let weight = 0;
  for (let at = 0; at < busy.length; ) {
    let until = at;
    while (until < busy.length && busy[until] === busy[at]) until += 1;
    weight += busy[at] ? until - at : Math.min(longestEmpty, (until - at) * emptyWeight);
    knots.push({ year: (start + until) * period, weight });
    at = until;
  }
  return knots;
}

function weightAt(knots: readonly Knot[], year: number): number {
  const right = Math.max(1, knots.findIndex((knot) => knot.year >= year));
  const b = year > (knots.at(-1)?.year ?? 0) ? knots.at(-1) : knots[right];
  const a = knots[knots.indexOf(b as Knot) - 1];
  if (!a || !b) return 0;
  return a.weight + (b.weight - a.weight) * Math.min(1, Math.max(0, (year - a.year) / (b.year - a.year)));
}

/** Where the pace changes, then from coarse years to fine ones; a finer step enters a gap between two ticks whole or not at all. */
function chooseTicks(at: (year: number) => number, first: number, last: number, width: number, size: number, edges: readonly number[]): readonly YearTick[] {
  const halfOf = (year: number) => measureText(yearText(year), size) / 2;
  const inside = (year: number) => at(year) - halfOf(year) >= 0 && at(year) + halfOf(year) <= width;
  const apart = (a: number, b: number) => at(b) - at(a) >= halfOf(a) + halfOf(b) + size;
  const chosenEdges: number[] = [];
  for (const year of edges.filter((edge) => edge >= first && edge <= last && inside(edge))) if (chosenEdges.every((before) => apart(before, year))) chosenEdges.push(year);
  let chosen: readonly number[] = chosenEdges;
  for (const step of steps) {
    const ends = [undefined, ...chosen, undefined];
    const next: number[] = [];
    for (let gap = 0; gap < ends.length - 1; gap += 1) {
      const [low, high] = [ends[gap], ends[gap + 1]];
      const years = multiples(step, low === undefined ? first : low + 1, high === undefined ? last : high - 1, width).filter(inside);
      const around = [low, ...years, high].filter((year) => year !== undefined);
      if (around.every((year, index) => index === 0 || apart(around[index - 1] as number, year))) next.push(...years);
      if (high !== undefined) next.push(high);
    }
    chosen = next;
  }
  return chosen.map((year) => ({ year, text: yearText(year), x: at(year) }));
}

function multiples(step: number, from: number, to: number, most: number): readonly number[] {
  const start = Math.ceil(from / step);
  const count = Math.floor(to / step) - start + 1;
  return count <= 0 || count > most ? [] : Array.from({ length: count }, (_, at) => (start + at) * step);
}

function startOfYear(year: number): number {
  return new Date(0).setUTCFullYear(year, 0, 1);
}
