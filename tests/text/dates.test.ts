import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { boundsOf, compareDates, formatDate, formatYears, isEdtf } from '@/lib/text/dates';

describe('formatDate', () => {
  test.each([
    ['1971', '1971'],
    ['1971-07', 'July 1971'],
    ['1971-07-09', '9 July 1971'],
    ['1969-21', 'spring 1969'],
    ['1969-22', 'summer 1969'],
    ['1969-23', 'autumn 1969'],
    ['1969-24', 'winter 1969'],
    ['1969-33', 'first quarter of 1969'],
    ['1969-41', 'second half of 1969'],
    ['196X', '1960s'],
    ['19XX', '1900s'],
    ['1969-XX', '1969'],
    ['1969-08-XX', 'August 1969'],
    ['1993-08~', 'about August 1993'],
    ['1969?', '1969 (uncertain)'],
    ['1969-08-01%', 'about 1 August 1969 (uncertain)'],
    ['?1969-08', 'August 1969 (uncertain)'],
    ['1969~-08', 'about August 1969'],
    ['1969/1972', '1969–1972'],
    ['1971-07/1971-08', 'July 1971 – August 1971'],
    ['1971-07-09/1971-07-11', '9–11 July 1971'],
    ['1971-07-30/1971-08-02', '30 July – 2 August 1971'],
    ['1971-12-30/1972-01-02', '30 December 1971 – 2 January 1972'],
    ['1993-08~/1993-09', 'about August 1993 – September 1993'],
    ['196X/197X', '1960s – 1970s'],
    ['1969/..', 'since 1969'],
    ['1969-08-01/', 'since 1 August 1969'],
    ['../1972-02', 'until February 1972'],
    ['/1972', 'until 1972'],
  ])('%s reads “%s”', (date, shown) => {
    expect(isEdtf(date)).toBe(true);
    expect(formatDate(date)).toBe(shown);
  });

  it('names the year of any day', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }), (date) => {
        const day = date.toISOString().slice(0, 10);
        expect(formatDate(day)).toMatch(new RegExp(`^${date.getUTCDate()} [A-Z][a-z]+ ${date.getUTCFullYear()}$`));
      }),
    );
  });
});

test.each([
  ['1969-08-01/1972-02-28', '1969–1972'],
  ['1971-07-09/1971-07-11', '1971'],
  ['1971', '1971'],
  ['~1971-07', '1971'],
  ['196X', '1960s'],
  ['19XX', '1900s'],
  ['1969/..', 'since 1969'],
  ['../1972', 'until 1972'],
])('the years of %s are “%s”', (date, years) => {
  expect(isEdtf(date)).toBe(true);
  expect(formatYears(date)).toBe(years);
});

test.each(['', 'x', 'July 1971', '9.7.1971', '1969-13', '1969-00', '1971-02-30', '1971-7-9', '1972/1969', '1969-21/1970-22', '1971-07-09/1971-07-09', ' 1969'])('%j is no EDTF date', (text) => {
  expect(isEdtf(text)).toBe(false);
});

it('says of any text whether it is a date', () => {
  fc.assert(fc.property(fc.string(), (text) => typeof isEdtf(text) === 'boolean'));
});

describe('order', () => {
  it('sorts by the first instant, then by the last, an open beginning first', () => {
    const sorted = ['../1972', '1969', '1969-08', '1971-07-09', '1971-07-09/1971-07-11', '1972'];
    expect(sorted.toReversed().toSorted(compareDates)).toEqual(['../1972', '1969', '1969-08', '1971-07-09', '1971-07-09/1971-07-11', '1972']);
  });

  it('puts an event of a month before the days of it that came later', () => {
    expect(compareDates('1971-07', '1971-07-09')).toBeLessThan(0);
    expect(compareDates('1971-07-09', '1971-07')).toBeGreaterThan(0);
  });
});

test.each([
  ['1971-07-09', '1971-07-09T00:00:00.000Z', '1971-07-09T23:59:59.999Z'],
  ['1971-07', '1971-07-01T00:00:00.000Z', '1971-07-31T23:59:59.999Z'],
  ['1969/..', '1969-01-01T00:00:00.000Z', null],
  ['../1969', null, '1969-12-31T23:59:59.999Z'],
])('%s lasts from %s to %s', (date, from, to) => {
  const shown = (instant: number | null) => (instant === null ? null : new Date(instant).toISOString());
  const bounds = boundsOf(date);
  expect([shown(bounds.from), shown(bounds.to)]).toEqual([from, to]);
});
