// Content is text, not code. Stands first among the plugins: whatever could run is reported and taken out
// of the tree, so that nothing after this plugin, the compiler included, ever sees it.
// Before: `Hello {process.env.HOME}` · after: `Hello ` and a finding.
import type { Definition, Link, Root, RootContent, Parent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import 'mdast-util-mdx';
import { toString as textOf } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { explainOddCharacter } from '../corpus/characters';
import { findOddCharacters } from '../text/characters';
import { nearestNames } from '../text/distance';
import { hostOf, isWebAddress } from '../text/web-address';
import { articleBounds } from './bounds';
import { componentNames, componentRules, isComponentName, type ComponentRule } from './component-list';
import type { MarkupReport, Point } from './options';
import { pointOf } from './point';

/** A definition can be used again and again, and its address stands in the page each time. */
const longestAddress = 2_000;

export function guard({ report }: { readonly report: MarkupReport }) {
  const say = (code: MarkupReport['findings'][number]['code'], at: Point, message: string, found: string, remedy: string, candidates?: readonly string[]) =>
    report.findings.push({ code, line: at.line, column: at.column, message, found: clip(found), remedy, ...(candidates?.length && { candidates }) });

  function isSafe(node: RootContent, parents: readonly string[]): boolean {
    const at = pointOf(node);
    switch (node.type) {
      case 'mdxjsEsm':
        say('code-in-content', at, 'An article cannot import or export.', node.value, 'Take the line out; components are there without it.');
        return false;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        say('code-in-content', at, 'Braces hold code, and articles hold none.', `{${node.value}}`, 'Take it out, or write \\{ for a brace.');
        return false;
      case 'html':
        say('raw-html', at, 'HTML cannot stand in an article.', node.value, 'Write Markdown, or a component from the list.');
        return false;
      case 'yaml':
        // Read elsewhere, as text; the compiler would make code of it.
        return false;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return checkElement(node, at, parents);
      case 'image':
      case 'imageReference':
        say('bad-address', at, 'Articles hold no images.', 'url' in node ? node.url : `[${node.label ?? node.identifier}]`, 'Take the image out.');
        return false;
      case 'link':
      case 'definition':
        return checkAddress(node, at);
      case 'table':
        if ((node.align?.length ?? 0) <= articleBounds.columns) return true;
        say('too-large', at, `A table has more than ${articleBounds.columns} columns.`, `${node.align?.length} columns`, 'Cut it into several.');
        return false;
      case 'listItem':
        if (typeof node.checked !== 'boolean') return true;
        say('syntax', at, 'A list with boxes to tick cannot stand in an article.', node.checked ? '[x]' : '[ ]', 'Take the brackets out.');
        node.checked = null;
        return true;
      case 'footnoteReference':
      case 'footnoteDefinition':
        say('bad-citation', at, 'Notes are made from citations, not from footnotes.', `[^${node.identifier}]`, 'Cite the source: [@key, p. 3].');
        return false;
      default:
        return true;
    }
  }

  function checkAddress(node: Link | Definition, at: Point): boolean {
    if (!/^(https?:\/\/|mailto:|#)/i.test(node.url)) {
      say('bad-address', at, 'A link may lead to an http, https or mailto address, or to a section here.', node.url, 'Write [[Name]] for an article, or the full address of a page elsewhere.');
      return false;
    }
    if (/^https?:/i.test(node.url) && !isWebAddress(node.url)) {
      say('bad-address', at, 'The host of this address does not read as what it is.', node.url, 'Write the address without a user name and with a host in plain letters (xn--… where it has others).');
      return false;
    }
    if (node.url.length > longestAddress) {
      say('bad-address', at, `An address has at most ${longestAddress.toLocaleString('en')} characters.`, node.url, 'Write the short form of the address.');
      return false;
    }
    const shown = hostOf(node.type === 'link' ? textOf(node) : '');
    if (shown === undefined || shown === hostOf(node.url)) return true;
    say('bad-address', at, 'A link shows one address and leads to another.', `${shown}, to ${node.url}`, 'Show the address that it leads to, or words.');
    return false;
  }

  /** Those that an entity stands for: what stands in the file itself is found there. */
  function checkCharacters(node: RootContent, source: string): void {
    const texts = 'value' in node ? [node.value] : 'url' in node ? [node.url, node.title ?? ''] : 'attributes' in node ? node.attributes.map(({ value }) => (typeof value === 'string' ? value : '')) : [];
    const odd = texts.flatMap((text) => findOddCharacters(text));
    if (odd.length === 0) return;
    const raw = new Set(findOddCharacters(source.slice(node.position?.start.offset, node.position?.end.offset)).map(({ found }) => found));
    for (const { message, found, remedy } of odd.map(explainOddCharacter)) {
      if (!raw.has(found)) say('bad-character', pointOf(node), message, found, remedy);
    }
  }

  function checkElement(node: MdxJsxFlowElement | MdxJsxTextElement, at: Point, parents: readonly string[]): boolean {
    const name = node.name ?? '';
    if (!isComponentName(node.name)) {
      if (/^[a-z]/.test(name)) say('raw-html', at, `The HTML element <${name}> cannot stand in an article.`, `<${name}>`, 'Write Markdown, or a component from the list.');
      else say('unknown-component', at, 'There is no component of this name.', `<${name}>`, `Use one of: ${componentNames.join(', ')}.`, nearestNames(name, componentNames));
      return false;
    }
    const rule: ComponentRule = componentRules[node.name];
    const present = new Set<string>();
    let safe = true;
    for (const attribute of node.attributes) {
      if (attribute.type === 'mdxJsxExpressionAttribute' || (typeof attribute.value === 'object' && attribute.value !== null)) {
        say('code-in-content', at, 'An attribute holds code, and articles hold none.', `<${name} …={…}>`, 'Write the value in quotation marks.');
        safe = false;
      } else if (!rule.attributes.includes(attribute.name)) {
        say('bad-attribute', at, `<${name}> has no attribute “${attribute.name}”.`, attribute.name, 'Take it out.', nearestNames(attribute.name, rule.attributes));
        safe = false;
      } else if (attribute.value) {
        present.add(attribute.name);
      }
    }
    for (const attribute of rule.attributes) {
      if (present.has(attribute)) continue;
      say('bad-attribute', at, `<${name}> needs the attribute “${attribute}”.`, `<${name}>`, `Write <${name} ${attribute}="…">.`);
      safe = false;
    }
    if (rule.inside && !parents.includes(rule.inside)) {
      say('unknown-component', at, `<${name}> stands only inside <${rule.inside}>.`, `<${name}>`, `Put it into a <${rule.inside}>.`);
      safe = false;
    }
    return safe;
  }

  function sweep(parent: Parent, parents: readonly string[], source: string): void {
    parent.children = parent.children.filter((child) => isSafe(child, parents));
    for (const child of parent.children) {
      checkCharacters(child, source);
      if ('children' in child) sweep(child, 'name' in child && child.name ? [...parents, child.name] : parents, source);
    }
  }

  return (tree: Root, file: VFile): void => sweep(tree, [], String(file));
}

function clip(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
