// Owns changing front matter by its text: everything that is not changed stays to the letter, comments and quotes included.
import { isMap, isNode, isScalar, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { frontMatterPattern } from '../corpus/load';
import { foldText } from '../text/fold';
import { toScalar } from './stub';

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Gives an article a new title, and every name in `aliases` that it does not have yet. An alias that is the new title makes room. */
export function retitle(text: string, title: string, aliases: readonly string[]): string {
  const match = frontMatterPattern.exec(text);
  if (!match) return text;
  const start = match[0].indexOf('\n') + 1;
  const yaml = match[1] ?? '';
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const { contents } = parseDocument(yaml, { schema: 'failsafe' });
  if (!isMap(contents)) return text;
  const edits = [...replaceTitle(contents, yaml, title), ...changeAliases(contents, yaml, title, aliases, newline)];
  const changed = edits.toSorted((a, b) => b.from - a.from).reduce((now, { from, to, text: inserted }) => now.slice(0, from) + inserted + now.slice(to), yaml);
  return text.slice(0, start) + changed + text.slice(start + yaml.length);
}

function replaceTitle(front: YAMLMap, yaml: string, title: string): readonly Edit[] {
  const node = front.get('title', true);
  if (!isScalar(node) || !node.range) return [];
  const [from, to] = node.range;
  return [{ from, to, text: toScalar(title) + (yaml.slice(from, to).endsWith('\n') ? '\n' : '') }];
}

function changeAliases(front: YAMLMap, yaml: string, title: string, wished: readonly string[], newline: string): readonly Edit[] {
  const list = front.get('aliases', true);
  const held = isSeq(list) ? list.items.filter(isScalar).map((item) => String(item.value)) : [];
  const taken = new Set([title, ...held].map(foldText));
  const missing = wished.filter((name) => !taken.has(foldText(name)) && taken.add(foldText(name)));
  const freed = isSeq(list) ? list.items.findIndex((item) => isScalar(item) && foldText(String(item.value)) === foldText(title)) : -1;

  if (!isSeq(list)) {
    if (missing.length === 0) return [];
    const at = endOfField(front, yaml, 'title');
    const before = yaml.slice(0, at).endsWith('\n') ? '' : newline;
    const after = before === '' ? newline : '';
    const empty = front.get('aliases', true);
    // An `aliases:` with nothing behind it is filled, not doubled.
    if (isNode(empty) && empty.range) return [{ from: empty.range[0], to: empty.range[0], text: ` [${missing.map(toScalar).join(', ')}]` }];
    return [{ from: at, to: at, text: `${before}aliases: [${missing.map(toScalar).join(', ')}]${after}` }];
  }
  const edits: Edit[] = [];
  const rest = [...missing];
  if (freed >= 0) {
    const item = list.items[freed];
    const instead = rest.shift();
    if (isNode(item) && item.range) edits.push(instead === undefined ? takeOut(list, freed, yaml) : { from: item.range[0], to: item.range[1], text: toScalar(instead) });
  }
  if (rest.length > 0) edits.push(append(list, yaml, rest, newline));
  return edits;
}

/** Adds items at the end of a list, in the list's own form. */
function append(list: YAMLSeq, yaml: string, names: readonly string[], newline: string): Edit {
  const last = list.items.at(-1);
  const end = isNode(last) && last.range ? last.range[1] : (list.range?.[0] ?? 0) + 1;
  if (list.flow) return { from: end, to: end, text: `${last === undefined ? '' : ', '}${names.map(toScalar).join(', ')}` };
  const begin = list.range?.[0] ?? 0;
  const indent = yaml.slice(yaml.lastIndexOf('\n', begin - 1) + 1, begin);
  const lineEnd = yaml.indexOf('\n', end);
  const at = lineEnd < 0 ? yaml.length : lineEnd - (yaml[lineEnd - 1] === '\r' ? 1 : 0);
  return { from: at, to: at, text: names.map((name) => `${newline}${indent}- ${toScalar(name)}`).join('') };
}

function takeOut(list: YAMLSeq, index: number, yaml: string): Edit {
  const range = (at: number): readonly [number, number] | undefined => {
    const item = list.items[at];
    return isNode(item) && item.range ? [item.range[0], item.range[1]] : undefined;
  };
  const [from, to] = range(index) ?? [0, 0];
  if (list.flow) {
    const next = range(index + 1);
    if (next) return { from, to: next[0], text: '' };
    const before = range(index - 1);
    return { from: before ? before[1] : from, to, text: '' };
  }
  if (list.items.length === 1) return { from: list.range?.[0] ?? from, to, text: '[]' };
  const lineStart = yaml.lastIndexOf('\n', from) + 1;
  const lineEnd = yaml.indexOf('\n', to);
  return lineEnd < 0 ? { from: Math.max(0, lineStart - 1), to: yaml.length, text: '' } : { from: lineStart, to: lineEnd + 1, text: '' };
}

/** Where the line after a field begins, or the text ends. */
function endOfField(front: YAMLMap, yaml: string, key: string): number {
  const node = front.get(key, true);
  const end = isNode(node) && node.range ? node.range[1] : 0;
  if (yaml[end - 1] === '\n') return end;
  const lineEnd = yaml.indexOf('\n', end);
  return lineEnd < 0 ? yaml.length : lineEnd + 1;
}
