// Owns the form in which the text of a published version is kept: plain HTML of a few elements, a block a line, that needs no
// component, style or source to be read. It is input: the check reads it by the grammar below, and whoever draws it gets it sanitised.
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { sanitize, type Schema } from 'hast-util-sanitize';
import { toText } from './to-text';

const idForm = '[a-z0-9]+(?:-[a-z0-9]+)*';
const idElements = ['h2', 'h3', 'h4', 'li', 'sup'];
const bareElements = ['h1', 'p', 'ul', 'ol', 'dl', 'dt', 'dd', 'div', 'aside', 'blockquote', 'table', 'caption', 'thead', 'tbody', 'tr', 'td', 'em', 'strong', 'b', 'i', 'sub', 'code', 'br', 'hr', 'pre', 'del'];

/** What may stand in a kept text; everything else is taken out of it, with what scripts and styles hold. */
export const keptElements: Schema = {
  strip: ['script', 'style', 'svg', 'button'],
  tagNames: ['a', 'th', ...idElements, ...bareElements],
  attributes: {
    a: ['href'],
    th: [['scope', 'row', 'col']],
    ...Object.fromEntries(idElements.map((name) => [name, [['id', new RegExp(`^${idForm}$`)]]])),
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  ancestors: {},
  clobber: [],
  required: {},
};

/** Every tag of a kept text has one of these forms, to the letter. */
const tagForms = new RegExp(
  [
    '<a href="(?:https?://|mailto:|/(?!/)|#)[^"<>]*">',
    '<th(?: scope="(?:row|col)")?>',
    `<(?:${idElements.join('|')})(?: id="${idForm}")?>`,
    `<(?:${bareElements.join('|')})>`,
    `</(?:${['a', 'th', ...idElements, ...bareElements].join('|')})>`,
  ].join('|'),
  'y',
);

const opening = /^<h1>[^<]+<\/h1>\n<p>[^\n]+<\/p>\n<p>[^\n]+<\/p>\n/;

export interface ForeignMark {
  readonly line: number;
  readonly column: number;
  readonly found: string;
}

/** The first mark of a text that is not in the form of a kept text; undefined where all are. */
export function findForeignMark(text: string): ForeignMark | undefined {
  if (!opening.test(text)) return { line: 1, column: 1, found: text.slice(0, 40).replace(/\n[\s\S]*/, '') };
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    tagForms.lastIndex = at;
    if (tagForms.test(text)) continue;
    const before = text.slice(0, at).split('\n');
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, found: text.slice(at, at + 40).replace(/\n[\s\S]*/, '') };
  }
  return undefined;
}

/** A kept text as its page draws it. */
export interface KeptText {
  readonly title: string;
  /** Its kind, and of a case its years and status. */
  readonly line: string;
  readonly standfirst: readonly ElementContent[];
  /** Everything below. */
  readonly body: readonly RootContent[];
}

export function readKeptText(text: string): KeptText {
  const { children } = sanitize(fromHtml(text, { fragment: true }), keptElements) as Root;
  const [title, line, standfirst, ...body] = children.filter((node): node is Element => node.type === 'element');
  return { title: title ? toText(title) : '', line: line ? toText(line) : '', standfirst: standfirst?.children ?? [], body };
}
