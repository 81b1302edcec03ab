import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { applyFilters, readFilters, writeFilters, type FilterRow, type FilterState } from '@/lib/channel/filters';

const known = { region: ['europe', 'east-asia'], outcome: ['agreement', 'breakdown'] };
const columns = ['name', 'opened'];
const rows: readonly FilterRow[] = [
  { id: 'a', values: { region: ['europe'], outcome: ['agreement'] }, keys: { name: 'Alpha', opened: '1993' } },
  { id: 'b', values: { region: ['europe', 'east-asia'], outcome: ['breakdown'] }, keys: { name: 'beta', opened: '1969' } },
  { id: 'c', values: { region: ['east-asia'], outcome: ['agreement'] }, keys: { name: 'Gamma', opened: '2012' } },
];
const read = (search: string) => readFilters(search, known, columns);

test.each([
  ['', ['a', 'b', 'c']],
  ['?region=europe', ['a', 'b']],
  ['?region=europe,east-asia&outcome=agreement', ['a', 'c']],
  ['?region=europe&region=east-asia', ['a', 'b', 'c']],
  ['?outcome=breakdown&region=east-asia', ['b']],
  ['?sort=opened', ['b', 'a', 'c']],
  ['?sort=-opened', ['c', 'a', 'b']],
  ['?sort=name', ['a', 'b', 'c']],
])('the address %s shows %j', (search, ids) => {
  expect(applyFilters(rows, read(search).state)).toEqual(ids);
  expect(read(search).unknown).toEqual([]);
});

test.each([
  ['?colour=red', ['colour']],
  ['?region=atlantis', ['region: atlantis']],
  ['?sort=weight', ['sort: weight']],
  ['?__proto__=x&constructor=y', ['__proto__', 'constructor']],
])('the address %s asks for %j, which is named and not obeyed', (search, unknown) => {
  expect(read(search).unknown).toEqual(unknown);
  expect(applyFilters(rows, read(search).state)).toEqual(['a', 'b', 'c']);
});

it('reads back every state that it wrote', () => {
  const state = fc.record({
    chosen: fc.record({ region: fc.subarray(known.region), outcome: fc.subarray(known.outcome) }),
    sort: fc.constantFrom('', ...columns),
    descending: fc.boolean(),
  });
  fc.assert(
    fc.property(state, ({ chosen, sort, descending }) => {
      const filled = new Map(Object.entries(chosen).filter(([, values]) => values.length > 0).map(([name, values]) => [name, new Set(values)] as const));
      const written: FilterState = { chosen: filled, sort, descending: sort !== '' && descending };
      expect(read(writeFilters(written)).state).toEqual(written);
    }),
  );
});

it('never throws, whatever the address says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (search) => {
      expect(applyFilters(rows, read(search).state).length).toBeLessThanOrEqual(rows.length);
    }),
  );
});
