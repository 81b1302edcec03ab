// Owns the geometry of “Who knew”: circles of knowledge, or bands of it where the drawing is narrow.
import { compareDates, formatDate } from '../text/dates';
import { raiseFlags } from './flags';
import { boxOf, measureText, wrapText, type PlacedText } from './measure';
import { spread } from './spread';
import { shortenMonths, whenOf } from './time-axis';

export type Ring = 'principal' | 'holder' | 'told' | 'found-out' | 'kept-out';
export type RingSide = 'first' | 'second' | 'other';

export interface RingEntry {
  readonly name: string;
  readonly side: RingSide;
  readonly ring: Ring;
  /** EDTF, or `unknown`. */
  readonly learned: string;
  readonly how: string;
}

export interface RingsOptions {
  /** CSS px; circles from 560 up, bands below, and wherever a ring would hold more marks than it can show apart. At least 280 serves. */
  readonly width: number;
  /** Names of the first and the second side. */
  readonly sides?: readonly [string, string];
}

export interface RingPoint {
  readonly x: number;
  readonly y: number;
}

export interface RingText extends PlacedText {
  readonly role: 'name' | 'learned';
}

export interface RingMark {
  readonly entry: RingEntry;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** From the mark to its name; empty in bands. */
  readonly leader: readonly RingPoint[];
  readonly texts: readonly RingText[];
}

export interface RingHeading extends PlacedText {
  readonly side: RingSide;
}

/** The outer edge of a ring. */
export interface RingCircle {
  readonly ring: Ring;
  readonly radius: number;
  readonly dashed: boolean;
}

export interface RingBand {
  readonly ring: Ring;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly dashed: boolean;
}

interface Common {
  readonly width: number;
  readonly height: number;
  readonly headings: readonly RingHeading[];
  readonly ringNames: readonly (PlacedText & { readonly ring: Ring })[];
  readonly marks: readonly RingMark[];
  /** What a name without a date means, where there is one. */
  readonly note: PlacedText | undefined;
}

export type RingsLayout =
  | (Common & { readonly form: 'circles'; readonly centre: RingPoint; readonly circles: readonly RingCircle[] })
  | (Common & { readonly form: 'bands'; readonly bands: readonly RingBand[] });

/** From the inside out. */
export const ringTitles: readonly (readonly [Ring, string])[] = [
  ['principal', 'Principals'],
  ['holder', 'Holders'],
  ['told', 'Told'],
  ['found-out', 'Found out'],
  ['kept-out', 'Kept out'],
];

const nameSize = 12;
const learnedSize = 11;
const leading = 15;
const edge = 6;
const otherTitle = 'Third parties';

export function layOutRings(entries: readonly RingEntry[], options: RingsOptions): RingsLayout {
  const sorted = [...entries].sort((a, b) => rank(a) - rank(b) || compareLearned(a, b));
  const sides = options.sides ?? ['First side', 'Second side'];
  const radii = options.width < 560 ? undefined : chooseRadii(sorted, options.width);
  return radii ? layOutCircles(sorted, options.width, sides, radii) : layOutBands(sorted, options.width, sides);
}

/** "Aug 1971"; nothing where it is unknown. */
export function learnedText(entry: RingEntry): string | undefined {
  return entry.learned === 'unknown' ? undefined : shortenMonths(formatDate(entry.learned));
}

function noteAt(entries: readonly RingEntry[], y: number): PlacedText | undefined {
  return entries.some(({ learned }) => learned === 'unknown') ? { text: 'Without a date: when they learned is not known.', x: edge, y, size: learnedSize, anchor: 'start', bold: false } : undefined;
}

function rank(entry: RingEntry): number {
  return ringTitles.findIndex(([ring]) => ring === entry.ring);
}

function compareLearned(a: RingEntry, b: RingEntry): number {
  const known = [a, b].map(({ learned }) => (learned === 'unknown' || !whenOf(learned) ? 1 : 0));
  return known[0]! - known[1]! || (known[0] === 1 ? 0 : compareDates(a.learned, b.learned));
}

// Circles: a mark in its ring, at a height (or, for third parties below, a breadth) of its own, and a leader to its name.

