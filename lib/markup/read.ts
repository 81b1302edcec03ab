// Owns reading markup: an article's body, or one inline field, to its tree and report. Nothing is evaluated here.
import type { PhrasingContent, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { findDepth, findExcess } from './bounds';
import { escapeHeadingIds } from './headings';
import { createReport, settleReport, type MarkupContext, type MarkupReport } from './options';
import { guardPlugin, markupPlugins } from './plugins';

/** Reads a whole article file, front matter included (it is passed over). */
export function readArticleMarkup(text: string, context: MarkupContext, evidence: boolean): { readonly tree: Root; readonly report: MarkupReport } {
  const options = { context, report: createReport(), evidence };
  const processor = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx).use(guardPlugin(options)).use(markupPlugins(options));
  const tree = readWithin(processor, new VFile(escapeHeadingIds(text)), options.report);
  return { tree, report: settleReport(options.report) };
}

/** Reads a field of one line: cross-references, citations and emphasis, no blocks. Columns count from the field's own start. */
export function readInline(text: string, context: MarkupContext): { readonly nodes: readonly PhrasingContent[]; readonly report: MarkupReport } {
  const report = createReport();
  const options = { context, report, evidence: false };
  const processor = unified().use(remarkParse).use(guardPlugin(options)).use(markupPlugins(options));
  const tree = readWithin(processor, new VFile(text), report);
  const [first] = tree.children;
  if (tree.children.length > 1 || (first && first.type !== 'paragraph')) {
    report.findings.push({ code: 'syntax', line: 1, column: 1, message: 'This field holds one line of running text.', found: text.slice(0, 60), remedy: 'Write a sentence, without lists or headings.' });
  }
  return { nodes: first?.type === 'paragraph' ? first.children : [], report: settleReport({ ...report, sections: [] }) };
}

/** Reads and runs the plugins; of what cannot be read, or is more than may be, only the finding is left. */
function readWithin(processor: Processor<Root>, file: VFile, report: MarkupReport): Root {
  const nothing: Root = { type: 'root', children: [] };
  const excess = findExcess(String(file));
  if (excess) {
    report.findings.push(excess);
    return nothing;
  }
  try {
    const tree = processor.parse(file);
    const depth = findDepth(tree);
    if (depth) {
      report.findings.push(depth);
      return nothing;
    }
    return processor.runSync(tree, file) as Root;
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    report.findings.push(explainSyntax(error));
    return nothing;
  }
}

function explainSyntax(error: VFileMessage): MarkupReport['findings'][number] {
  // A component that is never closed has no place of its own: the reason names where it was opened.
  const [, line = '1', column = '1'] = /\((\d+):(\d+)-/.exec(error.reason) ?? [];
  const place = { line: error.line ?? Number(line), column: error.column ?? Number(column) };
  if (/acorn|expression/i.test(error.reason)) {
    return { code: 'code-in-content', ...place, message: 'Braces hold code, and articles hold none.', found: error.reason, remedy: 'Take it out, or write \\{ for a brace.' };
  }
  return { code: 'syntax', ...place, message: 'The markup cannot be read from here on.', found: error.reason, remedy: 'Close every component, and write \\< for a less-than sign.' };
}
