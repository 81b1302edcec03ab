// Owns a small tree of text and elements, so that the browser and the server draw an answer from one description.
import { escapeHtml } from '../../lib/text/escape';

export type Piece = string | { readonly tag: 'a' | 'p' | 'ol' | 'li' | 'span' | 'mark' | 'strong'; readonly className?: string; readonly href?: string; readonly children: readonly Piece[] };

export function element(tag: Exclude<Piece, string>['tag'], className: string, children: readonly Piece[], href?: string): Piece {
  return { tag, ...(className !== '' && { className }), ...(href !== undefined && { href }), children };
}

/** As HTML text. Everything is escaped here. */
export function toHtml(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return escapeHtml(piece);
      const attributes = [piece.className === undefined ? '' : ` class="${escapeHtml(piece.className)}"`, piece.href === undefined ? '' : ` href="${escapeHtml(piece.href)}"`].join('');
      return `<${piece.tag}${attributes}>${toHtml(piece.children)}</${piece.tag}>`;
    })
    .join('');
}

/** As nodes of the page. */
export function toNodes(pieces: readonly Piece[]): (string | HTMLElement)[] {
  return pieces.map((piece) => {
    if (typeof piece === 'string') return piece;
    const made = document.createElement(piece.tag);
    if (piece.className !== undefined) made.className = piece.className;
    if (piece.href !== undefined) made.setAttribute('href', piece.href);
    made.append(...toNodes(piece.children));
    return made;
  });
}
