// Owns turning what a view drew into a kept text: notes that stand beside the text are taken out (they follow in a list),
// boxes and lines of their own keep their breaks, all else that is not in the form goes, and every block gets a line.
import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { visit, SKIP } from 'unist-util-visit';
import { keptElements } from './kept-text';

export function writeKeptText(drawn: string): string {
  const tree = fromHtml(drawn, { fragment: true });
  shape(tree);
  const kept = sanitize(tree, keptElements) as Root;
  breakLines(kept);
  return `${toHtml(kept).trim()}\n`;
}

const boldLines = new Set(['box-label', 'box-title', 'version-holder']);

function shape(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const { id, role, className, href } = node.properties;
    if (node.tagName === 'span' && typeof id === 'string' && /^note-\d+$/.test(id)) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (node.tagName === 'div' && role === 'note') node.tagName = 'aside';
    if (node.tagName === 'p' && Array.isArray(className) && className.some((name) => boldLines.has(String(name)))) {
      node.children = [{ type: 'element', tagName: 'b', properties: {}, children: node.children }];
    }
    if (node.tagName === 'a' && typeof href === 'string') node.properties['href'] = href.replace(/[<>"]/g, encodeURIComponent);
    // A span that is set on a line of its own by the styles would run into the word before it.
    const before = parent.children[index - 1];
    if (node.tagName === 'span' && before && !/\s$/.test(wordsOf(before)) && /^\S/.test(wordsOf(node))) {
      parent.children.splice(index, 0, { type: 'element', tagName: 'br', properties: {}, children: [] });
      return index + 2;
    }
    return undefined;
  });
  visit(tree, 'element', (node, index, parent) => {
    const [only, ...others] = node.children;
    if (parent && index !== undefined && node.tagName === 'div' && others.length === 0 && only?.type === 'element' && only.tagName === 'table') parent.children[index] = only;
  });
}

function wordsOf(node: RootContent | ElementContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

/** What holds blocks and no words of its own. */
const holders = new Set(['ul', 'ol', 'dl', 'div', 'table', 'thead', 'tbody', 'aside', 'blockquote']);

function breakLines(parent: Root | Element): void {
  const children = parent.children as (RootContent & ElementContent)[];
  for (const child of children) if (child.type === 'element') breakLines(child);
  const holdsWords = children.some((child) => child.type === 'text' && child.value.trim() !== '') || children.some((child) => child.type === 'element' && /^(?:a|b|i|em|strong|sup|sub|code|br|del)$/.test(child.tagName));
  if (parent.type === 'element' && (!holders.has(parent.tagName) || holdsWords)) return;
  const line: Text = { type: 'text', value: '\n' };
  const blocks = children.filter((child) => child.type !== 'text');
  parent.children = [...(parent.type === 'root' ? [] : [line]), ...blocks.flatMap((block) => [block, line])] as typeof parent.children;
}
