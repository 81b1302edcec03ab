import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { curlQuotes } from '@/lib/text/quotes';

test.each([
  ["Kissinger's offer", 'Kissinger’s offer'],
  ['He called it "the Channel".', 'He called it “the Channel”.'],
  ["the delegates' room", 'the delegates’ room'],
  ["('yes')", '(‘yes’)'],
  ["in the '70s", 'in the ’70s'],
])('%s becomes %s', (straight, curled) => {
  expect(curlQuotes(straight)).toBe(curled);
});

it('changes nothing that it has changed', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("'", '"', ' ', 'a', '(', '“') }), (text) => {
      expect(curlQuotes(curlQuotes(text))).toBe(curlQuotes(text));
    }),
  );
});
