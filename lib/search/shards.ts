// Owns cutting the sorted words and names into shards, and finding the shard that holds a key.
import type { Shard } from './records';

export type ShardItem = { readonly key: string; readonly word: readonly [word: string, places: string] } | { readonly key: string; readonly name: Shard['names'][number] };

type Cut = Pick<Shard, 'names' | 'heads'> & { readonly words: readonly (readonly [word: string, places: string])[] };

/** How many articles a beginning that reaches over several shards names at most. */
const longestHead = 12;

/** Shards of about `size` characters each, in the order of their keys. */
export function cutShards(items: readonly ShardItem[], size: number): readonly Cut[] {
  const sorted = items.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const groups: ShardItem[][] = [];
  let filled = size;
  for (const item of sorted) {
    if (filled >= size && groups.at(-1)?.at(-1)?.key !== item.key) {
      groups.push([]);
      filled = 0;
    }
    groups.at(-1)?.push(item);
    filled += 'word' in item ? item.word[0].length + item.word[1].length + 2 : item.name[0].length + 10;
  }
  const heads = makeHeads(groups);
  return groups.map((group, number) => ({
    words: group.flatMap((item) => ('word' in item ? [item.word] : [])),
    names: group.flatMap((item) => ('name' in item ? [item.name] : [])),
    heads: heads[number] ?? {},
  }));
}

/** Least key of each shard, shortened as far as it still parts it from the one before. */
export function boundariesOf(shards: readonly Cut[]): readonly string[] {
  return shards.map((shard, number) => boundaryBetween(number === 0 ? '' : lastKey(shards[number - 1] ?? shard), firstKey(shard)));
}

/** The shortest beginning of `next` that comes after `previous`. */
export function boundaryBetween(previous: string, next: string): string {
  return previous === '' ? '' : next.slice(0, sharedLength(previous, next) + 1);
}

/** A key that comes after every key that begins so. */
export function afterAll(beginning: string): string {
  return `${beginning}\uffff`;
}

/** Number of the last boundary that does not come after the key. */
export function findShard(boundaries: readonly string[], key: string): number {
  let low = 0;
  let high = boundaries.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((boundaries[middle] ?? '') <= key) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * A beginning that both neighbours of a boundary share reaches into several shards. Whoever looks for it reads the first of
 * them alone, so that one says which articles have a name that begins so, the shortest name first.
 */
function makeHeads(groups: readonly (readonly ShardItem[])[]): readonly Record<string, number[]>[] {
  const boundaries = groups.map((group, number) => boundaryBetween(groups[number - 1]?.at(-1)?.key ?? '', group[0]?.key ?? ''));
  const names = groups.flat().flatMap((item) => ('name' in item ? [item.name] : []));
  const heads = groups.map((): Record<string, number[]> => ({}));
  for (let number = 1; number < groups.length; number += 1) {
    const before = groups[number - 1]?.at(-1)?.key ?? '';
    const next = groups[number]?.[0]?.key ?? '';
    for (let length = 1; length <= sharedLength(before, next); length += 1) {
      const head = next.slice(0, length);
      const own = heads[findShard(boundaries, head)];
      if (!own || Object.hasOwn(own, head)) continue;
      const found = names.slice(lowerBound(names, head), lowerBound(names, afterAll(head))).toSorted(compareNamed);
      own[head] = [...new Set(found.map(([, article]) => article))].slice(0, longestHead);
    }
  }
  return heads;
}

/** The order of names that pass: the shortest first, titles before other names of their length. It must not hang on where shards are cut. */
export function compareNamed(a: Shard['names'][number], b: Shard['names'][number]): number {
  return a[0].length - b[0].length || b[2] - a[2] || (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1]);
}

/** How many of the sorted names come before the key. */
function lowerBound(names: readonly Shard['names'][number][], key: string): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.[0] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

function firstKey({ words, names }: Cut): string {
  return [words[0]?.[0], names[0]?.[0]].filter((key) => key !== undefined).toSorted()[0] ?? '';
}

function lastKey({ words, names }: Cut): string {
  return [words.at(-1)?.[0], names.at(-1)?.[0]].filter((key) => key !== undefined).toSorted().at(-1) ?? '';
}
