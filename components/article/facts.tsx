// The facts box of an article: a card of short lines, folded on a phone.
import type { ReactNode } from 'react';

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
}

export function Facts({ title, hint, facts, children }: { readonly title: string; readonly hint?: string | undefined; readonly facts: readonly Fact[]; readonly children?: ReactNode }): ReactNode {
  if (facts.length === 0) return null;
  return (
    <details className="fold facts">
      <summary>
        <span>{title}</span>
        {hint && <span className="fold-hint">{hint}</span>}
      </summary>
      <aside className="card" aria-label={title}>
        <p className="card-title" aria-hidden="true">{title}</p>
        <dl>
          {facts.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {children}
      </aside>
    </details>
  );
}
