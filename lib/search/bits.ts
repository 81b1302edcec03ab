// How many bits of a number are set: how many terms a mask holds, how many letters two words differ in.
export function countBits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
