// Owns "most like this one": channels that were judged alike, and in what.
import { isOpenValue, type Variable } from '../schema/codebook';
import { cellsOfVariable, valuesOf, type Cell, type CodedChannel, type Dataset } from './dataset';

export interface Likeness {
  readonly coded: CodedChannel;
  /** Mean likeness over the judgements known of both, 0 to 1 (Gower 1971; sets by Jaccard). */
  readonly score: number;
  /** Variables in which both were judged the same, the rarest agreement first. */
  readonly shared: readonly { readonly variable: Variable; readonly value: string }[];
}

/** The channels most like one, best first, at most `limit`. */
export function findAlike(dataset: Dataset, of: CodedChannel, limit: number): readonly Likeness[] {
  return dataset.channels
    .filter((other) => other.id !== of.id)
    .map((other) => compareTwo(dataset, of, other))
    .toSorted((a, b) => b.score - a.score || (a.coded.id < b.coded.id ? -1 : 1))
    .slice(0, limit);
}

function compareTwo(dataset: Dataset, one: CodedChannel, two: CodedChannel): Likeness {
  let sum = 0;
  let count = 0;
  const shared: { variable: Variable; value: string; rarity: number }[] = [];
  for (const variable of dataset.codebook.variables) {
    const pairs = pairCells(cellsOfVariable(one, variable), cellsOfVariable(two, variable));
    for (const [a, b] of pairs) {
      const [left, right] = [knownValues(a), knownValues(b)];
      if (left.length === 0 || right.length === 0) continue;
      const both = left.filter((value) => right.includes(value));
      sum += both.length / new Set([...left, ...right]).size;
      count += 1;
      for (const value of both) {
        const holders = countHolders(dataset).get(`${variable.id} ${value}`) ?? 0;
        if (!shared.some((entry) => entry.variable === variable && entry.value === value)) shared.push({ variable, value, rarity: holders });
      }
    }
  }
  const ranked = shared.filter(({ variable }) => variable.type === 'one' || variable.type === 'many').toSorted((a, b) => a.rarity - b.rarity);
  return { coded: two, score: count === 0 ? 0 : sum / count, shared: ranked };
}

const counted = new WeakMap<Dataset, ReadonlyMap<string, number>>();

/** How many channels have each value of each variable; counted once for a dataset. */
function countHolders(dataset: Dataset): ReadonlyMap<string, number> {
  const held = counted.get(dataset);
  if (held) return held;
  const holders = new Map<string, number>();
  for (const coded of dataset.channels) {
    for (const variable of dataset.codebook.variables) {
      for (const value of new Set(cellsOfVariable(coded, variable).flatMap(knownValues))) holders.set(`${variable.id} ${value}`, (holders.get(`${variable.id} ${value}`) ?? 0) + 1);
    }
  }
  counted.set(dataset, holders);
  return holders;
}

function pairCells(a: readonly Cell[], b: readonly Cell[]): readonly (readonly [Cell, Cell])[] {
  return a.flatMap((cell) => {
    const other = b.find((candidate) => candidate.side === cell.side);
    return other ? [[cell, other] as const] : [];
  });
}

function knownValues({ judgement }: Cell): readonly string[] {
  return valuesOf(judgement).filter((value) => !isOpenValue(value));
}
