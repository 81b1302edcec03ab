// Owns the plain text of a field that was read as prose.
import type { PhrasingContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';

export function mdastText(nodes: readonly PhrasingContent[]): string {
  return textOf([...nodes]).replace(/\s+/g, ' ').trim();
}
