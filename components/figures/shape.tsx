// A drawing as plain records: one description becomes an element of a page (colours from the theme) or a file of its own.
import { createElement, type ReactNode } from 'react';
import type { PlacedText } from '@/lib/figures/measure';

type Attributes = Readonly<Record<string, string | number | undefined>>;

export interface Shape {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly children: readonly (Shape | string)[];
}

export function shape(tag: string, attributes: Attributes, ...children: readonly (Shape | string)[]): Shape {
  return { tag, attributes, children };
}

/** `themed` leaves colours to figures.css; `saved` writes those of the light theme into the file. */
export type Palette = 'themed' | 'saved';

const halo = { stroke: '#fbfaf7', 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke' } as const;
const inks = {
  text: { fill: '#1c1b19' },
  label: { fill: '#1c1b19', ...halo },
  quiet: { fill: '#55514a', ...halo },
  flag: { fill: '#7d5510', ...halo },
  grid: { stroke: '#dedad1', 'stroke-width': 1 },
  bar: { fill: '#2f6f86', stroke: '#2f6f86', 'stroke-width': 1.5 },
  boundary: { fill: '#fbfaf7', stroke: '#7d5510', 'stroke-width': 1.5, 'stroke-dasharray': '3 2' },
  tail: { stroke: '#2f6f86', 'stroke-width': 2, 'stroke-dasharray': '2 3', fill: 'none' },
  link: { stroke: '#6b665e', 'stroke-width': 1, 'stroke-opacity': 0.55 },
  links: { stroke: '#6b665e', 'stroke-width': 2.5, 'stroke-opacity': 0.7 },
  person: { fill: '#2f6f86' },
  state: { fill: '#7a1f2b' },
  body: { fill: '#7d5510' },
  sea: { fill: '#e4eef1' },
  land: { fill: '#fbfaf7', stroke: '#c9c3b6', 'stroke-width': 0.7, 'stroke-linejoin': 'round' },
  mark: { fill: '#173f4f', stroke: '#fbfaf7', 'stroke-width': 1.5 },
  number: { fill: '#fbfaf7' },
  paper: { fill: '#fbfaf7' },
} as const;
export type Ink = keyof typeof inks;

/** Colour and stroke of a part: a class, or the attributes themselves. */
export function ink(name: Ink, palette: Palette): Attributes {
  return palette === 'themed' ? { class: `fig-${name}` } : inks[name];
}

export function textShape(placed: PlacedText, name: Ink, palette: Palette): Shape {
  return shape(
    'text',
    { x: round(placed.x), y: round(placed.y), 'font-size': placed.size, 'font-weight': placed.bold ? 600 : undefined, 'text-anchor': placed.anchor === 'start' ? undefined : placed.anchor, ...ink(name, palette) },
    placed.text,
  );
}

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  /** `group` where it holds links, which a picture may not. */
  readonly role: 'img' | 'group';
}

/** The drawing with its name and description; a saved one stands on paper of its own, with a margin. */
export function frameShape(frame: Frame, palette: Palette, parts: readonly Shape[]): Shape {
  const pad = palette === 'saved' ? 16 : 0;
  const [width, height] = [round(frame.width + 2 * pad), round(frame.height + 2 * pad)];
  return shape(
    'svg',
    {
      viewBox: `${-pad} ${-pad} ${width} ${height}`, width, height, role: frame.role,
      ...(palette === 'themed' ? { class: 'fig-drawing' } : { xmlns: 'http://www.w3.org/2000/svg', 'font-family': 'Inter, system-ui, sans-serif' }),
    },
    shape('title', {}, frame.title),
    shape('desc', {}, frame.description),
    ...(palette === 'saved' ? [shape('rect', { x: -pad, y: -pad, width, height, ...ink('paper', palette) })] : []),
    ...parts,
  );
}

export function shapeElement(drawn: Shape, key?: number): ReactNode {
  const props = Object.fromEntries(Object.entries(drawn.attributes).map(([name, value]) => [propName(name), value]));
  return createElement(drawn.tag, { ...props, key }, ...drawn.children.map((child, at) => (typeof child === 'string' ? child : shapeElement(child, at))));
}

export function shapeText({ tag, attributes, children }: Shape): string {
  const written = Object.entries(attributes).flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escapeXml(String(value))}"`]));
  if (children.length === 0) return `<${tag}${written.join('')}/>`;
  return `<${tag}${written.join('')}>${children.map((child) => (typeof child === 'string' ? escapeXml(child) : shapeText(child))).join('')}</${tag}>`;
}

function propName(name: string): string {
  if (name === 'class') return 'className';
  return name.startsWith('aria-') ? name : name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function escapeXml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids.
  const allowed = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu, '');
  return allowed.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Halves of a px are fine enough, and short: the drawings are a fifth of the longest page. */
export function round(value: number): number {
  return Math.round(value * 2) / 2;
}
