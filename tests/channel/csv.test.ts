import { expect, it, test } from 'vitest';
import { joinCites, writeCsv } from '@/lib/channel/csv';

test.each(['=1+1', '+1+1', '-1+1', '@SUM(A1)', '\tx', '\rx', '=', '-a'])('%j is written as text, which no spreadsheet works out', (cell) => {
  expect(writeCsv([[cell]]).replaceAll('"', '')).toBe(`'${cell}\r\n`);
});

test.each(['-14.4', '-0431-03', '-1985-04~', '1921-05/1921-08', 'a=b', "'quoted'", ''])('%j stays what it is', (cell) => {
  expect(writeCsv([['x', cell]])).toBe(`x,${cell}\r\n`);
});

it('citations stand in one cell without their marks', () => {
  expect(joinCites(['@a, p. 3', '@b'], '; ')).toBe('a, p. 3; b');
});
