// Every folder of tests/fixtures/markup holds an article, what becomes of it (expected.html) and what is said about
// it (expected.txt). After a change that is meant, `npx vitest run tests/markup -u` writes them anew; read the diff.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { toHtml } from 'hast-util-to-html';
import type { Element, Nodes, Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { toHast, type State } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { diagnose } from '@/lib/diagnostics/diagnostic';
import { formatReport } from '@/lib/diagnostics/report';
import { componentNames } from '@/lib/markup/component-list';
import { readArticleMarkup } from '@/lib/markup/read';
import { openSmall } from '../small-encyclopedia';

const folder = join(process.cwd(), 'tests/fixtures/markup');
const cases = readdirSync(folder).toSorted();
const { contextOf } = openSmall();

/** The article is read as that of Oman, whose address a link to itself would have. */
function readCase(name: string) {
  return readArticleMarkup(readFileSync(join(folder, name, 'input.mdx'), 'utf8'), contextOf('oman'), true);
}

/** Components stand in the HTML under their own names. */
function passThrough(state: State, node: MdxJsxFlowElement | MdxJsxTextElement): Element {
  const properties = Object.fromEntries(node.attributes.map((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') throw new Error(`Code is left in <${node.name}>`);
    return [attribute.name, attribute.value];
  }));
  return { type: 'element', tagName: node.name ?? '', properties, children: state.all(node) as Element['children'] };
}

function toTree(tree: Root): HastRoot {
  return toHast(tree, {
    handlers: { mdxJsxFlowElement: passThrough, mdxJsxTextElement: passThrough, yaml: () => undefined },
    // Nodes that hold code are kept, so that one that was not taken out cannot be overlooked.
    passThrough: ['mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression', 'html'],
  }) as HastRoot;
}

describe.each(cases)('%s', (name) => {
  it('becomes what is expected', async () => {
    await expect(`${toHtml(toTree(readCase(name).tree))}\n`).toMatchFileSnapshot(join(folder, name, 'expected.html'));
  });

  it('is reported as expected', async () => {
    const diagnostics = readCase(name).report.findings.map((finding) => diagnose({ ...finding, file: 'input.mdx' }));
    await expect(`${formatReport(diagnostics)}\n`).toMatchFileSnapshot(join(folder, name, 'expected.txt'));
  });

  it('holds nothing that could run', () => {
    const found: string[] = [];
    visit(toTree(readCase(name).tree), (node: Nodes) => {
      if (!['root', 'element', 'text'].includes(node.type)) found.push(node.type);
      if (node.type !== 'element') return;
      const plain = /^(p|h[1-6]|ul|ol|li|table|thead|tbody|tr|th|td|blockquote|a|em|strong|code|pre|br|hr|del)$/.test(node.tagName);
      if (!plain && node.tagName !== 'Cite' && !(componentNames as readonly string[]).includes(node.tagName)) found.push(`<${node.tagName}>`);
      for (const [attribute, value] of Object.entries(node.properties)) {
        if (/^on|^style$|^src$/i.test(attribute)) found.push(`${attribute}=`);
        if (attribute === 'href' && !/^(https?:\/\/|mailto:|#|\/wiki\/)/.test(String(value))) found.push(String(value));
      }
    });
    expect(found).toEqual([]);
  });
});

it('every hostile or broken article is reported, and every other one is clean', () => {
  for (const name of cases) {
    const codes = readCase(name).report.findings.map((finding) => finding.code);
    const bad = /^(hostile|syntax|.*-(broken|missing)$)/.test(name);
    if (bad) expect(codes, name).not.toEqual([]);
  }
  expect(cases.filter((name) => readCase(name).report.findings.length === 0)).toEqual(['citations', 'contested', 'cross-references', 'evidence', 'headings', 'smart-quotes']);
});
