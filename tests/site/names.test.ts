import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { openEncyclopedia } from '@/lib/site/encyclopedia';
import { listNames, nearestArticles, redirectOf, type NameList } from '@/lib/site/names';
import { smallFiles, toFiles } from '../small-encyclopedia';

// What the server reads is the file that the build wrote.
const list = JSON.parse(JSON.stringify(listNames(openEncyclopedia(toFiles(smallFiles), { drafts: false })))) as NameList;

test.each([
  ['chou-en-lai', 'zhou-enlai'],
  ['Chou-En-lai', 'zhou-enlai'],
  ['back-channel', 'backchannel-diplomacy'],
  ['polo-i', 'us-china-opening'],
  ['Zhou_Enlai', 'zhou-enlai'],
])('the address %s leads to %s', (asked, slug) => {
  expect(redirectOf(list, asked)).toBe(slug);
});

test.each(['zhou-enlai', 'mao-zedong', 'nothing-of-the-kind', 'constructor', '__proto__', ''])('the address %j leads nowhere', (asked) => {
  expect(redirectOf(list, asked)).toBeUndefined();
});

it('never leads to an address that leads on again', () => {
  for (const slug of Object.values(list.redirects)) expect(redirectOf(list, slug)).toBeUndefined();
});

describe('the nearest articles', () => {
  it('answer a mistyped address with its article first', () => {
    expect(nearestArticles(list, 'henri-kissinger', 3)[0]).toEqual({ slug: 'henry-kissinger', title: 'Henry Kissinger' });
  });

  it('name an article once, although title and alias are both near', () => {
    expect(nearestArticles(list, 'zhu-enlai', 5).map(({ slug }) => slug)).toEqual(['zhou-enlai']);
  });

  it('are at most as many as were asked for, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (asked) => {
        expect(nearestArticles(list, asked, 2).length).toBeLessThanOrEqual(2);
      }),
    );
  });
});
