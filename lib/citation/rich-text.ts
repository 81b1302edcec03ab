// Owns turning citeproc's HTML into a tree that a view can draw: only emphasis and links survive.
import type { ElementContent, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { sanitize } from 'hast-util-sanitize';
import { isWebAddress } from '../text/web-address';

const allowed = { strip: ['script', 'style'], tagNames: ['i', 'em', 'b', 'sup', 'sub', 'a'], attributes: { a: ['href'] }, protocols: { href: ['http', 'https'] } };

/** The formatted source as a tree; with `links`, bare addresses become links. */
export function parseFormatted(html: string, options: { readonly links: boolean }): Root {
  const safe = sanitize(fromHtml(html, { fragment: true }) as Nodes, allowed);
  const children = (safe.type === 'root' ? safe.children : [safe]) as ElementContent[];
  return { type: 'root', children: options.links ? children.flatMap(linkAddresses) : children };
}

/** Bare addresses in a text become links. */
export function linkAddresses(node: ElementContent): ElementContent[] {
  if (node.type !== 'text') return [node];
  return node.value.split(/(https?:\/\/\S+[^\s.,])/g).map((piece): ElementContent => {
    if (!isWebAddress(piece)) return { type: 'text', value: piece };
    return { type: 'element', tagName: 'a', properties: { href: piece }, children: [{ type: 'text', value: piece.replace(/^https?:\/\/(www\.)?/, '') }] };
  });
}
