// Draws a kept text: its few elements, wide tables in a frame of their own, and links only where they still lead somewhere.
import type { ElementContent, RootContent } from 'hast';
import { Fragment, createElement, type ReactNode } from 'react';
import { linkAddresses } from '@/lib/citation/rich-text';
import { TableFrame } from '../frame/table';

/** Where an address leads now; undefined where nothing stands there any more. */
export type LeadsTo = (address: string) => string | undefined;

interface KeptTreeProps {
  readonly nodes: readonly (RootContent | ElementContent)[];
  readonly leadsTo: LeadsTo;
  /** Sources are kept with bare addresses. */
  readonly linked?: boolean;
}

export function KeptTree({ nodes, leadsTo, linked = false }: KeptTreeProps): ReactNode {
  return nodes.map((node, index) => <Fragment key={index}>{drawNode(node, leadsTo, linked)}</Fragment>);
}

/** What holds no words of its own: the line ends between its parts are not drawn. */
const holders = new Set(['ul', 'ol', 'dl', 'table', 'thead', 'tbody', 'tr']);

function drawNode(node: RootContent | ElementContent, leadsTo: LeadsTo, linked: boolean): ReactNode {
  if (node.type === 'text') return linked && node.value.includes('http') ? <KeptTree nodes={linkAddresses(node)} leadsTo={leadsTo} /> : node.value;
  if (node.type !== 'element') return null;
  const { tagName, properties } = node;
  const inside = holders.has(tagName) ? node.children.filter((child) => child.type === 'element') : node.children;
  if (inside.length === 0) return createElement(tagName);
  const children = <KeptTree nodes={inside} leadsTo={leadsTo} linked={linked || tagName === 'li'} />;
  const { id, scope, href } = properties;
  if (tagName === 'a') {
    const address = typeof href === 'string' ? leadsTo(href) : undefined;
    return address === undefined ? children : <a href={address}>{children}</a>;
  }
  // A kept text names neither its boxes nor its tables, so that none may pass for a landmark.
  if (tagName === 'aside') return <div role="note">{children}</div>;
  if (tagName === 'table') return <TableFrame><table>{children}</table></TableFrame>;
  return createElement(tagName, { ...(typeof id === 'string' && { id }), ...(typeof scope === 'string' && { scope }) }, children);
}
