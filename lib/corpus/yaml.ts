// Owns YAML as this project reads it: every scalar stays the text that was written
// (a day does not turn into a Date, "1.10" not into 1.1), and every value knows its line. Content needs values, lists and
// fields only: tags, anchors and aliases, by which a short file can stand for a huge one, are refused as they are met.
import { Composer, CST, Lexer, LineCounter, Parser, isNode, isPair, isMap, isScalar, visit, type Document, type YAMLParseError } from 'yaml';
import { diagnose, type Diagnostic, type Finding } from '../diagnostics/diagnostic';
import type { FilePath } from '../schema/brand';
import { findOddCharacters } from '../text/characters';

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
  const at = (offset: number, counted: LineCounter) => {
    const { line, col } = counted.linePos(offset);
    return { line: line + firstLine - 1, column: Math.max(1, col) };
  };
  // Neither of the two may hold the nodes, or the count of lines.
  const locate: Locate = (path, within) => {
    const { document, lines } = readAgain(text);
    const offset = offsetOf(document?.contents, path);
    if (within === undefined) return at(offset, lines);
    const node: unknown = document?.getIn(path, true);
    const written = isNode(node) && node.range ? text.slice(node.range[0], node.range[1]) : '';
    if (written === '' || written.includes('\n')) return at(offset, lines);
    return at(offset + within + (/^["']/.test(written) ? 1 : 0), lines);
  };
  const locateKey: Locate = (path) => {
    const { document, lines } = readAgain(text);
    return at(offsetOf(document?.contents, path, true), lines);
  };
  return { ...readValue(readAgain(text)), locate, locateKey };

  function readValue({ document, faults, lines }: Composed): Pick<YamlText, 'value' | 'diagnostics'> {
    const diagnostics = faults.map(({ offset, ...fault }) => diagnose({ ...fault, file, ...at(offset, lines) }));
    return { value: diagnostics.length > 0 ? undefined : document?.toJS(), diagnostics };
  }
}

interface Composed {
  readonly document: Document | undefined;
  readonly faults: readonly Fault[];
  readonly lines: LineCounter;
}

/**
 * The files that were read last, by their text. Places are asked for where something is wrong; the nodes that know them
 * take some fifty times the text, so that those of all files would be half of what an open encyclopedia holds.
 */
const recent = new Map<string, Composed>();
const mostRecent = 8;

function readAgain(text: string): Composed {
  const known = recent.get(text);
  if (known) return known;
  const lines = new LineCounter();
  const composed = { ...composeYaml(text, lines), lines };
  recent.set(text, composed);
  if (recent.size > mostRecent) for (const oldest of recent.keys()) { recent.delete(oldest); break; }
  return composed;
}

type Fault = Pick<Finding, 'code' | 'message' | 'remedy' | 'found'> & { readonly offset: number };

/** How deep lists and fields may lie in one another, in nodes of the parser; real files need a fifth of it. */
const deepest = 60;
/** Fields of one set, and entries of one list. */
const mostFields = 500;
const mostEntries = 5_000;

function composeYaml(text: string, lines: LineCounter): { readonly document: Document | undefined; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  lines.addNewLine(0);
  const watched = watchYaml(text, new Parser(lines.addNewLine), faults);
  const documents = [...new Composer({ schema: 'failsafe', prettyErrors: false }).compose(watched, true, text.length)];
  const [document] = documents;
  // A file that is refused for what it is made of is not looked at closer.
  if (faults.length > 0) return { document: undefined, faults };
  faults.push(...documents.flatMap(({ errors }) => errors).map((error) => ({ code: 'yaml' as const, offset: error.pos[0], ...explainYaml(error) })));
  if (documents.length > 1) faults.push({ code: 'yaml', offset: documents[1]?.range[0] ?? 0, message: 'A second document begins here.', remedy: 'Take the line of three hyphens out; one file is one document.' });
  if (document) faults.push(...findStrange(document, text));
  return { document, faults };
}

/** Passes on what the parser reads, and ends at the first mark or measure that content may not have. */
function* watchYaml(text: string, parser: Parser, faults: Fault[]): Generator<CST.Token, void> {
  let scalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    const mark = scalar ? null : CST.tokenType(lexeme);
    if (mark === 'anchor' || mark === 'alias' || mark === 'tag') {
      faults.push({ code: 'yaml', offset: parser.offset, message: 'A value begins with a mark that YAML keeps for itself: *, & or !.', found: lexeme.slice(0, 40), remedy: quoteIt });
      return;
    }
    if (mark === 'directive-line') {
      faults.push({ code: 'yaml', offset: parser.offset, message: 'A line begins with %, by which YAML is told how to read itself.', found: lexeme.slice(0, 40), remedy: 'Take the line out.' });
      return;
    }
    scalar = !scalar && lexeme === CST.SCALAR;
    yield* parser.next(lexeme);
    const top = parser.stack.at(-1);
    const size = top && 'items' in top ? top.items.length : 0;
    const isList = top?.type === 'block-seq' || (top?.type === 'flow-collection' && top.start.source === '[');
    if (parser.stack.length > deepest) {
      faults.push({ code: 'too-deep', offset: parser.offset, message: 'Lists and fields lie too deep in one another here.', remedy: 'Write them flat; content/README.md shows the form of each file.' });
      return;
    }
    if (size > (isList ? mostEntries : mostFields)) {
      faults.push({ code: 'too-large', offset: parser.offset, message: isList ? `A list has more than ${mostEntries.toLocaleString('en')} entries.` : `A set of fields has more than ${mostFields}.`, remedy: 'Cut it into several, if it is meant.' });
      return;
    }
  }
  yield* parser.end();
}

/**
 * Names of fields that no set of fields can have, and characters that were written as escapes, such as "\u202e": those
 * that stand in the file itself are found there.
 */
function findStrange(document: Document, text: string): readonly Fault[] {
  const faults: Fault[] = [];
  visit(document, {
    Pair(_, { key }) {
      if (isScalar(key) && key.value !== '__proto__') return;
      faults.push({ code: 'yaml', offset: isNode(key) ? (key.range?.[0] ?? 0) : 0, message: 'No field can be called this.', found: isScalar(key) ? '__proto__' : 'a list or a set of fields', remedy: 'Take it out; content/README.md lists the fields.' });
    },
    Scalar(_, { value, range }) {
      const [from = 0, to = 0] = range ?? [];
      if (typeof value !== 'string' || !text.slice(from, to).includes('\\')) return;
      for (const { found } of findOddCharacters(value, 1)) faults.push({ code: 'bad-character', offset: from, message: 'An escape stands for a character that nobody sees, or that passes for another.', found, remedy: 'Write what readers are to see.' });
    },
  });
  return faults;
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
