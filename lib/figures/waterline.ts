// Owns the geometry of the waterline: public events on one side of the line, secret ones on the other, and where the secret surfaced.
import { formatDate } from '../text/dates';
import { raiseFlags, type RaisedFlag } from './flags';
import { boxesMeet, boxOf, measureText, wrapText, type Box, type PlacedText } from './measure';
import { spread } from './spread';
import { createTimeAxis, shortenMonths, whenOf, type TimeAxis } from './time-axis';

export type Lane = 'front' | 'back';
export type Orientation = 'across' | 'down';

export interface WaterlineEvent {
  readonly id: string;
  /** EDTF. */
  readonly date: string;
  readonly lane: Lane;
  readonly label: string;
  readonly exposure: boolean;
}

export interface WaterlineOptions {
  /** `across`: time runs to the right, public above; `down`: time runs down, public on the left. */
  readonly orientation: Orientation;
  /** Width of the drawing in CSS px; at least 280 serves, and from 560 for `across`. */
  readonly width: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface WaterlineText extends PlacedText {
  readonly role: 'label' | 'date';
}

export interface WaterlineMark {
  readonly id: string;
  readonly lane: Lane;
  readonly exposure: boolean;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** From its instant on the line to the mark. */
  readonly stem: readonly Point[];
  /** What its date may span on the line, where that is wide enough to see. */
  readonly extent: readonly [Point, Point] | undefined;
  readonly texts: readonly WaterlineText[];
}

/** From the last secret event (or the exposed one itself) through the line; `at` is the place on the line. */
export interface Surfacing {
  readonly from: string;
  readonly to: string;
  readonly points: readonly Point[];
  readonly at: Point;
}

export interface WaterlineTick {
  readonly from: Point;
  readonly to: Point;
  /** Undefined where nothing but the stroke has room. */
  readonly label: PlacedText | undefined;
}

export interface WaterlineLayout {
  readonly orientation: Orientation;
  readonly width: number;
  readonly height: number;
  readonly line: readonly [Point, Point];
  /** The secret side. */
  readonly water: Box;
  readonly laneNames: readonly (PlacedText & { readonly lane: Lane })[];
  readonly ticks: readonly WaterlineTick[];
  /** Two strokes across the line each, where years without events are left out. */
  readonly breaks: readonly (readonly [Point, Point])[];
  /** In order of time. */
  readonly marks: readonly WaterlineMark[];
  readonly surfacings: readonly Surfacing[];
}

interface Dated extends WaterlineEvent {
  readonly at: number;
  readonly until: number;
}

/** A place by its distance along the line and off it, secret side positive. */
interface Place {
  readonly along: number;
  readonly off: number;
}

/** An event with its mark set; text is placed relative to nothing any more. */
interface Seated {
  readonly event: Dated;
  readonly mark: Place;
  readonly texts: readonly WaterlineText[];
}

interface Frame {
  readonly axis: TimeAxis;
  readonly band: number;
  readonly channel: number;
  readonly seats: readonly Seated[];
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  readonly lineAt: number;
}

const labelSize = 12;
const dateSize = 11;
const leading = 15;
const edge = 10;
const header = 26;
/** Between a tick's name and words beside it, so that they never read as one. */
const tickAir = 6;

export function layOutWaterline(events: readonly WaterlineEvent[], { orientation, width }: WaterlineOptions): WaterlineLayout {
  const dated = dateEvents(events);
  const routes = findRoutes(dated);
  const frame = orientation === 'across' ? frameAcross(dated, width, routes.length > 0) : frameDown(dated, width, routes.length > 0);
  const toPoint = ({ along, off }: Place): Point => (orientation === 'across' ? { x: along, y: frame.lineAt + off } : { x: frame.lineAt + off, y: along });
  const seats = new Map(frame.seats.map((seat) => [seat.event, seat]));
  const routed = routes.map(({ from, to }) => ({ from: from.id, to: to.id, ...drawRoute(seats.get(from)!, seats.get(to)!, frame, toPoint) }));
  const surfaced = new Set(routes.map(({ to }) => to).filter(({ lane }) => lane === 'front'));
  const marks = frame.seats.map((seat) => drawMark(seat, frame, toPoint, surfaced.has(seat.event)));
  return {
    orientation,
    width,
    height: frame.height,
    line: orientation === 'across' ? [{ x: 0, y: frame.lineAt }, { x: width, y: frame.lineAt }] : [{ x: frame.lineAt, y: 0 }, { x: frame.lineAt, y: frame.height }],
    water: orientation === 'across' ? { left: 0, top: frame.lineAt, right: width, bottom: frame.height } : { left: frame.lineAt, top: 0, right: width, bottom: frame.height },
    laneNames: nameLanes(orientation, width, frame.height),
    ticks: drawTicks(orientation, frame, toPoint, marks, routed),
    breaks: frame.axis.breaks.flatMap(({ from, to }) => [from, to].map((along, index) => [toPoint({ along: along + (index === 0 ? 4 : -8), off: 6 }), toPoint({ along: along + (index === 0 ? 8 : -4), off: -6 })] as const)),
    marks,
    surfacings: routed,
  };
}

/** In order of time; events of which no date is known stand at the first that is. */
function dateEvents(events: readonly WaterlineEvent[]): readonly Dated[] {
  const known = events.map((event) => ({ event, when: whenOf(event.date) }));
  const first = known.reduce((least, { when }) => Math.min(least, when?.at ?? Number.POSITIVE_INFINITY), Number.POSITIVE_INFINITY);
  const fallback = Number.isFinite(first) ? first : 0;
  return known
    .map(({ event, when }) => ({ ...event, at: when?.at ?? fallback, until: when?.until ?? fallback }))
    .sort((a, b) => a.at - b.at || a.until - b.until);
}

/** Each exposure with the last secret event up to it; a secret event that was itself exposed surfaces from its own mark. */
function findRoutes(dated: readonly Dated[]): readonly { readonly from: Dated; readonly to: Dated }[] {
  return dated.flatMap((to) => {
    if (!to.exposure) return [];
    if (to.lane === 'back') return [{ from: to, to }];
    const from = dated.findLast((event) => event.lane === 'back' && event.at <= to.at);
    return from ? [{ from, to }] : [];
  });
}

// Across: labels fly from stems of their own heights.

function frameAcross(dated: readonly Dated[], width: number, routed: boolean): Frame {
  const band = 20;
  const channel = routed ? 8 : 0;
  for (const margin of [edge + 4, 60, 120]) {
    const axis = createTimeAxis(dated.map(({ at }) => at), edge + 4, Math.max(edge + 24, width - margin));
    const lanes = (['front', 'back'] as const).map((lane) => raiseLane(dated.filter((event) => event.lane === lane), axis, width, margin));
    const [front, back] = lanes;
    if (!front || !back) continue;
    const lineAt = header + Math.max(24, front.height) + band;
    const height = lineAt + band + channel + Math.max(24, back.height) + header;
    const seats = [...front.raised.map((raised) => seatAcross(raised, lineAt, -band)), ...back.raised.map((raised) => seatAcross(raised, lineAt, band + channel))];
    const order = new Map(dated.map((event, index) => [event, index]));
    seats.sort((a, b) => order.get(a.event)! - order.get(b.event)!);
    return { axis, band, channel, seats, radius: Math.min(front.radius, back.radius), width, height, lineAt };
  }
  throw new RangeError(`A waterline does not fit into ${width} px.`);
}

interface Form {
  readonly lines: readonly string[];
  readonly date: string;
  /** The date on the same line as the label. */
  readonly joined: boolean;
  readonly width: number;
  readonly height: number;
}

interface RaisedEvent {
  readonly event: Dated;
  readonly along: number;
  readonly flag: RaisedFlag;
  readonly form: Form;
}

function raiseLane(events: readonly Dated[], axis: TimeAxis, width: number, margin: number): { readonly raised: readonly RaisedEvent[]; readonly height: number; readonly radius: number } | undefined {
  const room = width - margin - edge - 4;
  const apart = Math.min(11, room / Math.max(1, events.length));
  const places = spread(events.map(({ at }) => axis.place(at)), events.map(() => apart), edge + 4, width - margin);
  const forms = events.map(formsOf);
  const clear = Math.min(8, apart - 0.5);
  const flags = raiseFlags(places.map((at, index) => ({ at, forms: forms[index]! })), { from: 4, to: width - 4, reach: 9, clear });
  if (!flags) return undefined;
  const raised = events.map((event, index) => ({ event, along: places[index]!, flag: flags[index]!, form: forms[index]![flags[index]!.form]! }));
  return { raised, height: Math.max(0, ...raised.map(({ flag, form }) => flag.foot + form.height)), radius: Math.min(4, clear / 2) };
}

function formsOf(event: Dated): readonly Form[] {
  const date = dateText(event.date);
  const dateWidth = measureText(date, dateSize);
  const stacked = [240, 160, 98].map((most): Form => {
    const lines = wrapText(event.label, labelSize, most, 6);
    const dates = truncatedDate(date, most);
    const width = Math.max(measureText(dates, dateSize), ...lines.map((line) => measureText(line, labelSize)));
    return { lines, date: dates, joined: false, width, height: (lines.length + 1) * leading };
  });
  const labelWidth = measureText(event.label, labelSize);
  const joined: Form = { lines: [event.label], date, joined: true, width: labelWidth + 6 + dateWidth, height: leading + 2 };
  return labelWidth > 300 || dateWidth > 200 ? stacked : [joined, ...stacked];
}

function dateText(date: string): string {
  return shortenMonths(formatDate(date));
}

function truncatedDate(date: string, room: number): string {
  return wrapText(date, dateSize, room, 1)[0] ?? '';
}

function seatAcross({ event, along, flag, form }: RaisedEvent, lineAt: number, base: number): Seated {
  const sign = Math.sign(base);
  const off = base + sign * (flag.foot + form.height / 2);
  const top = lineAt + off - form.height / 2;
  const after = flag.side === 'after';
  const x = along + (after ? 9 : -9);
  const anchor = after ? 'start' : 'end';
  const line = (text: string, role: 'label' | 'date', index: number, shift = 0): WaterlineText => ({
    text, role, x: x + shift, y: top + index * leading + 12, size: role === 'label' ? labelSize : dateSize, anchor, bold: false,
  });
  const dateShift = form.joined && after ? measureText(form.lines[0]!, labelSize) + 6 : 0;
  const labelShift = form.joined && !after ? -measureText(form.date, dateSize) - 6 : 0;
  const texts = [...form.lines.map((text, index) => line(text, 'label', index, labelShift)), line(form.date, 'date', form.joined ? 0 : form.lines.length, dateShift)];
  return { event, mark: { along, off }, texts };
}

// Down: labels stand in two columns, each pushed along the line only as far as its neighbours need.

function frameDown(dated: readonly Dated[], width: number, routed: boolean): Frame {
  const band = 16;
  const channel = routed ? 8 : 0;
  const lineAt = Math.round(width * 0.46);
  const offs = { front: -band - 4, back: band + channel + 4 };
  const rooms = { front: lineAt + offs.front - 8 - 4, back: width - lineAt - offs.back - 8 - 4 };
  const blocks = new Map(dated.map((event) => [event, { lines: wrapText(event.label, labelSize, rooms[event.lane], 6), date: truncatedDate(dateText(event.date), rooms[event.lane]) }]));
  const deep = (event: Dated) => (blocks.get(event)!.lines.length + 1) * leading + 8;
  const lanes = (['front', 'back'] as const).map((lane) => dated.filter((event) => event.lane === lane));
  const needs = lanes.map((events) => events.reduce((sum, event) => sum + deep(event), 0));
  const top = header + 16;
  const length = Math.max(dated.length > 1 ? 200 : 60, ...needs.map((need) => need * 1.25));
  const axis = createTimeAxis(dated.map(({ at }) => at), top, top + length);
  const seats = lanes.flatMap((events) => {
    const places = spread(events.map(({ at }) => axis.place(at)), events.map(deep), top, top + length);
    return events.map((event, index) => seatDown(event, places[index]!, lineAt, offs[event.lane], blocks.get(event)!));
  });
  const order = new Map(dated.map((event, index) => [event, index]));
  seats.sort((a, b) => order.get(a.event)! - order.get(b.event)!);
  const height = Math.max(top + length, ...seats.flatMap(({ texts }) => texts.map((text) => boxOf(text).bottom))) + 14;
  return { axis, band, channel, seats, radius: 4, width, height, lineAt };
}

function seatDown(event: Dated, along: number, lineAt: number, off: number, { lines, date }: { readonly lines: readonly string[]; readonly date: string }): Seated {
  const x = lineAt + off + Math.sign(off) * 8;
  const anchor = off > 0 ? 'start' : 'end';
  const texts = [...lines.map((text, index) => ({ text, role: 'label' as const, size: labelSize, index })), { text: date, role: 'date' as const, size: dateSize, index: lines.length }];
  return { event, mark: { along, off }, texts: texts.map(({ text, role, size, index }) => ({ text, role, x, y: along + 4 + index * leading, size, anchor, bold: false })) };
}

// Both: strokes by their distance along the line and off it.

function drawMark(seat: Seated, frame: Frame, toPoint: (place: Place) => Point, surfaced: boolean): WaterlineMark {
  const { event, mark, texts } = seat;
  const sign = Math.sign(mark.off);
  const at = frame.axis.place(event.at);
  const until = frame.axis.place(event.until);
  const point = toPoint(mark);
  return {
    id: event.id,
    lane: event.lane,
    exposure: event.exposure,
    x: point.x,
    y: point.y,
    r: frame.radius,
    stem: surfaced ? [] : [{ along: at, off: 0 }, { along: mark.along, off: sign * frame.band }, mark].map(toPoint),
    extent: until - at > 4 ? [toPoint({ along: at, off: sign * 2 }), toPoint({ along: until, off: sign * 2 })] : undefined,
    texts,
  };
}

/** Up the stem of the secret event, along under the line, through it at the instant of exposure and up to its mark. */
function drawRoute(from: Seated, to: Seated, frame: Frame, toPoint: (place: Place) => Point): { readonly points: readonly Point[]; readonly at: Point } {
  const at = frame.axis.place(to.event.at);
  const run = frame.band + frame.channel / 2;
  const start = from.mark.along + 3;
  const risen: readonly Place[] = to === from ? [{ along: at, off: -12 }] : [{ along: to.mark.along, off: -frame.band }, to.mark];
  const places: readonly Place[] = [{ along: start, off: from.mark.off }, { along: start, off: run }, { along: at, off: run }, { along: at, off: 0 }, ...risen];
  return { points: places.map(toPoint), at: toPoint({ along: at, off: 0 }) };
}

function nameLanes(orientation: Orientation, width: number, height: number): WaterlineLayout['laneNames'] {
  const [front, back] = orientation === 'across'
    ? ([{ x: 8, y: 17, anchor: 'start' }, { x: 8, y: height - 9, anchor: 'start' }] as const)
    : ([{ x: 8, y: 17, anchor: 'start' }, { x: width - 8, y: 17, anchor: 'end' }] as const);
  return [{ text: 'Public', lane: 'front', size: labelSize, bold: true, ...front }, { text: 'Secret', lane: 'back', size: labelSize, bold: true, ...back }];
}

/** Every tick gets its stroke; its name goes to the first side that is free of strokes and words. */
function drawTicks(orientation: Orientation, frame: Frame, toPoint: (place: Place) => Point, marks: readonly WaterlineMark[], routes: readonly { readonly points: readonly Point[] }[]): readonly WaterlineTick[] {
  const strokes = [...marks.map(({ stem }) => stem), ...routes.map(({ points }) => points)].flatMap((points) => points.slice(1).map((point, index) => [points[index]!, point] as const));
  const taken: Box[] = [...marks.flatMap(({ texts, x, y, r }) => [...texts.map(boxOf), { left: x - r - 2, right: x + r + 2, top: y - r - 2, bottom: y + r + 2 }]), ...nameLanes(orientation, frame.width, frame.height).map(boxOf)];
  return frame.axis.ticks.map(({ at, label: text }) => {
    const label = tickSlots(orientation, toPoint({ along: at, off: 0 }), text).find((slot) => {
      const box = boxOf(slot);
      const inside = box.left >= 2 && box.right <= frame.width - 2 && box.top >= 0 && box.bottom <= frame.height;
      return inside && !taken.some((other) => boxesMeet({ ...box, left: box.left - tickAir, right: box.right + tickAir }, other)) && !strokes.some(([a, b]) => strokeMeetsBox(a, b, box));
    });
    if (label) taken.push(boxOf(label));
    return { from: toPoint({ along: at, off: -4 }), to: toPoint({ along: at, off: 4 }), label };
  });
}

function tickSlots(orientation: Orientation, { x, y }: Point, text: string): readonly PlacedText[] {
  const base = { text, size: dateSize, bold: false } as const;
  if (orientation === 'down') return [{ ...base, x: x + 8, y: y + 4, anchor: 'start' }, { ...base, x: x - 8, y: y + 4, anchor: 'end' }];
  const rows = [y - 7, y + 16];
  return rows.flatMap((row) => [{ ...base, x: x + 3, y: row, anchor: 'start' as const }, { ...base, x: x - 3, y: row, anchor: 'end' as const }, { ...base, x, y: row, anchor: 'middle' as const }]);
}

/** Whether a straight stroke passes through a box (Liang–Barsky). */
export function strokeMeetsBox(a: Point, b: Point, box: Box): boolean {
  const air = 1.5;
  let enter = 0;
  let leave = 1;
  for (const [step, low, high] of [[b.x - a.x, box.left - air - a.x, box.right + air - a.x], [b.y - a.y, box.top - air - a.y, box.bottom + air - a.y]] as const) {
    if (step === 0) {
      if (low >= 0 || high <= 0) return false;
      continue;
    }
    enter = Math.max(enter, Math.min(low / step, high / step));
    leave = Math.min(leave, Math.max(low / step, high / step));
  }
  return enter < leave;
}
