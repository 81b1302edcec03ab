// Straight quotation marks become curled ones. Whether a mark opens or closes hangs on what stands before it, so that a block is
// taken as one text, across emphasis and links. Code is left as it is.
import type { Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { curlQuotes } from '../text/quotes';

const blocks: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell']);

export function curl() {
  return (tree: Root): void => {
    let text = '';
    const found: { readonly node: Text; readonly start: number }[] = [];
    visit(tree, (node) => {
      if (blocks.has(node.type)) text += '\n';
      else if (node.type === 'text') {
        found.push({ node, start: text.length });
        text += node.value;
      }
      // Of code only the length counts, and that it is no space.
      else if (node.type === 'inlineCode') text += 'A'.repeat(node.value.length);
    });
    const curled = curlQuotes(text);
    for (const { node, start } of found) node.value = curled.slice(start, start + node.value.length);
  };
}
