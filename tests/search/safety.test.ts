import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { answerPages } from './real-search';

const nasty = [
  'a'.repeat(100_000),
  'oslo '.repeat(20_000),
  '"'.repeat(100_000),
  '\u0000\u0001\u001b[31m\u0007',
  '\u202eoslo\u202d \u2066channel\u2069',
  '🤝👩‍👩‍👧‍👦🇳🇴',
  '"><script>alert(1)</script><img src=x onerror=alert(1)>',
  '(a+)+$ [^ .*?{9,} \\',
  '../../../etc/passwd %2e%2e%2f ..\\..\\',
  '__proto__ constructor toString hasOwnProperty prototype',
  'kind=case&q=oslo#x',
  '\ud800 lone \udfff',
  'ﷺ'.repeat(300),
  'İıſß'.repeat(200),
  '“oslo',
  '𝕺𝖘𝖑𝖔 channel',
  '周'.repeat(5000),
];

test.each(nasty.map((query) => [query.slice(0, 30), query] as const))('%j has a bounded answer', async (_, query) => {
  const { answer } = await answerPages();
  const { hits, query: echoed } = await answer(query);
  expect(hits.length).toBeLessThanOrEqual(8);
  expect(echoed.length).toBeLessThanOrEqual(200);
});

it('any text has an answer, which repeats no more than its beginning', async () => {
  const { answer } = await answerPages();
  await fc.assert(fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.lorem()), async (query) => query.startsWith((await answer(query)).query)), { numRuns: 300 });
});

it('what a query holds is never markup in the page of answers', async () => {
  const { answer, toPage } = await answerPages();
  const pieces = fc.constantFrom('<', '>', '"', "'", '&', '<script>', 'oslo', 'channel', '</a>', 'javascript:', ' ', '{', '$&');
  await fc.assert(
    fc.asyncProperty(fc.array(pieces, { maxLength: 12 }), async (parts) => {
      const html = toPage(await answer(parts.join('')));
      const tags = [...html.matchAll(/<\/?([^\s>]*)[^>]*>/g)].map((match) => match[1]);
      expect(tags.filter((tag) => !['a', 'p', 'ol', 'li', 'span', 'mark'].includes(tag ?? ''))).toEqual([]);
    }),
  );
});
