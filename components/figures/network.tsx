// The network of principals, holders and carriers across cases: a picture, and a table whose rows name the cases of each link.
import type { ReactNode } from 'react';
import { type ActorKind, layOutNetwork, markRadius, type NetworkLayout, type NetworkLink, type NetworkNode } from '@/lib/figures/network';
import { RecordTable } from '../frame/table';
import { CaseList, type CaseLinks, nameCases } from './case-link';
import { frameShape, ink, type Palette, round, type Shape, shape, shapeElement, shapeText, textShape } from './shape';

export interface NetworkProps {
  readonly nodes: readonly NetworkNode[];
  readonly links: readonly NetworkLink[];
  readonly cases?: CaseLinks;
  /** Addresses of actors that have an article, by id. */
  readonly hrefs?: Readonly<Record<string, string>>;
  readonly sizes?: readonly (328 | 640 | 960)[];
}

export function Network({ nodes, links, cases = {}, hrefs = {}, sizes = [328, 640] }: NetworkProps): ReactNode {
  if (nodes.length === 0) return null;
  return (
    <figure className={`fig ${sizes.map((width) => `fig-has-${width}`).join(' ')}`}>
      {sizes.map((width) => (
        <div key={width} className={`fig-at-${width}`}>
          {shapeElement(drawLayout(layOutNetwork(nodes, links, { width }), cases, 'themed'))}
        </div>
      ))}
      <figcaption>A line joins two who took part in the same channel as principals, holders or carriers; a thick one, in more than one.</figcaption>
      <details className="fig-data">
        <summary>Show as a table</summary>
        <LinkTable nodes={nodes} links={links} cases={cases} hrefs={hrefs} />
      </details>
    </figure>
  );
}

/** The network as an SVG file, in the colours of the light theme. */
export function drawNetworkSvg(nodes: readonly NetworkNode[], links: readonly NetworkLink[], { width = 960, cases = {} }: { readonly width?: number; readonly cases?: CaseLinks } = {}): string {
  return shapeText(drawLayout(layOutNetwork(nodes, links, { width }), cases, 'saved'));
}

function LinkTable({ nodes, links, cases, hrefs }: Required<Pick<NetworkProps, 'nodes' | 'links' | 'cases' | 'hrefs'>>): ReactNode {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const actor = (id: string) => (hrefs[id] ? <a href={hrefs[id]}>{nameOf(id)}</a> : nameOf(id));
  const rows = links.toSorted((one, two) => nameOf(one.a).localeCompare(nameOf(two.a), 'en') || nameOf(one.b).localeCompare(nameOf(two.b), 'en'));
  return (
    <RecordTable
      label="Network as a table"
      columns={['Between', { title: 'and', said: true }, 'Cases']}
      rows={rows.map((link) => ({ key: `${link.a} ${link.b}`, cells: [actor(link.a), actor(link.b), <CaseList key="cases" cases={link.cases} links={cases} />] }))}
    />
  );
}

function drawLayout({ width, height, nodes, links, key }: NetworkLayout, cases: CaseLinks, palette: Palette): Shape {
  const names = new Map(nodes.map(({ node }) => [node.id, node.name]));
  const description = `${nodes.length} actors and ${links.length} links between them; the table beside it names the cases of each link.`;
  return frameShape({ width, height, title: 'Network of principals, holders and carriers', description, role: 'img' }, palette, [
    ...links.map(({ link, x1, y1, x2, y2 }) =>
      shape('line', { x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2), ...ink(link.cases.length > 1 ? 'links' : 'link', palette) }, shape('title', {}, `${names.get(link.a)} and ${names.get(link.b)}: ${nameCases(link.cases, cases)}`)),
    ),
    ...nodes.flatMap(({ label }) => label.map((line) => textShape(line, 'label', palette))),
    ...nodes.map(({ node, x, y }) => drawMark(node.kind, x, y, palette)),
    ...key.flatMap(({ kind, x, y, label }) => [drawMark(kind, x, y, palette), textShape(label, 'quiet', palette)]),
  ]);
}

/** A disc for a person, a square for a state, a diamond for a body: told apart without colour too. */
function drawMark(kind: ActorKind, x: number, y: number, palette: Palette): Shape {
  const r = markRadius;
  switch (kind) {
    case 'person':
      return shape('circle', { cx: round(x), cy: round(y), r, ...ink('person', palette) });
    case 'state':
      return shape('rect', { x: round(x - r + 0.5), y: round(y - r + 0.5), width: 2 * r - 1, height: 2 * r - 1, ...ink('state', palette) });
    case 'body':
      return shape('path', { d: `M${round(x)} ${round(y - r)}l${r} ${r}l${-r} ${r}l${-r} ${-r}z`, ...ink('body', palette) });
  }
}
