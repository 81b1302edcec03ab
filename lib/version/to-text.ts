// Owns the words of a kept text without its marks; the numbers of notes are no words of it.
import type { Nodes } from 'hast';

export function toText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node) || (node.type === 'element' && node.tagName === 'sup')) return '';
  return node.children.map(toText).join(node.type === 'element' && /^(?:tr|table|thead|tbody|dl|div|ul|ol|aside)$/.test(node.tagName) ? ' ' : '').replace(/\s+/g, ' ');
}
