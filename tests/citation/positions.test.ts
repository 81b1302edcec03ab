// Where a cite stands to those before it is worked out by us; citeproc's own reckoning, which is slow, is the measure.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import CSL from 'citeproc';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { styleFolder } from '@/lib/citation/engine';
import { placeCites } from '@/lib/citation/positions';

const read = (name: string) => readFileSync(join(process.cwd(), styleFolder, name), 'utf8');
interface Reckoned {
  rebuildProcessorState(citations: readonly unknown[], mode: 'html'): unknown;
  readonly registry: { readonly citationreg: { readonly citationById: Readonly<Record<string, { readonly sortedItems: readonly (readonly [unknown, { readonly position: number }])[] }>> } };
}
const engine = new CSL.Engine({ retrieveLocale: () => read('locales-en-US.xml'), retrieveItem: (id) => ({ id, type: 'book', title: id }) }, read('chicago-fullnote-bibliography.csl'), 'en-US') as unknown as Reckoned;

test('cites are placed as citeproc places them', () => {
  const cite = fc.record({ id: fc.constantFrom('a', 'b', 'c'), locator: fc.constantFrom('1', '2') }, { requiredKeys: ['id'] }).map((item) => (item.locator ? { ...item, label: 'page' } : item));
  fc.assert(
    fc.property(fc.array(fc.array(cite, { minLength: 1, maxLength: 3 }), { maxLength: 8 }), (notes) => {
      engine.rebuildProcessorState(notes.map((items, index) => ({ citationID: `n${index}`, citationItems: items.map((item) => ({ ...item })), properties: { noteIndex: index + 1 } })), 'html');
      const reckoned = notes.map((_, index) => engine.registry.citationreg.citationById[`n${index}`]?.sortedItems.map(([, { position }]) => Math.min(2, position)));
      expect(placeCites(notes).map((items) => items.map(({ position }) => position))).toEqual(reckoned);
    }),
    { numRuns: 100 },
  );
});

test('what follows a note without a known source does not follow at once', () => {
  expect(placeCites([[{ id: 'a' }], [], [{ id: 'a' }], [{ id: 'a' }]]).map((items) => items.map(({ position }) => position))).toEqual([[0], [], [1], [2]]);
});