const sideReach = 0.78;
const otherReach = 0.45;
const restDistance = 26;
const marksAt = [0.62, 0.83, 0.875, 0.9, 0.92];
/** Distances between neighbouring marks and depths of rings, from easy to tight. */
const settings = [[9, 29], [8, 26], [6, 23]] as const;
const leastRoom = 112;

interface Seat {
  readonly entry: RingEntry;
  /** Offset from the centre: down for the two sides, to the right for third parties. */
  readonly offset: number;
  readonly orbit: number;
}

type Groups = Readonly<Record<RingSide, readonly RingEntry[]>>;

function groupBySide(entries: readonly RingEntry[]): Groups {
  const of = (wanted: RingSide) => entries.filter(({ side }) => side === wanted);
  return { first: of('first'), second: of('second'), other: of('other') };
}

function layOutCircles(entries: readonly RingEntry[], width: number, sides: readonly [string, string], radii: readonly number[]): RingsLayout {
  const groups = groupBySide(entries);
  const outer = radii.at(-1)!;
  const columns = { first: seatGroup(groups.first, radii, sideReach), second: seatGroup(groups.second, radii, sideReach) };
  const room = width / 2 - outer - 24 - edge;
  const depth = (seats: readonly Seat[]) => seats.reduce((sum, { entry }) => sum + entryLines(entry, room).length * leading + 5, 0);
  const headings = sides.flatMap((name, index) => wrapText(name, nameSize, room, 2, true).map((text, line): RingHeading => ({
    text, side: index === 0 ? 'first' : 'second', x: index === 0 ? edge : width - edge, y: 16 + line * leading, size: nameSize, anchor: index === 0 ? 'start' : 'end', bold: true,
  })));
  const top = 12 + leading * Math.max(...headings.map(({ y }) => (y - 16) / leading + 1));
  const half = Math.max(outer, (depth(columns.first)) / 2, depth(columns.second) / 2);
  const centre = { x: width / 2, y: Math.max(outer + 8, half + top) };
  const marks = (['first', 'second'] as const).flatMap((side) => drawColumn(columns[side], side === 'first' ? -1 : 1, centre, outer, room, width));
  const foot = Math.max(centre.y + outer, centre.y + half, ...marks.flatMap(({ texts }) => texts.map((text) => boxOf(text).bottom))) + 6;
  const others = drawOthers(seatGroup(groups.other, radii, otherReach), centre, foot + 20, width);
  const ringNames = ringTitles.map(([ring, text], index) => ({ ring, text, x: centre.x, y: centre.y - radii[index]! + 15, size: learnedSize, anchor: 'middle' as const, bold: false }));
  const otherHeading: readonly RingHeading[] = groups.other.length > 0 ? [{ text: otherTitle, side: 'other', x: edge, y: foot + 14, size: nameSize, anchor: 'start', bold: true }] : [];
  const below = Math.max(foot, ...others.flatMap(({ texts }) => texts.map((text) => boxOf(text).bottom))) + 6;
  const note = noteAt(entries, below + 14);
  const height = note ? below + 20 : below;
  const circles = ringTitles.map(([ring], index): RingCircle => ({ ring, radius: radii[index]!, dashed: ring === 'kept-out' }));
  return { form: 'circles', width, height, centre, circles, ringNames, headings: [...headings, ...otherHeading], marks: [...marks, ...others], note };
}

/** The easiest rings that leave the names their room beside them; undefined where none does. */
function chooseRadii(entries: readonly RingEntry[], width: number): readonly number[] | undefined {
  const groups = groupBySide(entries);
  return settings.map(([distance, depth]) => growRadii(groups, distance, depth)).find((radii) => width / 2 - radii.at(-1)! - 24 - edge >= leastRoom);
}

/** Rings wide enough that each mark of a group gets a distance of its own from its neighbours. */
function growRadii(groups: Groups, distance: number, depth: number): readonly number[] {
  const radii: number[] = [];
  for (const [index, at] of marksAt.entries()) {
    const within = (side: RingSide) => groups[side].filter((entry) => rank(entry) <= index).length;
    const marks = Math.max(Math.max(within('first'), within('second')) / sideReach, within('other') / otherReach);
    radii.push(Math.max((marks * distance) / 2 / at, index === 0 ? depth * 1.9 : radii[index - 1]! + depth));
  }
  return radii;
}

