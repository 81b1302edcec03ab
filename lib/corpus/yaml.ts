// Owns YAML as this project reads it: every scalar stays the text that was written
// (a day does not turn into a Date, "1.10" not into 1.1), and every value knows its line.
import { LineCounter, parseDocument, isNode, isPair, isMap, type YAMLParseError } from 'yaml';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic';
import type { FilePath } from '../schema/brand';

export type FieldPath = readonly (string | number)[];
/** The place of the value at a path; with `within`, of that character of its text (the value's start where it runs over lines). */
export type Locate = (path: FieldPath, within?: number) => { readonly line: number; readonly column: number };

export interface YamlText {
  readonly value: unknown;
  readonly locate: Locate;
  /** The place of the name of a field, where `locate` gives that of its value. */
  readonly locateKey: Locate;
  readonly diagnostics: readonly Diagnostic[];
}

/** Parses one YAML document; `firstLine` is the line of the file that its first line stands on. */
export function parseYaml(text: string, file: FilePath, firstLine = 1): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: Math.max(1, col) };
  };
  const diagnostics = document.errors.map((error) =>
    diagnose({
      code: 'yaml',
      file,
      ...at(error.pos[0]),
      ...explainYaml(error),
    }),
  );
  const locate: Locate = (path, within) => {
    const offset = offsetOf(document.contents, path);
    if (within === undefined) return at(offset);
    const node: unknown = document.getIn(path, true);
    const written = isNode(node) && node.range ? text.slice(node.range[0], node.range[1]) : '';
    if (written === '' || written.includes('\n')) return at(offset);
    return at(offset + within + (/^["']/.test(written) ? 1 : 0));
  };
  return { value: diagnostics.length > 0 ? undefined : document.toJS(), locate, locateKey: (path) => at(offsetOf(document.contents, path, true)), diagnostics };
}

const quoteIt = 'Put the whole value in quotation marks.';

/** What the parser says, in an author's words where it is a mistake that authors make. */
function explainYaml(error: YAMLParseError): { readonly message: string; readonly remedy: string } {
  switch (error.code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return { message: 'A colon followed by a space stands inside a value, where YAML takes it for a new field.', remedy: quoteIt };
    case 'BAD_SCALAR_START':
      return { message: 'A value begins with a mark that YAML keeps for itself, such as @ or `.', remedy: quoteIt };
    case 'BAD_ALIAS':
    case 'TAG_RESOLVE_FAILED':
      return { message: 'A value begins with a mark that YAML keeps for itself: *, & or !.', remedy: quoteIt };
    case 'DUPLICATE_KEY':
      return { message: 'The same field stands here twice.', remedy: 'Keep one of the two.' };
    case 'TAB_AS_INDENT':
      return { message: 'A tab stands where YAML wants spaces.', remedy: 'Indent with spaces.' };
    case 'BAD_INDENT':
      return { message: 'A line is indented differently from its neighbours.', remedy: 'Begin fields that belong together in the same column.' };
    default:
      return { message: `This is not valid YAML: ${error.message.replace(/\s+/g, ' ').replace(/\.$/, '')}.`, remedy: 'Mend the indentation, or put the value in quotation marks.' };
  }
}

/** Where the value at `path` begins; the nearest ancestor where it does not exist. */
function offsetOf(root: unknown, path: FieldPath, ofKey = false): number {
  let node = root;
  let offset = isNode(root) ? (root.range?.[0] ?? 0) : 0;
  for (const [depth, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && String(item.key) === String(step));
      if (!pair) return offset;
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
      if (ofKey && depth === path.length - 1) return offset;
      node = pair.value;
    } else if (isNode(node) && 'items' in node && Array.isArray(node.items)) {
      node = node.items[Number(step)];
    } else {
      return offset;
    }
    if (isNode(node) && node.range && node.range[1] > node.range[0]) offset = node.range[0];
  }
  return offset;
}
