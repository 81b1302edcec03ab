// Draws prose that was read as one line: fields of the front matter, events, reasons.
import type { PhrasingContent } from 'mdast';
import { Fragment, type ReactNode } from 'react';
import type { InlineField } from '@/lib/markup/article';

export interface InlineTextProps {
  readonly field: InlineField;
  /** Draws the note of that number within the field; without it, citations are left out. */
  readonly renderNote?: (noteInField: number) => ReactNode;
}

export function InlineText({ field, renderNote }: InlineTextProps): ReactNode {
  return drawNodes(field.nodes, renderNote);
}

function drawNodes(nodes: readonly PhrasingContent[], renderNote: InlineTextProps['renderNote']): ReactNode {
  return nodes.map((node, index) => <Fragment key={index}>{drawNode(node, renderNote)}</Fragment>);
}

function drawNode(node: PhrasingContent, renderNote: InlineTextProps['renderNote']): ReactNode {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'emphasis':
      return <em>{drawNodes(node.children, renderNote)}</em>;
    case 'strong':
      return <strong>{drawNodes(node.children, renderNote)}</strong>;
    case 'link':
      return <a href={node.url}>{drawNodes(node.children, renderNote)}</a>;
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'mdxJsxTextElement': {
      const note = node.attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'note')?.value;
      return node.name === 'Cite' && renderNote ? renderNote(Number(note)) : null;
    }
    default:
      return 'children' in node ? drawNodes(node.children as PhrasingContent[], renderNote) : null;
  }
}