/** Inner rings take the offsets nearest the middle, where their circles still reach; within a ring the earlier stands first. */
function seatGroup(entries: readonly RingEntry[], radii: readonly number[], reach: number): readonly Seat[] {
  const orbits = radii.map((radius, index) => radius * marksAt[index]!);
  const distance = orbits.reduce((least, orbit, index) => {
    const within = entries.filter((entry) => rank(entry) <= index).length;
    return within === 0 ? least : Math.min(least, (2 * orbit * reach) / within);
  }, restDistance);
  const offsets = entries.map((_, index) => (index - (entries.length - 1) / 2) * distance).sort((a, b) => Math.abs(a) - Math.abs(b) || a - b);
  const seats = ringTitles.flatMap(([ring], index) => {
    const before = entries.filter((entry) => rank(entry) < index).length;
    const members = entries.filter((entry) => entry.ring === ring);
    const own = offsets.slice(before, before + members.length).sort((a, b) => a - b);
    return members.map((entry, at): Seat => ({ entry, offset: own[at]!, orbit: orbits[index]! }));
  });
  return seats.sort((a, b) => a.offset - b.offset);
}

interface EntryLine {
  readonly parts: readonly { readonly text: string; readonly role: 'name' | 'learned' }[];
}

/** Name and date on one line where they fit, else the name's lines and the date's. */
function entryLines(entry: RingEntry, room: number): readonly EntryLine[] {
  const learned = learnedText(entry);
  if (learned === undefined) return wrapText(entry.name, nameSize, room, 4).map((text): EntryLine => ({ parts: [{ text, role: 'name' }] }));
  if (measureText(entry.name, nameSize) + 6 + measureText(learned, learnedSize) <= room) return [{ parts: [{ text: entry.name, role: 'name' }, { text: learned, role: 'learned' }] }];
  return [
    ...wrapText(entry.name, nameSize, room, 4).map((text): EntryLine => ({ parts: [{ text, role: 'name' }] })),
    ...wrapText(learned, learnedSize, room, 2).map((text): EntryLine => ({ parts: [{ text, role: 'learned' }] })),
  ];
}

/** Texts of an entry from the middle of its first line downwards. */
function setEntry(entry: RingEntry, room: number, x: number, y: number, anchor: 'start' | 'end'): readonly RingText[] {
  return entryLines(entry, room).flatMap(({ parts }, index) =>
    parts.map(({ text, role }, at): RingText => {
      const other = parts[1 - at];
      const shift = other && (anchor === 'start') === (at === 1) ? measureText(other.text, other.role === 'name' ? nameSize : learnedSize) + 6 : 0;
      return { text, role, x: x + (anchor === 'start' ? shift : -shift), y: y + 4 + index * leading, size: role === 'name' ? nameSize : learnedSize, anchor, bold: false };
    }),
  );
}

/** Marks of neighbouring offsets never touch. */
function radiusAmong(seats: readonly Seat[]): number {
  return Math.min(4, ...seats.slice(1).map((seat, index) => (seat.offset - seats[index]!.offset) * 0.45));
}

function drawColumn(seats: readonly Seat[], sign: -1 | 1, centre: RingPoint, outer: number, room: number, width: number): readonly RingMark[] {
  const depths = seats.map(({ entry }) => entryLines(entry, room).length * leading + 5);
  const total = depths.reduce((sum, depth) => sum + depth, 0);
  const half = Math.max(outer, total / 2);
  const places = spread(seats.map(({ offset }) => centre.y + offset), depths, centre.y - half + 9, centre.y + half - ((depths.at(-1) ?? 9) - 9));
  const textX = sign < 0 ? edge + room : width - edge - room;
  return seats.map(({ entry, offset, orbit }, index) => {
    const mark = { x: centre.x + sign * Math.sqrt(orbit * orbit - offset * offset), y: centre.y + offset };
    const y = places[index]!;
    const bend = { x: centre.x + sign * (outer + 2), y: mark.y };
    return { entry, ...mark, r: radiusAmong(seats), leader: [mark, bend, { x: textX - sign * 5, y }], texts: setEntry(entry, room, textX, y, sign < 0 ? 'end' : 'start') };
  });
}

