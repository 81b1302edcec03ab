// Owns replacing pieces of text nodes by other nodes, with their true places.
import type { Parent, PhrasingContent, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Point } from './options';
import { pointWithin } from './point';

/**
 * Calls `replace` for every match of `pattern` in running text (code is left alone). It answers with the nodes
 * that stand in the match's place.
 */
export function replaceInText(
  tree: Root,
  pattern: RegExp,
  replace: (match: RegExpExecArray, at: Point, text: Text, parent: Parent) => readonly PhrasingContent[],
): void {
  visit(tree, 'text', (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const pieces: PhrasingContent[] = [];
    let end = 0;
    for (const match of node.value.matchAll(pattern)) {
      if (match.index > end) pieces.push(textPiece(node, end, match.index));
      pieces.push(...replace(match as RegExpExecArray, pointWithin(node, match.index), node, parent));
      end = match.index + match[0].length;
    }
    if (end === 0) return undefined;
    if (end < node.value.length) pieces.push(textPiece(node, end, node.value.length));
    parent.children.splice(index, 1, ...pieces);
    return index + pieces.length;
  });
}

function textPiece(node: Text, from: number, to: number): Text {
  const start = pointWithin(node, from);
  const end = pointWithin(node, to);
  return { type: 'text', value: node.value.slice(from, to), position: { start, end } };
}
