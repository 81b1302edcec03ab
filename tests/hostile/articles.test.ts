// Hostile articles, each put into a whole encyclopedia that is then made in the real way: the check refuses each at its
// place, or a reader may see it as text; and whatever the check says, nothing that was drawn is live and nothing ran.
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { isError, type Diagnostic } from '@/lib/diagnostics/diagnostic';
import { stripFramework } from '@/lib/site/strip';
import { withFiles } from './base';
import { clearCanary, hasRun } from './canary';
import { addresses } from './corpus/addresses';
import { characters } from './corpus/characters';
import { clobbering } from './corpus/clobbering';
import { code } from './corpus/code';
import { html } from './corpus/html';
import type { Row } from './corpus/row';
import { drawSite, type DrawnSite } from './draw-site';
import { findLive } from './inert';

const classes: Readonly<Record<string, readonly Row[]>> = { code, html, addresses, characters, clobbering };

interface Placed {
  readonly row: Row;
  readonly slug: string;
  readonly file: string;
  readonly text: string;
  /** Lines of the file that the hostile text stands on. */
  readonly from: number;
  readonly to: number;
}

function place(name: string, rows: readonly Row[]): readonly Placed[] {
  return rows.map((row, index) => {
    const head = `---\ntitle: Hostile ${name} ${index}\nstandfirst: It tries ${name}.\nreviewed: "2026-01-02"\n---\n\nBefore. [@hentzau-1954-spa, p. 3]\n\n`;
    const from = head.split('\n').length;
    return { row, slug: `${name}-${index}`, file: `content/states/${name}-${index}.mdx`, text: `${head}${row[1]}\n`, from, to: from + row[1].split(/\n/).length };
  });
}

const placed = new Map(Object.entries(classes).map(([name, rows]) => [name, place(name, rows)]));
const all = [...placed.values()].flat();
let site: DrawnSite;
const errors = new Map<string, Diagnostic[]>();

beforeAll(async () => {
  clearCanary();
  site = await drawSite(withFiles(all.map(({ file, text }) => [file, text])));
  for (const finding of site.encyclopedia.diagnostics.filter(isError)) errors.set(finding.file, [...(errors.get(finding.file) ?? []), finding]);
}, 600_000);

afterAll(async () => {
  clearCanary();
  await site.remove();
});

it('there are more than two hundred, and each tries something else', () => {
  expect(all.length).toBeGreaterThan(200);
  expect(new Set(all.map(({ row }) => row[1])).size).toBe(all.length);
});

describe.each([...placed.keys()])('%s', (name) => {
  test.each((placed.get(name) ?? []).map((item) => [item.row[0], item.row[2], item] as const))('%s: %s', (_, outcome, { file, from, to }) => {
    // Whether it is cited is another matter.
    const found = (errors.get(file) ?? []).filter((finding) => finding.code !== 'uncited-fact');
    if (outcome === 'inert') {
      expect(found).toEqual([]);
      return;
    }
    const refusal = found.find((finding) => finding.code === outcome);
    expect(refusal, JSON.stringify(found)).toBeDefined();
    expect(refusal?.line).toBeGreaterThanOrEqual(from);
    expect(refusal?.line).toBeLessThanOrEqual(to);
    expect(refusal?.remedy).not.toBe('');
  });
});

describe('what is drawn of them', () => {
  const controls = new Set(['/', '/search', '/cases', '/compare']);

  it('is every article that can be compiled, the refused ones too', () => {
    const syntax = new Set(all.filter(({ file }) => errors.get(file)?.some(({ code: found }) => found === 'syntax' || found === 'code-in-content')).map(({ slug }) => `/wiki/${slug}`));
    expect([...site.failed.keys()].filter((address) => !syntax.has(address))).toEqual([]);
    const missing = all.filter(({ slug }) => !site.pages.has(`/wiki/${slug}`) && !site.failed.has(`/wiki/${slug}`));
    expect(missing).toEqual([]);
  });

  it('holds nothing live, on any page', () => {
    const live = [...site.pages].flatMap(([address, page]) => findLive(page, { controls: controls.has(address) }).map((found) => `${address}: ${found}`));
    expect(live, live.join('\n')).toEqual([]);
  });

  it('passes the last step of the build, which looks for what is live once more', () => {
    const left = [...site.pages].flatMap(([address, page]) => stripFramework(page, '/build/').leftovers.map((found) => `${address}: ${found}`));
    expect(left, left.join('\n')).toEqual([]);
  });

  it('and none of it ran', () => {
    expect(hasRun()).toBe(false);
  });
});
