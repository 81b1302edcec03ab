import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isCovered, parseLocator, type Locator } from '@/lib/citation/locator';

function read(text: string): Locator {
  const locator = parseLocator(text);
  if (!locator) throw new Error(`“${text}” is no locator`);
  return locator;
}

describe('parseLocator', () => {
  test.each([
    ['p. 3', [{ label: 'p', ranges: [{ from: '3', to: '3' }] }]],
    ['p 3', [{ label: 'p', ranges: [{ from: '3', to: '3' }] }]],
    ['pp. 3-5', [{ label: 'p', ranges: [{ from: '3', to: '5' }] }]],
    ['pp. 3–5', [{ label: 'p', ranges: [{ from: '3', to: '5' }] }]],
    ['pp. 3-5, 9', [{ label: 'p', ranges: [{ from: '3', to: '5' }, { from: '9', to: '9' }] }]],
    ['p. xii', [{ label: 'p', ranges: [{ from: 'xii', to: 'xii' }] }]],
    ['ch. VIII', [{ label: 'ch', ranges: [{ from: 'VIII', to: 'VIII' }] }]],
    ['doc. 2, para. 4', [{ label: 'doc', ranges: [{ from: '2', to: '2' }] }, { label: 'para', ranges: [{ from: '4', to: '4' }] }]],
    ['sec. The talks, again', [{ label: 'sec', ranges: [{ from: 'The talks, again', to: 'The talks, again' }] }]],
    ['art. 3', [{ label: 'art', ranges: [{ from: '3', to: '3' }] }]],
    ['  whole ', [{ label: 'whole', ranges: [] }]],
  ])('reads %j', (text, locator) => {
    expect(parseLocator(text)).toEqual(locator);
  });

  test.each(['', '3', 'p.', 'page three of it', 'foo 3', 'constructor 3', 'p. 3; p. 4', 'P. 3', 'p. 3 - ', 'sec.'])('refuses %j', (text) => {
    expect(parseLocator(text)).toBeUndefined();
  });

  it('answers for any text without throwing, with at least one part or nothing', () => {
    const near = fc.array(fc.constantFrom('p.', 'pp.', 'sec.', 'doc.', 'whole', '3', '5-9', 'xii', ',', ' ', '–', 'toString', '__proto__')).map((pieces) => pieces.join(' '));
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), near), (text) => parseLocator(text)?.length !== 0));
  });
});

describe('isCovered', () => {
  test.each([
    ['p. 3', ['p. 3'], true],
    ['p. 3', ['pp. 1-5'], true],
    ['p. 6', ['pp. 1-5'], false],
    ['pp. 3-5', ['p. 3', 'pp. 4-5'], true],
    ['pp. 3-5', ['p. 3', 'p. 5'], false],
    ['pp. 3, 9', ['p. 3', 'p. 9'], true],
    ['ch. 4', ['ch. IV'], true],
    ['p. 5', ['p. v'], false],
    ['p. v', ['pp. iv-vi'], true],
    ['p. 12a', ['p. 12a'], true],
    ['p. 12a', ['p. 12'], false],
    ['p. 3', ['ch. 3'], false],
    ['doc. 2, para. 4', ['doc. 2'], true],
    ['doc. 2', ['doc. 2, para. 4'], false],
    ['doc. 2, para. 4', ['doc. 3, para. 4'], false],
    ['sec. The Talks', ['sec. The talks'], true],
    ['sec. The talks', ['sec. The end'], false],
    ['p. 3', ['whole'], false],
    ['whole', ['whole'], true],
    ['whole', ['p. 3'], false],
  ])('%j with notes at %j: %s', (cited, notes, covered) => {
    expect(isCovered(read(cited), notes.map(read))).toBe(covered);
  });

  it('asks for a note on the whole where no place is cited', () => {
    expect(isCovered(undefined, [read('p. 3')])).toBe(false);
    expect(isCovered(undefined, [read('p. 3'), read('whole')])).toBe(true);
  });

  it('holds for every place that has a note of its own', () => {
    const number = fc.integer({ min: 1, max: 400 });
    const label = fc.constantFrom('p', 'para', 'doc', 'ch', 'art', 'n', 'col', 'line', 'min');
    fc.assert(
      fc.property(label, number, fc.nat({ max: 150 }), (name, from, length) => {
        const text = `${name}. ${from}-${from + length}`;
        expect(isCovered(read(text), [read(text)])).toBe(true);
        expect(isCovered(read(text), [read(`${name}. ${from + length + 1}`)])).toBe(false);
      }),
    );
  });
});
