// The boxes that an author may write.
import type { ReactNode } from 'react';

interface BoxProps {
  readonly children?: ReactNode;
}

export function Contested({ question, children }: BoxProps & { readonly question: string }): ReactNode {
  return (
    <div role="note" className="contested" aria-label={`Contested: ${question}`}>
      <p className="box-label">Contested</p>
      <p className="box-title">{question}</p>
      <div className="versions">{children}</div>
    </div>
  );
}

export function Version({ holder, children }: BoxProps & { readonly holder: string }): ReactNode {
  return (
    <div className="version">
      <p className="version-holder">{holder}</p>
      <div>{children}</div>
    </div>
  );
}

export function Hypothetical({ title, children }: BoxProps & { readonly title: string }): ReactNode {
  return (
    <div role="note" className="hypothetical" aria-label={`Invented example: ${title}`}>
      <p className="box-label">Invented example</p>
      <p className="box-title">{title}</p>
      {children}
    </div>
  );
}

export function Editors({ children }: BoxProps): ReactNode {
  return (
    <div role="note" className="editors" aria-label="From the editors">
      <p className="box-label">From the editors</p>
      {children}
    </div>
  );
}
