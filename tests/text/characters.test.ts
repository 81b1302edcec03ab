import { describe, expect, it, test } from 'vitest';
import { findOddCharacters } from '@/lib/text/characters';

describe('what nobody sees is found at its place', () => {
  test.each([
    ['a\u202eb', 1, 'U+202E'],
    ['\u200b', 0, 'U+200B'],
    ['🇳🇴\u0007', 4, 'U+0007'],
    ['a\rb', 1, 'U+000D'],
    ['\ud800', 0, 'U+D800'],
    ['a\ufffd', 1, 'U+FFFD'],
  ])('%j', (text, index, found) => {
    expect(findOddCharacters(text)).toEqual([{ index, is: 'invisible', found }]);
  });
});

it('a word of two alphabets is found with the letters that are strange to it', () => {
  expect(findOddCharacters('The \u041eslo talks')).toEqual([{ index: 4, is: 'another alphabet', found: '\u041eslo (\u041e U+041E)' }]);
});

test.each(['Plain text.\n\tIndented.\r\n', 'Zhou Enlai 周恩来', 'Кисси́нджер', 'می\u200cخواهم', 'क\u094d\u200dष', 'e\u0301', 'Oslo–Осло', '“quoted” · 5 °C', '🤝'])('%j is as it should be', (text) => {
  expect(findOddCharacters(text)).toEqual([]);
});

it('of very many the first are enough, in the order of the text', () => {
  const found = findOddCharacters(`\u041eslo ${'\u200b'.repeat(50)}`);
  expect(found).toHaveLength(5);
  expect(found.map(({ index }) => index)).toEqual(found.map(({ index }) => index).toSorted((a, b) => a - b));
});
