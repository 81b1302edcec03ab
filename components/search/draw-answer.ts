// Owns how an answer reads: the line that says what was found, and each hit with what matched marked.
import type { Answer } from '../../lib/search/engine';
import type { Hit, MarkedText } from '../../lib/search/hits';
import { element, type Piece } from './pieces';

export function hitAddress(hit: Hit): string {
  return `/wiki/${hit.slug}${hit.section ? `#${hit.section.id}` : ''}`;
}

/** The inside of a hit: title, other name, what it is, section, snippet. */
export function drawHit(hit: Hit): readonly Piece[] {
  return [
    element('span', 'hit-title', drawMarked(hit.title)),
    ...(hit.alias ? [element('span', 'hit-alias', ['also ', ...drawMarked(hit.alias)])] : []),
    element('span', 'hit-kind', [[hit.kind, hit.years].filter(Boolean).join(' · ')]),
    ...(hit.section ? [element('span', 'hit-section', ['§ ', ...drawMarked(hit.section.heading)])] : []),
    element('span', 'hit-snippet', drawMarked(hit.snippet)),
  ];
}

/** The whole answer, for a page of its own. */
export function drawAnswer(answer: Answer): readonly Piece[] {
  const hits = answer.hits.map((hit) => element('li', '', [element('a', '', drawHit(hit), hitAddress(hit))]));
  return [
    element('p', 'search-line', [describeAnswer(answer), ...(answer.total === 0 ? [' ', element('a', '', ['Every article from A to Z'], '/a-z'), '.'] : [])]),
    ...(hits.length > 0 ? [element('ol', 'hits', hits)] : []),
  ];
}

/** What was found, in a sentence or two. */
export function describeAnswer({ query, hits, total, partial, corrections, nearest, cut }: Answer): string {
  const said = corrections.map(({ typed, taken }) => `“${typed}” stands nowhere; looked for ${taken.map((word) => `“${word}”`).join(' or ')}.`);
  if (cut) said.push('Only the first words of your question were looked for.');
  const asked = query.trim() === '' ? '' : ` for “${query.trim()}”`;
  if (hits.length === 0) said.push(`Nothing found${asked}.`, ...(nearest.length > 0 ? [`The nearest titles: ${nearest.join('; ')}.`] : []));
  else if (partial) said.push('No article has all of these words; these have some of them.');
  else said.push(hits.length < total ? `${total} articles${asked}; the first ${hits.length} are shown.` : `${total} ${total === 1 ? 'article' : 'articles'}${asked}.`);
  return said.join(' ');
}

function drawMarked({ text, marks }: MarkedText): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const [from, to] of marks) {
    if (from > end) pieces.push(text.slice(end, from));
    pieces.push(element('mark', '', [text.slice(from, to)]));
    end = to;
  }
  return [...pieces, text.slice(end)];
}
