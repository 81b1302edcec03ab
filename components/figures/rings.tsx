// Who knew of a channel: rings of knowledge from its principals out to those kept out of it.
import type { ReactNode } from 'react';
import { layOutRings, learnedText, ringTitles, type RingEntry, type RingMark, type RingsLayout } from '@/lib/figures/rings';
import { dotShape, labelShapes, sheetShapes, strokeShapes, wordsShape } from './case-drawing';
import { caseInk } from './case-ink';
import { frameShape, round, shape, shapeElement, shapeText, type Palette, type Shape } from './shape';

const wide = 640;
const narrow = 328;

export interface RingsProps {
  readonly title: string;
  /** Names of the first and the second side. */
  readonly sides: readonly [string, string];
  readonly entries: readonly RingEntry[];
}

/** Circles, and bands where the page is narrow. */
export function Rings({ title, sides, entries }: RingsProps): ReactNode {
  if (entries.length === 0) return null;
  return (
    <div className="case-figure">
      <div className="case-wide">{shapeElement(drawRings(layOutRings(entries, { width: wide, sides }), sides, title, 'themed'))}</div>
      <div className="case-narrow">{shapeElement(drawRings(layOutRings(entries, { width: narrow, sides }), sides, title, 'themed'))}</div>
    </div>
  );
}

/** A file of its own, in the colours of the light theme. */
export function drawRingsSvg(entries: readonly RingEntry[], sides: readonly [string, string], title: string): string {
  return shapeText(drawRings(layOutRings(entries, { width: wide, sides }), sides, title, 'saved'));
}

function drawRings(layout: RingsLayout, sides: readonly [string, string], title: string, palette: Palette): Shape {
  const { width, height } = layout;
  const parts = [
    ...sheetShapes(width, height, palette),
    ...drawGround(layout, palette),
    ...strokeShapes(layout.marks.map(({ leader }) => leader), 'leader', palette),
    ...layout.ringNames.map((name) => wordsShape(name, 'quiet', palette)),
    ...layout.headings.map((heading) => wordsShape(heading, `side-${heading.side}`, palette)),
    ...layout.marks.flatMap((mark) => drawMark(mark, layout.form, palette)),
    ...(layout.note ? [wordsShape(layout.note, 'quiet', palette)] : []),
  ];
  return frameShape({ width, height, title, description: describe(layout, sides), role: 'img' }, palette, parts);
}

function drawGround(layout: RingsLayout, palette: Palette): readonly Shape[] {
  switch (layout.form) {
    case 'circles':
      return [...layout.circles].reverse().map(({ ring, radius }) => shape('circle', { cx: round(layout.centre.x), cy: round(layout.centre.y), r: round(radius), ...caseInk(`ring-${ring}`, palette) }));
    case 'bands':
      return layout.bands.map(({ ring, left, top, right, bottom }) => shape('rect', { x: round(left), y: round(top), width: round(right - left), height: round(bottom - top), ...caseInk(`ring-${ring}`, palette) }));
  }
}

/** How each came to know, for who points at the mark; bands are for narrow pages, where nobody points. */
function drawMark({ entry, x, y, r, texts }: RingMark, form: RingsLayout['form'], palette: Palette): readonly Shape[] {
  const dot = dotShape({ x, y }, r, `${entry.ring === 'kept-out' ? 'outsider' : 'knower'}-${entry.side}`, palette);
  return [
    form === 'bands' ? dot : shape('circle', dot.attributes, shape('title', {}, `${entry.name}, ${learnedText(entry) ?? 'date unknown'}. ${entry.how}`)),
    ...labelShapes(texts, palette),
  ];
}

function describe({ marks, form }: RingsLayout, [first, second]: readonly [string, string]): string {
  const rings = ringTitles.flatMap(([ring, title]) => {
    const names = marks.filter(({ entry }) => entry.ring === ring).map(({ entry }) => entry.name);
    return names.length > 0 ? [`${title}: ${names.join(', ')}.`] : [];
  });
  const shown = form === 'circles' ? `Rings from those who decided out to those kept out, ${first} on the left and ${second} on the right.` : `Bands from those who decided down to those kept out, ${first} on the left and ${second} on the right.`;
  return [shown, ...rings].join(' ');
}
