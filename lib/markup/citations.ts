// Citations become numbered notes; a comparison table takes the numbers of the notes that it brings.
// Before: `It resumed. [@frus-d99, p. 250]` · after: `It resumed.` and <Cite note="1" />.
import type { Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import { clusterPattern, parseCluster } from '../citation/cluster';
import type { MarkupContext, MarkupReport } from './options';
import { pointOf } from './point';
import { replaceInText } from './split-text';

export function citations({ context, report }: { readonly context: MarkupContext; readonly report: MarkupReport }) {
  return (tree: Root): void => {
    replaceInText(tree, new RegExp(` ?${clusterPattern.source}`, 'g'), ([whole, inside = ''], at) => {
      const parsed = parseCluster(inside);
      if (!parsed.ok) {
        report.findings.push({
          code: 'bad-citation',
          ...at,
          message: 'A citation cannot be read.',
          found: parsed.found,
          remedy: 'Write [@key], [@key, p. 3] or [@key, doc. 2, para. 4; @other].',
        });
        return [];
      }
      const start = whole.startsWith(' ') ? { line: at.line, column: at.column + 1 } : at;
      report.citations.push({ cluster: parsed.cluster, note: 0, ...start });
      return [{ type: 'mdxJsxTextElement', name: 'Cite', attributes: [attribute('note', String(report.citations.length - 1))], children: [] }];
    });
    replaceInText(tree, /\[@/g, (_, at) => {
      report.findings.push({ code: 'bad-citation', ...at, message: 'A citation is not closed, or holds other marks.', found: '[@', remedy: 'Write [@key], [@key, p. 3] or [@key, doc. 2, para. 4; @other].' });
      return [{ type: 'text', value: '[@' }];
    });
    moveAfterPunctuation(tree);
    number(tree);
  };

  function number(tree: Root): void {
    visit(tree, (node, at, parent) => {
      if (node.type !== 'mdxJsxTextElement' && node.type !== 'mdxJsxFlowElement') return undefined;
      if (node.name === 'Cite') {
        const index = Number(attributeOf(node, 'note'));
        const use = report.citations[index];
        report.notes += 1;
        if (use) report.citations[index] = { ...use, note: report.notes };
        node.attributes = [attribute('note', String(report.notes))];
      } else if (node.name === 'Comparison') {
        const id = attributeOf(node, 'id');
        const count = context.countComparisonNotes(id);
        if (count === undefined) {
          report.findings.push({ code: 'bad-comparison', ...pointOf(node), message: 'There is no comparison of this name.', found: id, remedy: 'Name one from content/comparisons.yaml.' });
        } else if (report.comparisons.some((use) => use.id === id)) {
          report.findings.push({ code: 'bad-comparison', ...pointOf(node), message: 'This comparison stands in the article already.', found: id, remedy: 'Keep one of the two.' });
          // Two would share their ids and their notes.
          parent?.children.splice(at ?? 0, 1);
          return at;
        } else {
          report.comparisons.push({ id, firstNote: report.notes + 1, ...pointOf(node) });
          report.notes += count;
        }
      }
      return undefined;
    });
  }
}

/** Note numbers follow the mark that ends their clause, however the author set them: `1993 [@key].` reads `1993.¹` */
function moveAfterPunctuation(tree: Root): void {
  visit(tree, 'mdxJsxTextElement', (node, index, parent) => {
    if (node.name !== 'Cite' || !parent || index === undefined) return;
    const next = parent.children[index + 1];
    const mark = next?.type === 'text' ? /^[.,;:!?]+["'”’)]*/.exec(next.value)?.[0] : undefined;
    if (mark === undefined || next?.type !== 'text') return;
    next.value = next.value.slice(mark.length);
    let first = index;
    while (isCite(parent.children[first - 1])) first -= 1;
    const before = parent.children[first - 1];
    if (before?.type === 'text') before.value += mark;
    else parent.children.splice(first, 0, { type: 'text', value: mark });
  });
}

function isCite(node: { readonly type: string; readonly name?: string | null } | undefined): boolean {
  return node?.type === 'mdxJsxTextElement' && node.name === 'Cite';
}

function attribute(name: string, value: string) {
  return { type: 'mdxJsxAttribute' as const, name, value };
}

function attributeOf(node: MdxJsxFlowElement | MdxJsxTextElement, name: string): string {
  const found = node.attributes.find((candidate) => candidate.type === 'mdxJsxAttribute' && candidate.name === name);
  return typeof found?.value === 'string' ? found.value : '';
}
