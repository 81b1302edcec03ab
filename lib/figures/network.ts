// Owns the network of actors across cases: every connected part is laid out by forces, freed of overlaps, and set on a shelf.
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import { measureText, wrapText, type PlacedText } from './measure';

export type ActorKind = 'person' | 'state' | 'body';

export interface NetworkNode {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
}

export interface NetworkLink {
  readonly a: string;
  readonly b: string;
  /** Ids of the cases that both took part in. */
  readonly cases: readonly string[];
}

export interface PlacedNode {
  readonly node: NetworkNode;
  /** Middle of its mark. */
  readonly x: number;
  readonly y: number;
  readonly label: readonly PlacedText[];
}

export interface PlacedLink {
  readonly link: NetworkLink;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface NetworkLayout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly links: readonly PlacedLink[];
  /** The kinds that occur, each with its mark and its name, at the foot; none where there is but one. */
  readonly key: readonly { readonly kind: ActorKind; readonly x: number; readonly y: number; readonly label: PlacedText }[];
}

export const markRadius = 5.5;
const pitch = 15.5;
const gap = 8;
const kindNames: Readonly<Record<ActorKind, string>> = { person: 'Person', state: 'State', body: 'Body' };

/** A node with the box that its mark and label need; x and y are the middle of the box. */
interface Boxed extends SimulationNodeDatum {
  readonly node: NetworkNode;
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
  x: number;
  y: number;
}

interface Part {
  readonly boxes: readonly Boxed[];
  readonly width: number;
  readonly height: number;
}

/** Same records, same picture, in whatever order they come. Links to actors that are not listed, or to oneself, are left out. CSS px. */
export function layOutNetwork(nodes: readonly NetworkNode[], links: readonly NetworkLink[], { width }: { readonly width: number }): NetworkLayout {
  const size = width < 480 ? 12.5 : 12;
  const unique = [...new Map(nodes.map((node) => [node.id, node])).values()].sort((a, b) => compareIds(a.id, b.id));
  const listed = new Set(unique.map(({ id }) => id));
  const kept = links.filter(({ a, b }) => a !== b && listed.has(a) && listed.has(b)).toSorted((one, two) => compareIds(one.a, two.a) || compareIds(one.b, two.b));
  const parts = splitParts(unique, kept).map((part) => layOutPart(part, kept, width, size));
  const { boxes, bottom } = shelve(parts, width);
  const at = new Map(boxes.map((box) => [box.node.id, placeNode(box, size)]));
  const key = placeKey(unique, bottom + 18, size);
  return {
    width,
    height: bottom + (key.length > 0 ? 28 : 0),
    nodes: [...at.values()],
    links: kept.map((link) => ({ link, x1: at.get(link.a)!.x, y1: at.get(link.a)!.y, x2: at.get(link.b)!.x, y2: at.get(link.b)!.y })),
    key,
  };
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Connected parts, the largest first. */
function splitParts(nodes: readonly NetworkNode[], links: readonly NetworkLink[]): readonly (readonly NetworkNode[])[] {
  const near = new Map<string, string[]>(nodes.map(({ id }) => [id, []]));
  for (const { a, b } of links) {
    near.get(a)?.push(b);
    near.get(b)?.push(a);
  }
  const part = new Map<string, string>();
  for (const { id } of nodes) {
    const open = part.has(id) ? [] : [id];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (part.has(next)) continue;
      part.set(next, id);
      open.push(...(near.get(next) ?? []));
    }
  }
  const parts = new Map<string, NetworkNode[]>();
  for (const node of nodes) parts.set(part.get(node.id)!, [...(parts.get(part.get(node.id)!) ?? []), node]);
  return [...parts.values()].sort((one, two) => two.length - one.length || compareIds(one[0]!.id, two[0]!.id));
}

function layOutPart(nodes: readonly NetworkNode[], links: readonly NetworkLink[], room: number, size: number): Part {
  const boxes = nodes.map((node, at): Boxed => {
    const bold = node.kind !== 'person';
    const lines = wrapText(node.name, size, Math.min(104, room - gap), 3, bold);
    const width = Math.max(2 * markRadius, ...lines.map((line) => measureText(line, size, bold))) + gap;
    const angle = at * Math.PI * (3 - Math.sqrt(5));
    const reach = 40 * Math.sqrt(at + 0.5);
    return { node, lines, width, height: 2 * markRadius + 4 + lines.length * pitch + gap, x: reach * Math.cos(angle), y: reach * Math.sin(angle) };
  });
  const area = boxes.reduce((sum, { width, height }) => sum + width * height, 0);
  const wide = Math.min(room, Math.max(Math.sqrt(area * 5), ...boxes.map(({ width }) => width)));
  const tall = Math.max((area * 2.6) / wide, 40);
  const index = new Map(boxes.map(({ node }, at) => [node.id, at]));
  const inside = links.filter(({ a }) => index.has(a)).map(({ a, b }) => ({ source: index.get(a)!, target: index.get(b)! }));
  const simulation = forceSimulation([...boxes])
    .force('link', forceLink(inside).distance(62).strength(0.35))
    .force('charge', forceManyBody().strength(-420).distanceMax(320))
    .force('collide', forceCollide<Boxed>(({ height }) => height / 2 + 4).strength(0.6))
    .force('x', forceX(0).strength(0.03 + (0.05 * tall) / (wide + tall)))
    .force('y', forceY(0).strength(0.03 + (0.09 * wide) / (wide + tall)))
    .stop();
  for (let tick = 0; tick < 320; tick += 1) {
    simulation.tick();
    if (tick > 120) separate(boxes, 0.25);
  }
  fitWidth(boxes, wide);
  for (let round = 0; round < 80; round += 1) {
    separate(boxes, 0.5);
    holdInside(boxes, wide);
  }
  settle(boxes);
  const left = Math.min(...boxes.map(({ x, width }) => x - width / 2));
  const right = Math.max(...boxes.map(({ x, width }) => x + width / 2));
  for (const box of boxes) box.x -= left;
  return { boxes, width: right - left, height: Math.max(...boxes.map(({ y, height }) => y + height / 2)) };
}

