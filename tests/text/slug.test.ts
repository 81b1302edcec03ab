import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { isSlug } from '@/lib/schema/brand';
import { slugify } from '@/lib/text/slug';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });

test.each([
  ['U.S.–China opening', 'us-china-opening'],
  ['Track 1.5 diplomacy', 'track-1-5-diplomacy'],
  ['Track II diplomacy', 'track-ii-diplomacy'],
  ["Nixon's men", 'nixons-men'],
  ['Nixon’s men', 'nixons-men'],
  ['Johan Jørgen Holst', 'johan-jorgen-holst'],
  ['SALT I (1972)', 'salt-i-1972'],
  ['“Who asked whom?”', 'who-asked-whom'],
  ['周恩来', '周恩来'],
  ['?!', ''],
  ['', ''],
])('%j has the address %j', (name, slug) => {
  expect(slugify(name)).toBe(slug);
});

it('turns an address into itself', () => {
  fc.assert(fc.property(anyText, (text) => slugify(slugify(text)) === slugify(text)));
});

it('answers letters and digits joined by single hyphens, or nothing', () => {
  fc.assert(fc.property(anyText, (text) => /^(?:[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*)?$/u.test(slugify(text))));
});

it('makes a valid slug of every ASCII name that has a letter or a digit', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => isSlug(slugify(text)) === /[a-z0-9]/i.test(text)));
});
