// Owns how much one article may hold. Reading Markdown takes time that grows with the square of what lies in one block, and
// steps that grow with depth; these bounds are looked at before anything is parsed, and lie far beyond what a reader would bear.
import type { Node } from 'unist';
import type { MarkupReport } from './options';

export const articleBounds = {
  /** More than twice the longest article of the first wave. */
  characters: 50_000,
  lines: 1_000,
  line: 5_000,
  /** Characters of lines without an empty one between them: a paragraph, a list, a table. */
  block: 10_000,
  blockMarks: 1_000,
  marks: 3_000,
  /** Headings' own ids apart, braces are never right. */
  braces: 100,
  /** Quotations and lists in one another, and how many of them begin in all. */
  depth: 8,
  openers: 1_000,
  indent: 40,
  columns: 30,
} as const;

/** Whatever begins or ends a piece of markup, as often as it stands there. */
const markup = /[*_[\]{}<>|~`\\&@!:"'#]|www\./g;
/** What opens a quotation or a list, as often as it stands at the beginning of a line. */
const opening = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t])))+/;

type Finding = MarkupReport['findings'][number];

/** The first measure that a text exceeds. */
export function findExcess(text: string): Finding | undefined {
  // All three ends of a line that Markdown knows.
  const lines = text.split(/\r\n|\n|\r/);
  let marks = 0;
  let openers = 0;
  let block = { line: 1, characters: 0, marks: 0 };
  if (text.length > articleBounds.characters) return tooLarge(lineAt(text, articleBounds.characters), `The article has more than ${show(articleBounds.characters)} characters.`, 'Cut it into several articles.');
  if (lines.length > articleBounds.lines) return tooLarge(articleBounds.lines + 1, `The article has more than ${show(articleBounds.lines)} lines.`, 'Cut it into several articles.');
  for (const [index, line] of lines.entries()) {
    const number = index + 1;
    if (line.length > articleBounds.line) return tooLarge(number, `The line has more than ${show(articleBounds.line)} characters.`, 'Cut the paragraph into several.');
    const opened = countOpeners(line);
    openers += opened;
    if (opened > articleBounds.depth || indentOf(line) > articleBounds.indent) return tooDeep(number, 1, 'Lists or quotations lie too deep in one another.');
    if (openers > articleBounds.openers) return tooLarge(number, `The article holds more than ${show(articleBounds.openers)} items of lists or lines of quotations.`, 'Cut it into several articles.');
    if (line.trim() === '') {
      block = { line: number + 1, characters: 0, marks: 0 };
      continue;
    }
    const own = line.match(markup)?.length ?? 0;
    marks += own;
    block.characters += line.length + 1;
    block.marks += own;
    if (block.characters > articleBounds.block) return tooLarge(block.line, `The block that begins here has more than ${show(articleBounds.block)} characters.`, 'Part it with empty lines, or cut the table or list into several.');
    if (block.marks > articleBounds.blockMarks) return tooLarge(block.line, `The block that begins here holds more than ${show(articleBounds.blockMarks)} marks of markup.`, 'Part it with empty lines, or take out what is no markup.');
    if (marks > articleBounds.marks) return tooLarge(number, `The article holds more than ${show(articleBounds.marks)} marks of markup.`, 'Cut it into several articles.');
  }
  const brace = [...text.matchAll(/(?<!\\)[{}]/g)][articleBounds.braces];
  if (!brace) return undefined;
  return { code: 'code-in-content', line: lineAt(text, brace.index), column: 1, message: `The article holds more than ${articleBounds.braces} braces.`, remedy: 'Take out what is code; a brace in the text is written \\{.' };
}

/** Where a tree is deeper than articles are. Asked before any plugin walks it. */
export function findDepth(tree: Node): Finding | undefined {
  let level: readonly Node[] = [tree];
  // Components, lists and quotations each bring a few levels of nodes.
  for (let depth = 0; depth <= articleBounds.depth * 4; depth += 1) {
    level = level.flatMap((node) => ('children' in node ? (node.children as readonly Node[]) : []));
    if (level.length === 0) return undefined;
  }
  const { line = 1, column = 1 } = level[0]?.position?.start ?? {};
  return tooDeep(line, column, 'Pieces of markup lie too deep in one another.');
}

function countOpeners(line: string): number {
  return opening.exec(line)?.[0].replace(/\s|\d+(?=[.)])/g, '').length ?? 0;
}

function indentOf(line: string): number {
  return /^[ \t]*/.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0;
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

function tooLarge(line: number, message: string, remedy: string): Finding {
  return { code: 'too-large', line, column: 1, message, remedy };
}

function tooDeep(line: number, column: number, message: string): Finding {
  return { code: 'too-deep', line, column, message, remedy: 'Write it flat, in a few steps at most.' };
}

function show(count: number): string {
  return count.toLocaleString('en');
}
