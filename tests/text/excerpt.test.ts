import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { clipAround, countWords, sentenceAround, splitSentences } from '@/lib/text/excerpt';

describe('splitSentences', () => {
  test.each([
    ['It began. It ended.', ['It began.', 'It ended.']],
    ['The U.S. Congress was not told. Nixon was.', ['The U.S. Congress was not told.', 'Nixon was.']],
    ['A line through Gen. Vernon Walters was tried. It failed.', ['A line through Gen. Vernon Walters was tried.', 'It failed.']],
    ['He wrote to Mr. Kim. Dr. Kissinger did not.', ['He wrote to Mr. Kim.', 'Dr. Kissinger did not.']],
    ['J. Edgar Hoover knew. A. F. Dobrynin did too.', ['J. Edgar Hoover knew.', 'A. F. Dobrynin did too.']],
    ['The volume (vol. 17) prints it. Others do not.', ['The volume (vol. 17) prints it.', 'Others do not.']],
    ['Track 1.5 is older. Is it? Yes!', ['Track 1.5 is older.', 'Is it?', 'Yes!']],
  ])('%j', (text, sentences) => {
    expect(splitSentences(text).map((sentence) => sentence.text.trim())).toEqual(sentences);
  });

  it('loses nothing: the sentences joined are the text, each standing where it says', () => {
    const prose = fc.array(fc.constantFrom('Nixon', 'U.S.', 'Gen.', 'no.', 'He', 'left.', '“Why?”', '\n', 'p. 3', 'end!'), { maxLength: 30 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.oneof(prose, fc.string({ unit: 'grapheme' })), (text) => {
        const sentences = splitSentences(text);
        expect(sentences.map((sentence) => sentence.text).join('')).toBe(text);
        for (const sentence of sentences) expect(text.startsWith(sentence.text, sentence.start)).toBe(true);
      }),
    );
  });
});

describe('sentenceAround', () => {
  const text = 'It began in Lahore. The U.S. side was Gen. Walters and others. It ended.';

  test.each(['began', 'U.S.', 'Walters', 'others', 'ended'])('finds the sentence that holds “%s”', (word) => {
    const sentence = sentenceAround(text, text.indexOf(word));
    expect(sentence).toContain(word);
    expect(['It began in Lahore.', 'The U.S. side was Gen. Walters and others.', 'It ended.']).toContain(sentence);
  });
});

test.each([
  ['', 0],
  ['Nixon went to Beijing.', 4],
  ["Nixon's men—all of them", 5],
])('%j has %i words', (text, count) => {
  expect(countWords(text)).toBe(count);
});

describe('clipAround', () => {
  const words = fc.array(fc.stringMatching(/^[a-z周恩来.]{1,20}$/), { minLength: 1, maxLength: 80 });
  const match = fc.record({ words, first: fc.nat(), count: fc.integer({ min: 1, max: 3 }), length: fc.integer({ min: 20, max: 170 }) }).map(({ words, first, count, length }) => {
    const from = first % words.length;
    const start = words.slice(0, from).reduce((sum, word) => sum + word.length + 1, 0);
    return { text: words.join(' '), start, end: start + words.slice(from, from + count).join(' ').length, length };
  });

  it('never cuts the match, and says truly where the piece begins', () => {
    fc.assert(
      fc.property(match, ({ text, start, end, length }) => {
        const clip = clipAround(text, start, end, length);
        expect(text.startsWith(clip.text, clip.start)).toBe(true);
        expect(clip.start).toBeLessThanOrEqual(start);
        expect(clip.start + clip.text.length).toBeGreaterThanOrEqual(end);
      }),
    );
  });

  it('is never longer than asked, but for a match that is', () => {
    fc.assert(fc.property(match, ({ text, start, end, length }) => clipAround(text, start, end, length).text.length <= Math.max(length, end - start)));
  });

  it('cuts between words', () => {
    fc.assert(
      fc.property(match, ({ text, start, end, length }) => {
        const clip = clipAround(text, start, end, length);
        const after = clip.start + clip.text.length;
        expect(clip.start === 0 || text[clip.start - 1] === ' ').toBe(true);
        expect(after === text.length || text[after] === ' ').toBe(true);
      }),
    );
  });

  it('stays short in a long run without spaces', () => {
    const text = `See https://history.state.gov/${'x'.repeat(400)}`;
    expect(clipAround(text, 200, 205, 50).text.length).toBeLessThanOrEqual(50);
  });

  it('leaves a short text whole', () => {
    expect(clipAround('Nixon went to Beijing.', 6, 10, 170)).toEqual({ text: 'Nixon went to Beijing.', start: 0 });
  });

  it('shows what stands before the match as well as what follows', () => {
    const text = `${'before '.repeat(60)}MATCH${' after'.repeat(60)}`;
    const clip = clipAround(text, 420, 425, 100);
    expect(clip.text).toMatch(/^before .*MATCH.* after$/);
  });
});
