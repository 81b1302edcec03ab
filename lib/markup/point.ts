// Owns places in a tree.
import type { Node } from 'unist';
import type { Point } from './options';

export function pointOf(node: Node | undefined): Point {
  return { line: node?.position?.start.line ?? 1, column: node?.position?.start.column ?? 1 };
}

/** The place of the character at `index` of a text node's value. */
export function pointWithin(node: Node & { readonly value: string }, index: number): Point {
  const start = pointOf(node);
  const before = node.value.slice(0, index).split('\n');
  if (before.length === 1) return { line: start.line, column: start.column + index };
  return { line: start.line + before.length - 1, column: (before.at(-1) ?? '').length + 1 };
}
