import { describe, expect, test } from 'vitest';
import { detach } from '@/lib/text/detach';

describe('a text that is let go of', () => {
  test.each(['', 'Oslo', 'Holst’s house', 'quote " and \\', 'line\nof two', '基辛格', '🕊', '\ud800 half a pair', '\u2028'])('stays the same: %j', (text) => {
    expect(detach(`before ${text} after`.slice(7, 7 + text.length))).toBe(text);
  });
});
