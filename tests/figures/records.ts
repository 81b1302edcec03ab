// Random records for the figures, and what every drawing promises: texts apart from each other and inside the frame.
import fc from 'fast-check';
import { expect } from 'vitest';
import { type Box, boxesMeet, boxOf, type PlacedText } from '@/lib/figures/measure';

export const anyName = fc.oneof(
  fc.constantFrom('Oslo channel', 'Nixon–Zhou channel through Pakistan', 'Nicolae Ceauşescu', 'U.S. State Department', '周恩来', 'Ürümqi ÅÄÖ', ''),
  fc.string({ maxLength: 30 }),
  fc.lorem({ maxCount: 30 }),
  fc.constant('W'.repeat(120)),
);

export const anyWidth = fc.constantFrom(280, 328, 640, 960);

const year = fc.oneof(fc.integer({ min: 1525, max: 2025 }), fc.integer({ min: 1960, max: 1975 }), fc.integer({ min: -3000, max: 9000 }));
const written = year.map((value) => (value < 0 ? `-${String(-value).padStart(4, '0')}` : String(value).padStart(4, '0')));

export const anyDate = fc.oneof(
  written,
  fc.tuple(written, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).map(([of, month, day]) => `${of}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`),
  fc.constantFrom('1971-07-09', '1971-07-09/1971-07-11', '1969-21', '1993-08~', '../1745', '1961/..', '196X', 'no date'),
);

export function expectClear(texts: readonly PlacedText[], frame: { readonly width: number; readonly height: number }, others: readonly Box[] = []): void {
  const boxes = texts.map(boxOf);
  boxes.forEach((box, at) => {
    const name = texts[at]?.text;
    expect(box.left, `${name}: left`).toBeGreaterThanOrEqual(-0.01);
    expect(box.top, `${name}: top`).toBeGreaterThanOrEqual(-0.01);
    expect(box.right, `${name}: right`).toBeLessThanOrEqual(frame.width + 0.01);
    expect(box.bottom, `${name}: bottom`).toBeLessThanOrEqual(frame.height + 0.01);
    for (let next = at + 1; next < boxes.length; next += 1) expect(boxesMeet(box, boxes[next]!), `${name} on ${texts[next]?.text}`).toBe(false);
    for (const other of others) expect(boxesMeet(box, other), `${name} on a mark`).toBe(false);
  });
  expect(Math.min(11, ...texts.map(({ size }) => size))).toBe(11);
}
