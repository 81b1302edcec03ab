// Owns taking the framework out of a reading page: its scripts, the flight copy of the page, and the hints for both.
// What is ours (under /build) stays, and so does linked data, which no browser runs. It leans on the shape of Next's HTML, so it checks its own result and says what it found.
import { parse, serialize, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Parent = DefaultTreeAdapterTypes.ParentNode;

export interface StrippedPage {
  readonly html: string;
  /** What a reading page must not hold and still does; empty when the page is clean. */
  readonly leftovers: readonly string[];
}

/** `ours` is the address that our own scripts begin with. */
export function stripFramework(html: string, ours: string): StrippedPage {
  const document = parse(html);
  sweep(document, ours);
  const stripped = serialize(document);
  return { html: stripped, leftovers: marks.test(stripped) ? findLeftovers(parse(stripped, { scriptingEnabled: false })) : [] };
}

function sweep(parent: Parent, ours: string): void {
  parent.childNodes = parent.childNodes.filter((node) => !isFramework(node, ours));
  for (const node of parent.childNodes) {
    if (!('tagName' in node)) continue;
    node.attrs = node.attrs.filter(({ name }) => name !== 'data-precedence' && name !== 'data-dpl-id');
    sweep(node, ours);
    if (node.tagName === 'template') sweep((node as DefaultTreeAdapterTypes.Template).content, ours);
  }
}

function isFramework(node: Node, ours: string): boolean {
  if (node.nodeName === '#comment') return true;
  if (!('tagName' in node)) return false;
  const attribute = (name: string) => node.attrs.find((candidate) => candidate.name === name)?.value ?? '';
  switch (node.tagName) {
    case 'script':
      return !isData(attribute('type'), node.attrs.some(({ name }) => name === 'src')) && !attribute('src').startsWith(ours);
    case 'link':
      return /^(preload|modulepreload)$/.test(attribute('rel')) && (attribute('as') === 'script' || attribute('rel') === 'modulepreload');
    case 'meta':
      return attribute('name') === 'next-size-adjust';
    case 'div':
      return node.attrs.some(({ name }) => name === 'hidden') && node.childNodes.every((child) => isFramework(child, ours));
    case 'next-route-announcer':
      return true;
    default:
      return false;
  }
}

/** A block of this one type, exactly, is data and no script: browsers neither run it nor count it against the policy. */
function isData(type: string, hasSource: boolean): boolean {
  return type === 'application/ld+json' && !hasSource;
}

/** What a live leftover cannot be without, in the text of a page. Most pages have none of it, and are not parsed again. */
const marks = /\/_next\/static\/[^"']*\.js|__next_f|\$RC|\$RS|<script(?! type="application\/ld\+json">)(?![^>]*\ssrc=)|<style|\sstyle="|\son[^\s=">]*="/;

/** Judged by the tree and not by the text: an article may well quote a script. */
function findLeftovers(document: Parent): readonly string[] {
  const found = new Set<string>();
  const walk = (parent: Parent): void => {
    for (const node of parent.childNodes) {
      if (!('tagName' in node)) continue;
      for (const { name, value } of node.attrs) {
        if (/^on/.test(name)) found.add('an event handler');
        if (name === 'style') found.add('an inline style');
        if (/^\/_next\/static\/.*\.js/.test(value)) found.add('a framework script');
      }
      if (node.tagName === 'style') found.add('an inline style');
      if (node.tagName === 'script') {
        const hasSource = node.attrs.some(({ name }) => name === 'src');
        const [type, ...others] = node.attrs;
        if (!hasSource && !(others.length === 0 && type?.name === 'type' && isData(type.value, hasSource))) found.add('an inline script');
        if (node.childNodes.some((child) => child.nodeName === '#text' && /__next_f|\$RC|\$RS/.test((child as DefaultTreeAdapterTypes.TextNode).value))) found.add('flight data');
      }
      walk(node);
      if (node.tagName === 'template') walk((node as DefaultTreeAdapterTypes.Template).content);
    }
  };
  walk(document);
  return [...found];
}
