// The network of actors: same records, same picture; no text meets another, a mark or the frame.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawNetworkSvg } from '@/components/figures/network';
import { readContentFiles } from '@/lib/corpus/files';
import { layOutNetwork, markRadius, type NetworkLayout, type NetworkLink, type NetworkNode } from '@/lib/figures/network';
import { openEncyclopedia } from '@/lib/site/encyclopedia';
import { anyName, anyWidth, expectClear } from './records';

const root = new URL('../..', import.meta.url).pathname;
const { corpus } = openEncyclopedia(await readContentFiles(root), { drafts: false });
const real = readNetwork();

/** Everybody who took part in a channel, joined to everybody else of it: more links than the site draws. */
function readNetwork(): { readonly nodes: readonly NetworkNode[]; readonly links: readonly NetworkLink[] } {
  const links = new Map<string, { a: string; b: string; cases: string[] }>();
  const ids = new Set<string>();
  for (const { slug, channels } of corpus.articles.values()) {
    for (const { record } of channels) {
      const all = [...new Set([...(record.sides ?? []).flatMap(({ principals, holders }) => [...principals, ...holders]), ...record.carriers])].sort();
      for (const a of all) {
        ids.add(a);
        for (const b of all.filter((other) => other > a)) links.set(`${a} ${b}`, { a, b, cases: [...(links.get(`${a} ${b}`)?.cases ?? []), slug] });
      }
    }
  }
  return { nodes: [...ids].map((id) => ({ id, name: corpus.actors.get(id)?.record.name ?? id, kind: corpus.actors.get(id)?.record.kind ?? 'person' })), links: [...links.values()] };
}

const anyNodes = fc
  .array(fc.record({ name: anyName, kind: fc.constantFrom('person', 'state', 'body') }), { maxLength: 24 })
  .map((all) => all.map((one, at): NetworkNode => ({ id: `n${at}`, name: one.name, kind: one.kind as NetworkNode['kind'] })));
const anyId = fc.integer({ min: 0, max: 26 }).map((at) => `n${at}`);
const anyLinks = fc.array(fc.record({ a: anyId, b: anyId, cases: fc.array(fc.constantFrom('oslo', 'oman'), { maxLength: 2 }) }), { maxLength: 50 });

function check(layout: NetworkLayout): void {
  const marks = [...layout.nodes, ...layout.key].map(({ x, y }) => ({ left: x - markRadius, right: x + markRadius, top: y - markRadius, bottom: y + markRadius }));
  expectClear([...layout.nodes.flatMap(({ label }) => label), ...layout.key.map(({ label }) => label)].filter(({ text }) => text !== ''), layout, marks);
  for (const mark of marks) {
    expect(mark.left).toBeGreaterThanOrEqual(-0.01);
    expect(mark.top).toBeGreaterThanOrEqual(0);
    expect(mark.right).toBeLessThanOrEqual(layout.width + 0.01);
    expect(mark.bottom).toBeLessThanOrEqual(layout.height);
  }
}

describe('the network', () => {
  it('keeps every text clear, whatever the actors and links', () => {
    fc.assert(fc.property(anyNodes, anyLinks, anyWidth, (nodes, links, width) => check(layOutNetwork(nodes, links, { width }))), { numRuns: 60 });
  }, 60_000);

  it('keeps the real actors clear at every width', () => {
    for (const width of [328, 640, 960]) check(layOutNetwork(real.nodes, real.links, { width }));
  });

  it('is the same whatever the order of its records', () => {
    const [one, two] = [layOutNetwork(real.nodes, real.links, { width: 640 }), layOutNetwork(real.nodes.toReversed(), real.links.toReversed(), { width: 640 })];
    expect(two).toEqual(one);
  });

  it('leaves out links to nobody and to oneself', () => {
    const node = { id: 'a', name: 'A', kind: 'person' } as const;
    expect(layOutNetwork([node], [{ a: 'a', b: 'a', cases: [] }, { a: 'a', b: 'z', cases: [] }], { width: 328 }).links).toEqual([]);
    expect(layOutNetwork([], [], { width: 328 }).nodes).toEqual([]);
  });

  it('names the cases of a link in the drawing', () => {
    const nodes = ['a', 'b'].map((id): NetworkNode => ({ id, name: id.toUpperCase(), kind: 'person' }));
    expect(drawNetworkSvg(nodes, [{ a: 'a', b: 'b', cases: ['oslo'] }], { cases: { oslo: { name: 'Oslo channel', href: '/' } } })).toContain('<title>A and B: Oslo channel</title>');
  });
});
