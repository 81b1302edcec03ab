// Colours of the figures of a case: a class of case-figures.css on a page, the light theme's own values in a saved file.
import type { Palette } from './shape';

const accent = '#7a1f2b';
const deep = '#173f4f';
const paper = '#ffffff';

const inks = {
  sheet: { fill: paper },
  text: { fill: '#1c1b19' },
  quiet: { fill: '#55514a' },
  public: { fill: accent },
  secret: { fill: deep },
  water: { fill: '#e4eef1' },
  waterline: { stroke: deep, 'stroke-width': 1.5, fill: 'none' },
  tick: { stroke: deep, 'stroke-width': 1, fill: 'none' },
  gap: { stroke: deep, 'stroke-width': 1.5, fill: 'none' },
  'stem-front': { stroke: accent, 'stroke-width': 1, fill: 'none' },
  'stem-back': { stroke: deep, 'stroke-width': 1, fill: 'none' },
  'extent-front': { stroke: accent, 'stroke-width': 3, 'stroke-opacity': 0.45, fill: 'none' },
  'extent-back': { stroke: deep, 'stroke-width': 3, 'stroke-opacity': 0.45, fill: 'none' },
  surfacing: { stroke: accent, 'stroke-width': 1.5, 'stroke-dasharray': '4 3', 'stroke-linejoin': 'round', fill: 'none' },
  'mark-front': { fill: paper, stroke: accent, 'stroke-width': 1.8 },
  'mark-back': { fill: paper, stroke: deep, 'stroke-width': 1.8 },
  'mark-exposure': { fill: accent, stroke: accent, 'stroke-width': 1.8 },
  'ring-principal': { fill: '#cfe0e6', stroke: '#2f6f86', 'stroke-width': 1 },
  'ring-holder': { fill: '#dae8ec', stroke: '#2f6f86', 'stroke-width': 1 },
  'ring-told': { fill: '#e4eef1', stroke: '#2f6f86', 'stroke-width': 1 },
  'ring-found-out': { fill: '#f0f5f7', stroke: '#2f6f86', 'stroke-width': 1 },
  'ring-kept-out': { fill: 'none', stroke: '#6b665e', 'stroke-width': 1, 'stroke-dasharray': '4 4' },
  leader: { stroke: '#6b665e', 'stroke-width': 0.8, 'stroke-opacity': 0.8, fill: 'none' },
  'knower-first': { fill: deep, stroke: paper, 'stroke-width': 1 },
  'knower-second': { fill: accent, stroke: paper, 'stroke-width': 1 },
  'knower-other': { fill: '#7d5510', stroke: paper, 'stroke-width': 1 },
  'outsider-first': { fill: paper, stroke: deep, 'stroke-width': 1.6 },
  'outsider-second': { fill: paper, stroke: accent, 'stroke-width': 1.6 },
  'outsider-other': { fill: paper, stroke: '#7d5510', 'stroke-width': 1.6 },
  'side-first': { fill: deep },
  'side-second': { fill: accent },
  'side-other': { fill: '#7d5510' },
} as const;
export type CaseInk = keyof typeof inks;

export function caseInk(name: CaseInk, palette: Palette): Readonly<Record<string, string | number>> {
  return palette === 'themed' ? { class: `case-${name}` } : inks[name];
}
