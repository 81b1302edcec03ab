// Takes down what each section says in plain text, and the sentence around each link. Stands last.
import type { Node } from 'unist';
import type { Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { sentencesAround } from '../text/excerpt';
import type { MarkupReport, SectionText } from './options';

const blockTypes = new Set(['paragraph', 'heading', 'tableCell', 'listItem']);

export function sections({ report }: { readonly report: MarkupReport }) {
  return (tree: Root): void => {
    let current: { id: string | undefined; heading: string | undefined; texts: string[] } = { id: undefined, heading: undefined, texts: [] };
    const close = () => {
      const text = current.texts.join('\n').trim();
      if (text !== '' || current.id !== undefined) report.sections.push({ id: current.id, heading: current.heading, text } satisfies SectionText);
    };
    for (const block of tree.children) {
      if (block.type === 'heading') {
        close();
        const id = block.data && 'hProperties' in block.data ? (block.data.hProperties as { id?: string }).id : undefined;
        current = { id, heading: textOf(block).trim(), texts: [] };
      } else {
        current.texts.push(...linesOf(block));
      }
    }
    close();
    placeLinks(tree);
  };

  function placeLinks(node: Node): void {
    if (blockTypes.has(node.type) || isComponent(node)) readBlock(node);
    if ('children' in node) for (const child of node.children as Node[]) placeLinks(child);
  }

  /** Walks the running text of one block, so that each link knows its sentence; inner blocks are left to themselves. */
  function readBlock(block: Node): void {
    let text = '';
    const uses: { index: number; offset: number }[] = [];
    const walk = (node: Node): void => {
      if (node !== block && (blockTypes.has(node.type) || node.type === 'list' || node.type === 'table')) return;
      if ('value' in node && (node.type === 'text' || node.type === 'inlineCode')) text += String(node.value);
      if (node.type === 'link') {
        const properties = (node.data as { hProperties?: Record<string, string> } | undefined)?.hProperties;
        const use = properties?.['data-use'];
        if (use !== undefined) {
          uses.push({ index: Number(use), offset: text.length });
          delete properties?.['data-use'];
        }
      }
      if ('children' in node) for (const child of node.children as Node[]) walk(child);
    };
    walk(block);
    const sentences = sentencesAround(text.replace(/\s/g, ' '), uses.map(({ offset }) => offset));
    uses.forEach(({ index }, at) => {
      const use = report.links[index];
      if (use) report.links[index] = { ...use, sentence: sentences[at] ?? '' };
    });
  }
}

function isComponent(node: Node): boolean {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** The plain text of a block, a line for each paragraph, item or cell row. */
export function linesOf(block: RootContent): readonly string[] {
  switch (block.type) {
    case 'list':
    case 'listItem':
    case 'blockquote':
    case 'table':
    case 'mdxJsxFlowElement':
      return block.children.flatMap((child) => linesOf(child as RootContent));
    case 'yaml':
      return [];
    case 'tableRow':
      return [block.children.map((cell) => textOf(cell)).join(' · ')];
    default: {
      const text = textOf(block).replace(/\s+/g, ' ').trim();
      return text === '' ? [] : [text];
    }
  }
}
