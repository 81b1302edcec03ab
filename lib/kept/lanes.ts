// Owns work on many files at once.

/** As many as a disk answers side by side. */
export const laneCount = 8;

/**
 * The results in the order of the items. Some at a time: one after the other they wait for the disk, all at once they want more open
 * files than a process may have, and more memory. The first failure is the failure of all.
 */
export async function inLanes<Item, Result>(items: Iterable<Item>, work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const all = [...items];
  const results = new Array<Result>(all.length);
  const rest = all.entries();
  const lane = async () => {
    for (const [place, item] of rest) results[place] = await work(item);
  };
  await Promise.all(Array.from({ length: laneCount }, lane));
  return results;
}
