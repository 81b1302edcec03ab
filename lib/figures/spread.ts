// Owns keeping things apart on one axis: each stays as near its place as the room between neighbours allows.

/** Places for targets in rising order: neighbours at least `gaps[i]` apart (gap i lies after target i), order kept, within the bounds as far as they suffice. */
export function spread(targets: readonly number[], gaps: readonly number[], from: number, to: number): readonly number[] {
  const offsets: number[] = [];
  for (let at = 0, sum = 0; at < targets.length; sum += gaps[at] ?? 0, at += 1) offsets.push(sum);
  const last = Math.max(from, to - (offsets.at(-1) ?? 0));
  const wanted = targets.map((target, at) => Math.min(last, Math.max(from, target - (offsets[at] ?? 0))));
  return levelRising(wanted).map((value, at) => value + (offsets[at] ?? 0));
}

/** The nearest sequence that never falls (pool adjacent violators). */
function levelRising(values: readonly number[]): readonly number[] {
  const pools: { sum: number; size: number }[] = [];
  for (const value of values) {
    let pool = { sum: value, size: 1 };
    for (let before = pools.at(-1); before && before.sum / before.size > pool.sum / pool.size; before = pools.at(-1)) {
      pool = { sum: pool.sum + before.sum, size: pool.size + before.size };
      pools.pop();
    }
    pools.push(pool);
  }
  return pools.flatMap(({ sum, size }) => Array.from({ length: size }, () => sum / size));
}
