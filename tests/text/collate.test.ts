import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareNames } from '@/lib/text/collate';

it('does not count case, marks or punctuation', () => {
  const order = ['China', 'Cuba', 'Émigré', 'Front channel', '“Hill” memo', 'Øresund', 'Oslo channel', 'oversight', 'U.S.–China opening', 'Zhou Enlai'];
  expect(order.toReversed().toSorted(compareNames)).toEqual(order);
});

it('counts numbers as numbers', () => {
  expect(['Track 10', 'Track 2', 'Track 1.5'].toSorted(compareNames)).toEqual(['Track 1.5', 'Track 2', 'Track 10']);
});

it('gives two different names one fixed order, and only a name itself the same place', () => {
  const name = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('Oslo', 'oslo', 'Ósló', 'Os-lo', 'O slo'));
  fc.assert(
    fc.property(name, name, (a, b) => {
      expect(Math.sign(compareNames(a, b))).toBe(-Math.sign(compareNames(b, a)) + 0);
      expect(compareNames(a, b) === 0).toBe(a === b);
    }),
  );
});