/** Pushes boxes that overlap apart by a share of the overlap, along the shorter way. */
function separate(boxes: readonly Boxed[], share: number): void {
  for (let i = 0; i < boxes.length; i += 1) {
    for (let j = i + 1; j < boxes.length; j += 1) {
      const [a, b] = [boxes[i]!, boxes[j]!];
      const [dx, dy] = [b.x - a.x, b.y - a.y];
      const [overX, overY] = [(a.width + b.width) / 2 - Math.abs(dx), (a.height + b.height) / 2 - Math.abs(dy)];
      if (overX <= 0 || overY <= 0) continue;
      if (overX < overY) {
        const push = (dx < 0 ? -1 : 1) * overX * share;
        a.x -= push;
        b.x += push;
      } else {
        const push = (dy < 0 ? -1 : 1) * overY * share;
        a.y -= push;
        b.y += push;
      }
    }
  }
}

/** Moves the boxes to 0 … width, narrowing their distances where they need more. */
function fitWidth(boxes: readonly Boxed[], width: number): void {
  const left = Math.min(...boxes.map((box) => box.x - box.width / 2));
  const right = Math.max(...boxes.map((box) => box.x + box.width / 2));
  const scale = Math.min(1, width / (right - left));
  for (const box of boxes) box.x = (box.x - left) * scale;
  holdInside(boxes, width);
}

function holdInside(boxes: readonly Boxed[], width: number): void {
  for (const box of boxes) box.x = Math.min(Math.max(box.x, box.width / 2), width - box.width / 2);
}

/** What still overlaps moves down, from top to bottom: the frame grows, and nothing meets. */
function settle(boxes: readonly Boxed[]): void {
  const top = Math.min(...boxes.map(({ y, height }) => y - height / 2));
  const done: Boxed[] = [];
  for (const box of boxes.toSorted((a, b) => a.y - a.height / 2 - (b.y - b.height / 2))) {
    box.y -= top;
    for (let other = findMeeting(box, done); other; other = findMeeting(box, done)) box.y = other.y + (other.height + box.height) / 2;
    done.push(box);
  }
}

function findMeeting(box: Boxed, done: readonly Boxed[]): Boxed | undefined {
  const hair = 1e-6;
  return done.find((other) => Math.abs(other.x - box.x) < (other.width + box.width) / 2 - hair && Math.abs(other.y - box.y) < (other.height + box.height) / 2 - hair);
}

/** Parts side by side while they fit, spread over the width, then on the next shelf. */
function shelve(parts: readonly Part[], width: number): { readonly boxes: readonly Boxed[]; readonly bottom: number } {
  const apart = 16;
  const shelves: { parts: Part[]; used: number; height: number }[] = [];
  for (const part of parts) {
    const open = shelves.find(({ used }) => used + apart + part.width <= width);
    const shelf = open ?? { parts: [], used: -apart, height: 0 };
    if (!open) shelves.push(shelf);
    shelf.parts.push(part);
    shelf.used += apart + part.width;
    shelf.height = Math.max(shelf.height, part.height);
  }
  let bottom = 2;
  for (const shelf of shelves) {
    const spare = Math.max(0, width - shelf.used) / (shelf.parts.length + 1);
    let x = spare;
    for (const part of shelf.parts) {
      for (const box of part.boxes) {
        box.x += x;
        box.y += bottom + (shelf.height - part.height) / 2;
      }
      x += part.width + apart + spare;
    }
    bottom += shelf.height + apart;
  }
  return { boxes: parts.flatMap(({ boxes }) => boxes), bottom };
}

function placeNode({ node, lines, x, y, height }: Boxed, size: number): PlacedNode {
  const top = y - height / 2 + gap / 2;
  const label = lines.map((text, at): PlacedText => ({ text, x, y: top + 2 * markRadius + 2 + size * 0.95 + at * pitch, size, anchor: 'middle', bold: node.kind !== 'person' }));
  return { node, x, y: top + markRadius, label };
}

function placeKey(nodes: readonly NetworkNode[], y: number, size: number): NetworkLayout['key'] {
  const kinds = (['person', 'state', 'body'] as const).filter((kind) => nodes.some((node) => node.kind === kind));
  let x = markRadius + 1;
  return (kinds.length > 1 ? kinds : []).map((kind) => {
    const label: PlacedText = { text: kindNames[kind], x: x + markRadius + 6, y: y + 4, size, anchor: 'start', bold: false };
    const placed = { kind, x, y, label };
    x = label.x + measureText(label.text, size) + 16 + markRadius;
    return placed;
  });
}
