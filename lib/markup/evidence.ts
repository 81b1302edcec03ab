// Every block that states facts carries a citation. A list or table that a paragraph introduces with a colon
// counts as one block with it; what the editors say in their own name, or invent and label, needs none.
import type { Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { componentRules, isComponentName } from './component-list';
import type { MarkupReport } from './options';
import { pointOf } from './point';
import { linesOf } from './sections';

export function evidence({ report }: { readonly report: MarkupReport }) {
  return (tree: Root): void => checkBlocks(tree.children);

  function checkBlocks(blocks: readonly RootContent[]): void {
    blocks.forEach((block, index) => {
      switch (block.type) {
        case 'paragraph': {
          if (isOnlyComponents(block)) {
            checkBlocks(block.children);
            return;
          }
          const next = blocks[index + 1];
          const introduces = textOf(block).trim().endsWith(':') && (next?.type === 'list' || next?.type === 'table');
          if (!introduces && !isCited(block)) demand(block);
          return;
        }
        case 'list':
        case 'table':
        case 'blockquote': {
          const before = blocks[index - 1];
          const introduced = before?.type === 'paragraph' && textOf(before).trim().endsWith(':') && isCited(before);
          if (!introduced && !isCited(block)) demand(block);
          return;
        }
        case 'mdxJsxFlowElement':
        case 'mdxJsxTextElement':
          if (!isComponentName(block.name) || componentRules[block.name].uncited) return;
          if (block.children.some((child) => child.type === 'text')) {
            if (!isCited(block)) demand(block);
          } else {
            checkBlocks(block.children);
          }
          return;
        default:
      }
    });
  }

  function demand(block: RootContent): void {
    const text = linesOf(block).join(' ');
    if (text === '') return;
    report.findings.push({
      code: 'uncited-fact',
      ...pointOf(block),
      message: `This ${block.type === 'list' || block.type === 'table' ? block.type : 'paragraph'} carries no citation.`,
      found: text.length > 60 ? `${text.slice(0, 59)}…` : text,
      remedy: 'Cite the source of what it says, or put it into <Editors> if it states no outside fact.',
    });
  }
}

function isOnlyComponents(block: RootContent): boolean {
  if (!('children' in block)) return false;
  return block.children.every((child) => (child.type === 'mdxJsxTextElement' && child.name !== 'Cite') || (child.type === 'text' && child.value.trim() === ''));
}

function isCited(node: RootContent): boolean {
  if (node.type === 'mdxJsxTextElement' && node.name === 'Cite') return true;
  return 'children' in node && node.children.some(isCited);
}
