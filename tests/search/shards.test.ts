import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundariesOf, compareNamed, cutShards, findShard, type ShardItem } from '@/lib/search/shards';

const keys = fc.uniqueArray(fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', ' ', '周'), minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 60 });
const toItems = (own: readonly string[]): ShardItem[] => own.map((key, index) => (index % 2 === 0 ? { key, word: [key, '1'] } : { key, name: [key, index, 1] }));

describe('shards', () => {
  it('every word and every name stands in the shard that its key leads to', () => {
    fc.assert(
      fc.property(keys, fc.integer({ min: 1, max: 200 }), (own, size) => {
        const shards = cutShards(toItems(own), size);
        const boundaries = boundariesOf(shards);
        for (const [index, key] of own.entries()) {
          const shard = shards[findShard(boundaries, key)];
          const held = index % 2 === 0 ? shard?.words.some(([word]) => word === key) : shard?.names.some(([name]) => name === key);
          expect(held, key).toBe(true);
        }
      }),
    );
  });

  it('whoever looks for a beginning finds every name that begins so, or a list of the articles', () => {
    fc.assert(
      fc.property(keys, fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 100 }), (own, beginning, size) => {
        const shards = cutShards(toItems(own), size);
        const shard = shards[findShard(boundariesOf(shards), beginning)];
        const wanted = own.flatMap((key, index) => (index % 2 === 1 && key.startsWith(beginning) ? [index] : []));
        const listed = shard && Object.hasOwn(shard.heads, beginning) ? shard.heads[beginning] : undefined;
        if (listed) expect(wanted.length <= listed.length || listed.length === 12).toBe(true);
        else expect(shard?.names.flatMap(([name, article]) => (name.startsWith(beginning) ? [article] : [])).toSorted()).toEqual(wanted.toSorted());
      }),
    );
  });

  it('a beginning leads to the same articles in the same order, wherever the shards are cut', () => {
    fc.assert(
      fc.property(keys, fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 100 }), (own, beginning, size) => {
        const items = own.map((key, index): ShardItem => ({ key, name: [key, index, index % 2 === 0 ? 0 : 1] }));
        const find = (most: number) => {
          const shards = cutShards(items, most);
          const shard = shards[findShard(boundariesOf(shards), beginning)];
          if (shard && Object.hasOwn(shard.heads, beginning)) return shard.heads[beginning] ?? [];
          return (shard?.names ?? []).filter(([name]) => name.startsWith(beginning)).toSorted(compareNamed).map(([, article]) => article).slice(0, 12);
        };
        expect(find(size)).toEqual(find(Number.POSITIVE_INFINITY));
      }),
    );
  });

  it('finds a shard for any key, also before the first and after the last', () => {
    expect(findShard(['', 'm'], '')).toBe(0);
    expect(findShard(['', 'm'], 'lzzz')).toBe(0);
    expect(findShard(['', 'm'], 'm')).toBe(1);
    expect(findShard(['', 'm'], '周')).toBe(1);
  });
});
