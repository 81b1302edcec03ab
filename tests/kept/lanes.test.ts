import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inLanes, laneCount } from '@/lib/kept/lanes';

it('gives the results in the order of the items, and has few in hand at a time', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(5), { maxLength: 60 }), async (turns) => {
      let inHand = 0;
      let most = 0;
      const results = await inLanes(turns.entries(), async ([place, waits]) => {
        inHand += 1;
        most = Math.max(most, inHand);
        for (let turn = 0; turn < waits; turn += 1) await Promise.resolve();
        inHand -= 1;
        return place;
      });
      expect(results).toEqual([...turns.keys()]);
      expect(most).toBeLessThanOrEqual(laneCount);
    }),
  );
});

it('fails where one fails', async () => {
  const work = async (number: number) => {
    if (number === 7) throw new Error('the seventh');
  };
  await expect(inLanes([1, 7, 9], work)).rejects.toThrow('the seventh');
});
