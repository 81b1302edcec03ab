// Owns the map of venues: a frame around them, marks where they are, near ones merged, and the list that the numbers lead to.
import { geoEqualEarth, type GeoProjection } from 'd3-geo';
import { drawLand, drawSphere } from './land';
import { type PlacedText, wrapText } from './measure';

export interface MapVenue {
  readonly place: string;
  /** Degrees, east and north positive. */
  readonly lon: number;
  readonly lat: number;
  /** Ids of the cases whose holders met there. */
  readonly cases: readonly string[];
}

/** Places of one mark that the same cases used. */
export interface MapPlaces {
  readonly cases: readonly string[];
  readonly places: readonly string[];
}

export interface MapMark {
  readonly number: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly label: PlacedText;
  readonly entries: readonly MapPlaces[];
}

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  /** Path data, cut off at the frame. */
  readonly sea: string;
  readonly land: string;
  readonly marks: readonly MapMark[];
  /** Venues whose coordinates are none. */
  readonly offMap: readonly MapVenue[];
}

export const numberSize = 11.5;
const margin = 26;
/** The least part of the globe that a frame shows, as a share of its whole breadth. */
const leastSpan = 0.22;

interface Point {
  x: number;
  y: number;
  venues: MapVenue[];
}

/** A frame `width` px wide around the venues; marks are numbered from west to east. A place is named once a mark. CSS px. */
export function layOutMap(venues: readonly MapVenue[], { width }: { readonly width: number }): MapLayout {
  const known = venues.filter(({ lon, lat }) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90);
  const { projection, height } = frameVenues(known, width);
  const radius = known.length > 99 ? 14 : 10;
  const hold = (value: number, most: number) => Math.min(Math.max(value, radius + 1), most - radius - 1);
  const points = known.toSorted(compareVenues).map((venue): Point => {
    const [x, y] = projection([venue.lon, venue.lat]) ?? [width / 2, height / 2];
    return { x: hold(x, width), y: hold(y, height), venues: [venue] };
  });
  const marks = mergeNear(points, 2 * radius + 2).sort((a, b) => a.x - b.x || a.y - b.y).map(({ x, y, venues: here }, at): MapMark => {
    const label: PlacedText = { text: String(at + 1), x, y: y + numberSize * 0.36, size: numberSize, anchor: 'middle', bold: true };
    return { number: at + 1, x, y, radius, label, entries: listPlaces(here) };
  });
  return { width, height, sea: drawSphere(projection), land: drawLand(projection), marks, offMap: venues.filter((venue) => !known.includes(venue)) };
}

export interface MapList {
  readonly lines: readonly PlacedText[];
  /** Below the last line. */
  readonly bottom: number;
}

/** The list under a map that stands alone: a number and its cases, each with its places, in lines that fit. */
export function layOutMapList(marks: readonly MapMark[], { width, top, nameCases }: { readonly width: number; readonly top: number; readonly nameCases: (cases: readonly string[]) => string }): MapList {
  const size = 12;
  const indent = 26;
  const pitch = 17;
  let y = top;
  const lines = marks.flatMap(({ number, entries }) => {
    const texts = entries.flatMap(({ cases, places }) => wrapText([...(cases.length > 0 ? [nameCases(cases)] : []), places.join('; ')].join(': '), size, width - indent, 60));
    const heading: PlacedText = { text: String(number), x: 0, y: y + pitch, size, anchor: 'start', bold: true };
    const start = y;
    y += texts.length * pitch;
    return [heading, ...texts.map((text, at): PlacedText => ({ text, x: indent, y: start + (at + 1) * pitch, size, anchor: 'start', bold: false }))];
  });
  return { lines, bottom: y + 6 };
}

function compareVenues(a: MapVenue, b: MapVenue): number {
  return a.lon - b.lon || b.lat - a.lat || (a.place < b.place ? -1 : a.place > b.place ? 1 : 0);
}

/** Equal Earth, moved and scaled so that the venues fill the frame, which never looks beyond the globe's sides or poles more than it must. */
function frameVenues(venues: readonly MapVenue[], width: number): { readonly projection: GeoProjection; readonly height: number } {
  const unit = geoEqualEarth().scale(1).translate([0, 0]);
  const at = (lon: number, lat: number) => unit([lon, lat]) ?? [0, 0];
  const points = (venues.length > 0 ? venues : [{ lon: -170, lat: 75 }, { lon: 175, lat: -55 }]).map(({ lon, lat }) => at(lon, lat));
  const [left, right] = [Math.min(...points.map(([x]) => x)), Math.max(...points.map(([x]) => x))];
  const [top, bottom] = [Math.min(...points.map(([, y]) => y)), Math.max(...points.map(([, y]) => y))];
  const [edge, pole] = [at(180, 0)[0], at(0, -90)[1]];
  const tallest = width * 1.05;
  const scale = Math.min(
    (width - 2 * margin) / Math.max(right - left, 2 * edge * leastSpan),
    (tallest - 2 * margin) / Math.max(bottom - top, 0.001),
  );
  const height = Math.round(Math.min(Math.max((bottom - top) * scale + 2 * margin, width * 0.46), tallest));
  const shift = (middle: number, half: number, frame: number) => {
    const spare = half * scale - frame / 2;
    return frame / 2 - Math.min(Math.max(middle * scale, -Math.max(spare, 0)), Math.max(spare, 0));
  };
  const projection = geoEqualEarth().scale(scale).translate([shift((left + right) / 2, edge, width), shift((top + bottom) / 2, pole, height)]).clipExtent([[-2, -2], [width + 2, height + 2]]);
  return { projection, height };
}

/** The two nearest become one, at their common middle, until all stand so far apart. */
function mergeNear(points: readonly Point[], apart: number): Point[] {
  const groups = points.map((point) => ({ ...point }));
  for (;;) {
    let nearest: { readonly i: number; readonly j: number; readonly distance: number } | undefined;
    for (let i = 0; i < groups.length; i += 1) {
      for (let j = i + 1; j < groups.length; j += 1) {
        const distance = Math.hypot(groups[i]!.x - groups[j]!.x, groups[i]!.y - groups[j]!.y);
        if (distance < apart && distance < (nearest?.distance ?? Infinity)) nearest = { i, j, distance };
      }
    }
    if (!nearest) return groups;
    const [a, b] = [groups[nearest.i]!, groups.splice(nearest.j, 1)[0]!];
    const share = b.venues.length / (a.venues.length + b.venues.length);
    groups[nearest.i] = { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share, venues: [...a.venues, ...b.venues] };
  }
}

function listPlaces(venues: readonly MapVenue[]): readonly MapPlaces[] {
  const casesOf = new Map<string, Set<string>>();
  for (const { place, cases } of venues) casesOf.set(place, new Set([...(casesOf.get(place) ?? []), ...cases]));
  const groups = new Map<string, { cases: string[]; places: string[] }>();
  for (const [place, cases] of casesOf) {
    const group = groups.get([...cases].join('\n')) ?? { cases: [...cases], places: [] };
    group.places.push(place);
    groups.set(group.cases.join('\n'), group);
  }
  return [...groups.values()];
}
