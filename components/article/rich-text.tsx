// Draws a formatted source: emphasis and links, nothing else.
import type { ElementContent, Root } from 'hast';
import { Fragment, createElement, type ReactNode } from 'react';

export function RichText({ tree }: { readonly tree: Root }): ReactNode {
  return drawNodes(tree.children as ElementContent[]);
}

function drawNodes(nodes: readonly ElementContent[]): ReactNode {
  return nodes.map((node, index) => {
    if (node.type === 'text') return <Fragment key={index}>{node.value}</Fragment>;
    if (node.type !== 'element') return null;
    const href = node.properties['href'];
    return createElement(node.tagName, { key: index, ...(typeof href === 'string' && { href }) }, drawNodes(node.children));
  });
}
