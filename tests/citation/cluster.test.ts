import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { clusterPattern, parseCluster } from '@/lib/citation/cluster';

function shown(inside: string) {
  const parsed = parseCluster(inside);
  return parsed.ok ? parsed.cluster.map(({ key, place }) => [key, place]) : parsed.found;
}

describe('parseCluster', () => {
  test.each([
    ['@frus-d99', [['frus-d99', undefined]]],
    ['@frus-d99, p. 250', [['frus-d99', 'p. 250']]],
    ['@frus-d99, doc. 2, para. 4; @other', [['frus-d99', 'doc. 2, para. 4'], ['other', undefined]]],
    ['  @a ;@b,pp. 3-4, 7', [['a', undefined], ['b', 'pp. 3-4, 7']]],
  ])('reads %j', (inside, cluster) => {
    expect(shown(inside)).toEqual(cluster);
  });

  test.each([
    ['@Frus_D99', '@Frus_D99'],
    ['@frus-d99 p. 3', '@frus-d99 p. 3'],
    ['@frus-d99 , p. 3', '@frus-d99 , p. 3'],
    ['@frus-d99, foo 3', 'foo 3'],
    ['@frus-d99; other', 'other'],
    ['@frus-d99;', ''],
    ['@', '@'],
    ['see @a', 'see @a'],
  ])('refuses %j and names the piece that is wrong', (inside, found) => {
    expect(parseCluster(inside)).toEqual({ ok: false, found });
  });

  it('answers for any text without throwing', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => typeof parseCluster(text).ok === 'boolean'));
  });
});

it('finds every bracketed citation in running text, and nothing else', () => {
  const text = 'It began [@a]. It went on [@b, p. 3; @c] and [see note] [d@e.org] ended.[@f]';
  expect([...text.matchAll(clusterPattern)].map((match) => match[1])).toEqual(['@a', '@b, p. 3; @c', '@f']);
});
