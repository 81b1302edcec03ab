// Draws an answer as HTML text, for the server's answer without scripts. Everything is escaped here.
import type { Answer, Hit, MarkedText } from '../../lib/search/engine';
import { hitAddress } from './hit-address';

export function answerHtml(answer: Answer): string {
  const line =
    answer.hits.length === 0
      ? `Nothing found for “${escapeHtml(answer.query)}”. <a href="/a-z">Every article from A to Z</a>.`
      : answer.partial
        ? 'No article has all of these words; these have some of them.'
        : `${answer.hits.length} ${answer.hits.length === 1 ? 'article' : 'articles'} for “${escapeHtml(answer.query)}”.`;
  return `<p class="search-line">${line}</p><ol class="hits">${answer.hits.map(hitHtml).join('')}</ol>`;
}

function hitHtml(hit: Hit): string {
  const alias = hit.alias ? `<span class="hit-alias">also ${markedHtml(hit.alias)}</span>` : '';
  const section = hit.section ? `<span class="hit-section">§ ${markedHtml(hit.section.heading)}</span>` : '';
  const about = [hit.kind, hit.years].filter(Boolean).join(' · ');
  return `<li><a href="${escapeHtml(hitAddress(hit))}"><span class="hit-title">${markedHtml(hit.title)}${alias}</span><span class="hit-kind">${escapeHtml(about)}</span>${section}<span class="hit-snippet">${markedHtml(hit.snippet)}</span></a></li>`;
}

function markedHtml({ text, marks }: MarkedText): string {
  let html = '';
  let end = 0;
  for (const [from, to] of marks) {
    html += `${escapeHtml(text.slice(end, from))}<mark>${escapeHtml(text.slice(from, to))}</mark>`;
    end = to;
  }
  return html + escapeHtml(text.slice(end));
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
