// A judgement in words: its value, its reason, its sources.
import type { ReactNode } from 'react';
import { describeValue, valuesOf, type Cell } from '@/lib/channel/dataset';
import { isOpenValue } from '@/lib/schema/codebook';

export function JudgementText({ cell }: { readonly cell: Cell }): ReactNode {
  const values = valuesOf(cell.judgement);
  return (
    <>
      {values.map((value, index) => (
        <span key={value} className={isOpenValue(value) ? 'open-value' : undefined}>
          {index > 0 && ' · '}
          {describeValue(cell.variable, value)}
        </span>
      ))}
    </>
  );
}
