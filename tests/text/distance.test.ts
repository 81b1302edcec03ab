import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { countEdits, nearestNames } from '@/lib/text/distance';

test.each([
  ['oslo', 'oslo', 0],
  ['oslo', 'olso', 1],
  ['oslo', 'osl', 1],
  ['oslo', 'oslos', 1],
  ['oslo', 'usla', 2],
])('from %j to %j it is %i edits', (a, b, edits) => {
  expect(countEdits(a, b)).toBe(edits);
});

describe('nearestNames', () => {
  const titles = ['Henry Kissinger', 'Kissinger–Dobrynin channel', 'Oslo channel', 'Oman channel', 'Oman', 'Norway', 'Zhou Enlai'];

  test.each([
    ['Henry Kisinger', 'Henry Kissinger'],
    ['henry kissingr', 'Henry Kissinger'],
    ['Zhou En-lai', 'Zhou Enlai'],
    ['Olso channel', 'Oslo channel'],
    ['Kissinger', 'Henry Kissinger'],
    ['Nroway', 'Norway'],
  ])('answers %j with “%s” first', (asked, title) => {
    expect(nearestNames(asked, titles)[0]).toBe(title);
  });

  it('answers nothing where nothing is near', () => {
    expect(nearestNames('Photosynthesis', titles)).toEqual([]);
    expect(nearestNames('', titles)).toEqual([]);
    expect(nearestNames('—', titles)).toEqual([]);
  });

  it('does not depend on the order of the candidates', () => {
    fc.assert(fc.property(fc.shuffledSubarray(titles, { minLength: titles.length }), (shuffled) => {
      expect(nearestNames('Oman chanel', shuffled)).toEqual(nearestNames('Oman chanel', titles));
    }));
  });

  it('answers only candidates, each once, and no more than asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string({ unit: 'grapheme' })), fc.integer({ min: 1, max: 4 }), (asked, names, limit) => {
        const nearest = nearestNames(asked, [...names, ...names], limit);
        expect(nearest.length).toBeLessThanOrEqual(limit);
        expect(new Set(nearest).size).toBe(nearest.length);
        for (const name of nearest) expect(names).toContain(name);
      }),
    );
  });
});
