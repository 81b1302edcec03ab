// The contents of an article; the section in view is marked by a small script.
import type { ReactNode } from 'react';

export interface ContentsEntry {
  readonly id: string;
  readonly text: string;
}

export function Contents({ entries, tools }: { readonly entries: readonly ContentsEntry[]; readonly tools: readonly (readonly [href: string, label: string])[] }): ReactNode {
  return (
    <details className="fold contents">
      <summary>
        <span>On this page</span>
        <span className="fold-hint">{entries.length} sections</span>
      </summary>
      <nav aria-label="On this page" data-contents="">
        <p className="contents-title" aria-hidden="true">On this page</p>
        <ol>
          {entries.map(({ id, text }) => (
            <li key={id}>
              <a href={`#${id}`}>{text}</a>
            </li>
          ))}
        </ol>
        <p className="tools">
          {tools.map(([href, label]) => (
            <a href={href} key={href}>{label}</a>
          ))}
        </p>
      </nav>
    </details>
  );
}
