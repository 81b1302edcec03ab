import type { ReactNode } from 'react';

/** Where a figure can be saved as SVG, and its data as CSV. */
export function SaveFigure({ name }: { readonly name: string }): ReactNode {
  return (
    <p className="downloads">
      <a href={`/data/figures/${name}.svg`}>Save as SVG</a> <a href={`/data/figures/${name}.csv`}>Data as CSV</a>
    </p>
  );
}
