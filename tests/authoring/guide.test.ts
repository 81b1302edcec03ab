import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { writeEditorSchemas } from '@/lib/authoring/field-schema';
import { fillGuide } from '@/lib/authoring/guide';
import { parseCluster } from '@/lib/citation/cluster';
import { isCovered, parseLocator } from '@/lib/citation/locator';
import { readContentFiles } from '@/lib/corpus/files';
import { loadCorpus } from '@/lib/corpus/load';
import { codes } from '@/lib/diagnostics/codes';
import { componentNames } from '@/lib/markup/component-list';
import { pageSections } from '@/lib/markup/headings';
import { kinds } from '@/lib/schema/article';

const root = new URL('../..', import.meta.url).pathname;
const guide = await readFile(join(root, 'content/README.md'), 'utf8');

test('the guide is current (if not: npm run guide)', () => {
  expect(fillGuide(guide)).toBe(guide);
});

test('the editor schemas are current (if not: npm run guide)', async () => {
  const schemas = writeEditorSchemas();
  expect((await readdir(join(root, 'content/.schemas'))).toSorted()).toEqual([...schemas.keys()].map((file) => file.split('/').at(-1)).toSorted());
  for (const [file, text] of schemas) expect(await readFile(join(root, file), 'utf8'), file).toBe(text);
});

test('the guide names every kind, component, section of a page and code', () => {
  for (const kind of kinds) expect(guide).toContain(`#### ${kind}\n`);
  for (const name of componentNames) expect(guide).toContain(`| \`<${name}`);
  for (const id of pageSections) expect(guide).toContain(`\`${id}\``);
  for (const code of Object.keys(codes)) expect(guide).toContain(`| \`${code}\` |`);
});

test('every field in the guide says what it holds, or is one of CSL-JSON’s', () => {
  const rows = guide.split('\n').filter((line) => /^\| `[^`<]+`.*\|.*\|.*\|.*\|$/.test(line) && !line.includes('`csl.'));
  expect(rows.length).toBeGreaterThan(50);
  expect(rows.filter((row) => /\|\s*\|$/.test(row))).toEqual([]);
});

test('every YAML example in the guide can be read', () => {
  const examples = [...guide.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(([, text = '']) => text);
  expect(examples.length).toBeGreaterThan(0);
  for (const example of examples) expect(() => parse(example)).not.toThrow();
});

test('every citation shown in the guide is one that the check would accept', { timeout: 30_000 }, async () => {
  const corpus = loadCorpus(await readContentFiles(root), { drafts: true });
  const placeholders = new Set<string>(['key', 'other-key']);
  const shown = [...guide.matchAll(/\[(@[^\]]+)\]|"(@[^"]+)"/g)].map(([, inProse, inField]) => inProse ?? inField ?? '');
  const refused = shown.filter((text) => {
    const parsed = parseCluster(text);
    if (!parsed.ok) return true;
    return !parsed.cluster.every(({ key, locator }) => {
      const notes = corpus.sources.get(key)?.record.notes.map(({ at }) => parseLocator(at)) ?? [];
      return placeholders.has(key) || isCovered(locator, notes.filter((place) => place !== undefined));
    });
  });
  expect(shown.length).toBeGreaterThan(5);
  expect(refused).toEqual([]);
});

test('a guide that lacks its markers is told which', () => {
  expect(() => fillGuide('# Guide\n')).toThrow('<!-- end of article-fields -->');
});
