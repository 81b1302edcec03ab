// Draws a hit as nodes; what matched is marked. The server draws the same in components/search/results-html.ts.
import type { Hit, MarkedText } from '../../lib/search/engine';

/** The inside of a hit: title, what it is, section, snippet. */
export function drawHit(hit: Hit): HTMLElement[] {
  const head = element('span', 'hit-title', drawMarked(hit.title));
  if (hit.alias) head.append(element('span', 'hit-alias', ['also ', ...drawMarked(hit.alias)]));
  const about = element('span', 'hit-kind', [[hit.kind, hit.years].filter(Boolean).join(' · ')]);
  const section = hit.section ? [element('span', 'hit-section', ['§ ', ...drawMarked(hit.section.heading)])] : [];
  return [head, about, ...section, element('span', 'hit-snippet', drawMarked(hit.snippet))];
}

function drawMarked({ text, marks }: MarkedText): (string | HTMLElement)[] {
  const pieces: (string | HTMLElement)[] = [];
  let end = 0;
  for (const [from, to] of marks) {
    pieces.push(text.slice(end, from), element('mark', '', [text.slice(from, to)]));
    end = to;
  }
  return [...pieces, text.slice(end)];
}

function element(tag: string, className: string, children: readonly (string | Node)[]): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}