function drawOthers(seats: readonly Seat[], centre: RingPoint, base: number, width: number): readonly RingMark[] {
  const rooms = [240, 160, 100];
  const forms = seats.map(({ entry }) => rooms.map((room) => {
    const lines = entryLines(entry, room);
    return { room, width: Math.max(...lines.map((line) => lineWidth(line))), height: lines.length * leading };
  }));
  const apart = Math.min(...seats.slice(1).map((seat, index) => seat.offset - seats[index]!.offset), 12);
  const flags = raiseFlags(seats.map(({ offset }, index) => ({ at: centre.x + offset, forms: forms[index]! })), { from: 2, to: width - 2, reach: 8, clear: Math.min(7, apart - 0.5) });
  return seats.map(({ entry, offset, orbit }, index) => {
    const flag = flags?.[index];
    if (!flag) throw new RangeError(`Rings do not fit into ${width} px.`);
    const form = forms[index]![flag.form]!;
    const mark = { x: centre.x + offset, y: centre.y + Math.sqrt(orbit * orbit - offset * offset) };
    const y = base + flag.foot + 9;
    const after = flag.side === 'after';
    const end = { x: mark.x, y };
    return { entry, ...mark, r: radiusAmong(seats), leader: [mark, end, { x: mark.x + (after ? 5 : -5), y }], texts: setEntry(entry, form.room, mark.x + (after ? 8 : -8), y, after ? 'start' : 'end') };
  });
}

function lineWidth({ parts }: EntryLine): number {
  return parts.reduce((sum, { text, role }, index) => sum + measureText(text, role === 'name' ? nameSize : learnedSize) + (index > 0 ? 6 : 0), 0);
}

// Bands: one ring under another, the first side on the left, the second on the right, third parties below them.

function layOutBands(entries: readonly RingEntry[], width: number, sides: readonly [string, string]): RingsLayout {
  const inset = 12;
  const half = (width - inset * 2 - 12) / 2;
  const columns = { first: inset, second: inset + half + 12, other: inset } as const;
  const rooms = { first: half - 14, second: half - 14, other: width - inset * 2 - 14 } as const;
  const headings = sides.flatMap((name, index) => {
    const side = index === 0 ? 'first' : 'second';
    return wrapText(name, nameSize, half, 2, true).map((text, line): RingHeading => ({ text, side, x: columns[side], y: 16 + line * leading, size: nameSize, anchor: 'start', bold: true }));
  });
  const bands: RingBand[] = [];
  const ringNames: (PlacedText & { readonly ring: Ring })[] = [];
  const otherHeadings: RingHeading[] = [];
  const marks: RingMark[] = [];
  let y = Math.max(...headings.map((heading) => heading.y)) + 10;
  for (const [ring, text] of ringTitles) {
    const members = entries.filter((entry) => entry.ring === ring);
    const top = y;
    ringNames.push({ ring, text: members.length > 0 ? text : `${text}: nobody recorded`, x: inset, y: top + 18, size: learnedSize, anchor: 'start', bold: false });
    const place = (side: RingSide, from: number): number => {
      let at = from;
      for (const entry of members.filter((member) => member.side === side)) {
        marks.push({ entry, x: columns[side] + 4, y: at, r: 4, leader: [], texts: setEntry(entry, rooms[side], columns[side] + 14, at, 'start') });
        at += entryLines(entry, rooms[side]).length * leading + 6;
      }
      return at;
    };
    let below = Math.max(place('first', top + 36), place('second', top + 36));
    if (members.some(({ side }) => side === 'other')) {
      otherHeadings.push({ text: otherTitle, side: 'other', x: inset, y: below + 4, size: learnedSize, anchor: 'start', bold: true });
      below = place('other', below + 19);
    }
    const bottom = members.length > 0 ? below : top + 28;
    bands.push({ ring, left: 1, top, right: width - 1, bottom, dashed: ring === 'kept-out' });
    y = bottom + 6;
  }
  const note = noteAt(entries, y + 12);
  return { form: 'bands', width, height: note ? y + 20 : y, note, bands, headings: [...headings, ...otherHeadings], ringNames, marks };
}
