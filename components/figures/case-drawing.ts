// What the figures of a case share when drawn: strokes, words, and the sheet under a saved file.
import type { PlacedText } from '@/lib/figures/measure';
import { caseInk, type CaseInk } from './case-ink';
import { round, shape, type Palette, type Shape } from './shape';

interface At {
  readonly x: number;
  readonly y: number;
}

/** Strokes of one ink as one path, which is shorter than an element each; nothing where there are none. */
export function strokeShapes(strokes: readonly (readonly At[])[], name: CaseInk, palette: Palette): readonly Shape[] {
  const drawn = strokes.filter((points) => points.length > 0);
  if (drawn.length === 0) return [];
  return [shape('path', { d: drawn.map((points) => `M${points.map(({ x, y }) => `${round(x)},${round(y)}`).join(' ')}`).join(''), ...caseInk(name, palette) })];
}

export function wordsShape({ text, x, y, size, anchor, bold }: PlacedText, name: CaseInk, palette: Palette): Shape {
  return shape('text', { x: round(x), y: round(y), 'font-size': size, 'font-weight': bold ? 600 : undefined, 'text-anchor': anchor === 'start' ? undefined : anchor, ...caseInk(name, palette) }, text);
}

type Role = 'label' | 'name' | 'date' | 'learned';

/** The lines of a label; a date that shares its line follows it as one text, so that their distance is the same in every font. */
export function labelShapes(texts: readonly (PlacedText & { readonly role: Role })[], palette: Palette): readonly Shape[] {
  const rows = [...new Set(texts.map(({ y }) => y))].map((y) => texts.filter((text) => text.y === y));
  return rows.map(([first, second]) => {
    const drawn = wordsShape(first!.anchor === 'end' && second ? { ...first!, x: second.x } : first!, inkOf(first!.role), palette);
    if (!second) return drawn;
    return { ...drawn, children: [...drawn.children, ' ', shape('tspan', { dx: 3, 'font-size': second.size, ...caseInk(inkOf(second.role), palette) }, second.text)] };
  });
}

function inkOf(role: Role): CaseInk {
  return role === 'date' || role === 'learned' ? 'quiet' : 'text';
}

export function dotShape({ x, y }: At, r: number, name: CaseInk, palette: Palette): Shape {
  return shape('circle', { cx: round(x), cy: round(y), r: round(r), ...caseInk(name, palette) });
}

/** White paper for a file that is opened on its own. */
export function sheetShapes(width: number, height: number, palette: Palette): readonly Shape[] {
  return palette === 'themed' ? [] : [shape('rect', { width: round(width), height: round(height), ...caseInk('sheet', palette) })];
}
