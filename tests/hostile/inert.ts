// Judges HTML and SVG as a browser would read them: parse5 parses, and whatever is not on these short lists is named.
import { parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Parent = DefaultTreeAdapterTypes.ParentNode;

const frame = 'html head body';
const text = 'p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre code em strong b i del sup sub br hr a span div section article header aside nav figure figcaption details summary time mark';
const tables = 'table caption thead tbody tr th td';
const drawings = 'svg g path line rect circle polyline polygon text tspan title desc';
const controls = 'search form fieldset legend label input button kbd';
const elements = new Set([frame, text, tables, drawings].join(' ').split(' '));
const controlElements = new Set(controls.split(' '));

const attributes = new Set(
  [
    'class id href title role lang scope colspan rowspan align tabindex datetime open hidden start xmlns',
    'aria-label aria-labelledby aria-hidden aria-current aria-describedby rel',
    'data-contents data-explorer data-filters data-count data-column data-id data-values data-keys data-download data-compare data-compare-page data-choice data-only data-said data-c data-value data-search data-search-results data-search-filters data-nearest data-answered data-theme-button data-open-search data-figure data-cite download',
    'viewbox width height x y x1 x2 y1 y2 cx cy r rx ry d points transform fill stroke stroke-width stroke-dasharray stroke-linejoin stroke-linecap stroke-opacity fill-opacity opacity paint-order font-size font-weight font-family font-style text-anchor dominant-baseline dx dy letter-spacing',
  ]
    .join(' ')
    .split(' '),
);
const controlAttributes = new Set('type name value for checked action method autocomplete autocapitalize spellcheck placeholder form inputmode pattern maxlength min max size'.split(' '));

/** A citation to save: never a type that a browser would show as a page. */
const savedData = /^data:application\/(?:x-bibtex|x-research-info-systems|vnd\.citationstyles\.csl\+json)[;,]/;

export interface Judgement {
  /** Pages of the site that hold forms, and scripts of its own. */
  readonly controls?: boolean;
}

/** What is not inert, each in a few words; empty when all is. */
export function findLive(html: string, { controls: mayControl = false }: Judgement = {}): readonly string[] {
  const found: string[] = [];
  const ids = new Set<string>();
  const walk = (parent: Parent): void => {
    for (const node of parent.childNodes) {
      judge(node);
      if ('childNodes' in node) walk(node);
      if (node.nodeName === 'template') walk((node as DefaultTreeAdapterTypes.Template).content);
    }
  };
  const judge = (node: Node): void => {
    if (node.nodeName === '#text' || node.nodeName === '#documentType') return;
    if (!('tagName' in node)) {
      found.push(node.nodeName);
      return;
    }
    const attributeOf = (name: string) => node.attrs.find((attribute) => attribute.name === name)?.value ?? '';
    const ownScript = mayControl && node.tagName === 'script' && attributeOf('src').startsWith('/build/') && node.childNodes.length === 0;
    // A block of data, which no browser runs, as long as it is that.
    const [block] = node.childNodes;
    if (node.tagName === 'script' && node.attrs.length === 1 && node.attrs.every(({ name, value }) => name === 'type' && value === 'application/ld+json') && block?.nodeName === '#text' && isJson((block as DefaultTreeAdapterTypes.TextNode).value)) return;
    if (ownScript) return;
    if (!elements.has(node.tagName.toLowerCase()) && !(mayControl && controlElements.has(node.tagName))) found.push(`<${node.tagName}>`);
    for (const { name, value } of node.attrs) {
      if (!attributes.has(name.toLowerCase()) && !(mayControl && controlAttributes.has(name.toLowerCase()))) found.push(`${name}="${value.slice(0, 40)}" on <${node.tagName}>`);
      if (name === 'href' && node.tagName === 'a' && node.attrs.some((attribute) => attribute.name === 'download') && savedData.test(value)) continue;
      if (name === 'href' || name === 'action') found.push(...judgeAddress(value));
      if (name === 'id') {
        if (ids.has(value)) found.push(`id="${value}" twice`);
        ids.add(value);
      }
    }
  };
  walk(/^\s*<(!doctype|html)/i.test(html) ? parse(html) : parseFragment(html));
  return [...new Set(found)];
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** As a browser resolves it: relative to the site, or by one of three schemes. */
export function judgeAddress(address: string): readonly string[] {
  const own = 'https://encyclopedia.test';
  if (!URL.canParse(address, own)) return [`unreadable address ${address.slice(0, 60)}`];
  const { protocol, origin, username, password } = new URL(address, own);
  if (!['http:', 'https:', 'mailto:'].includes(protocol)) return [`address ${address.slice(0, 60)}`];
  // What does not begin with a scheme must stay on the site.
  if (origin === own || protocol === 'mailto:') return /^(\/(?![/\\])|#|mailto:|https?:)/i.test(address) ? [] : [`relative address ${address.slice(0, 60)}`];
  if (username !== '' || password !== '') return [`address with a user name ${address.slice(0, 60)}`];
  return /^https?:\/\/[^/\\]/i.test(address) ? [] : [`address that leaves the site ${address.slice(0, 60)}`];
}

/** Cells that a spreadsheet would work out; figures and dates may begin with a hyphen. */
export function findFormulas(rows: readonly (readonly string[])[]): readonly string[] {
  return rows.flat().filter((cell) => /^[=+@\t\r]|^-(?![\d./~?%X-]*$)/.test(cell));
}
