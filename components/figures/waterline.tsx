// The waterline of a case: public events on one side of the line, secret ones on the other, a dashed stroke where the secret surfaced.
import type { ReactNode } from 'react';
import { layOutWaterline, type WaterlineEvent, type WaterlineLayout, type WaterlineMark } from '@/lib/figures/waterline';
import { dotShape, labelShapes, sheetShapes, strokeShapes, wordsShape } from './case-drawing';
import { caseInk } from './case-ink';
import { frameShape, round, shape, shapeElement, shapeText, type Palette, type Shape } from './shape';

const acrossWidth = 640;
const downWidth = 328;

export interface WaterlineProps {
  readonly title: string;
  readonly events: readonly WaterlineEvent[];
}

/** Both drawings; the style sheet shows the upright one where the page is narrow. */
export function Waterline({ title, events }: WaterlineProps): ReactNode {
  if (events.length === 0) return null;
  return (
    <div className="case-figure">
      <div className="case-wide">{shapeElement(drawWaterline(layOutWaterline(events, { orientation: 'across', width: acrossWidth }), events, title, 'themed'))}</div>
      <div className="case-narrow">{shapeElement(drawWaterline(layOutWaterline(events, { orientation: 'down', width: downWidth }), events, title, 'themed'))}</div>
    </div>
  );
}

/** A file of its own, in the colours of the light theme. */
export function drawWaterlineSvg(events: readonly WaterlineEvent[], title: string): string {
  return shapeText(drawWaterline(layOutWaterline(events, { orientation: 'across', width: acrossWidth }), events, title, 'saved'));
}

function drawWaterline(layout: WaterlineLayout, events: readonly WaterlineEvent[], title: string, palette: Palette): Shape {
  const { width, height, water } = layout;
  const parts = [
    ...sheetShapes(width, height, palette),
    shape('rect', { x: round(water.left), y: round(water.top), width: round(water.right - water.left), height: round(water.bottom - water.top), ...caseInk('water', palette) }),
    ...layout.laneNames.map((name) => wordsShape(name, name.lane === 'front' ? 'public' : 'secret', palette)),
    ...byLane(layout.marks, (marks, lane) => strokeShapes(marks.map(({ extent }) => extent ?? []), `extent-${lane}`, palette)),
    ...strokeShapes([layout.line], 'waterline', palette),
    ...strokeShapes(layout.breaks, 'gap', palette),
    ...strokeShapes(layout.ticks.map(({ from, to }) => [from, to]), 'tick', palette),
    ...layout.ticks.flatMap(({ label }) => (label ? [wordsShape(label, 'quiet', palette)] : [])),
    ...byLane(layout.marks, (marks, lane) => strokeShapes(marks.map(({ stem }) => stem), `stem-${lane}`, palette)),
    ...strokeShapes(layout.surfacings.map(({ points }) => points), 'surfacing', palette),
    ...layout.surfacings.map(({ at }) => dotShape(at, 2.5, 'mark-exposure', palette)),
    ...layout.marks.flatMap((mark) => drawMark(mark, palette)),
  ];
  return frameShape({ width, height, title, description: describe(events, layout), role: 'img' }, palette, parts);
}

function byLane(marks: readonly WaterlineMark[], draw: (marks: readonly WaterlineMark[], lane: WaterlineMark['lane']) => readonly Shape[]): readonly Shape[] {
  return (['front', 'back'] as const).flatMap((lane) => draw(marks.filter((mark) => mark.lane === lane), lane));
}

function drawMark(mark: WaterlineMark, palette: Palette): readonly Shape[] {
  return [
    dotShape(mark, mark.r, mark.exposure ? 'mark-exposure' : `mark-${mark.lane}`, palette),
    ...labelShapes(mark.texts, palette),
  ];
}

function describe(events: readonly WaterlineEvent[], { orientation, surfacings }: WaterlineLayout): string {
  const front = events.filter(({ lane }) => lane === 'front').length;
  const [publicSide, secretSide] = orientation === 'across' ? ['above', 'below'] : ['left of', 'right of'];
  const rises = surfacings.length === 0 ? '' : ` ${surfacings.length === 1 ? 'A dashed stroke rises' : `${surfacings.length} dashed strokes rise`} through the line where the secret surfaced.`;
  return `A line of time with ${count(front, 'public event')} ${publicSide} it and ${count(events.length - front, 'secret event')} ${secretSide} it.${rises} The table of the chronology holds the same events.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
