// The line under the title of an article that was corrected: when, and where it is told what was wrong.
import type { ReactNode } from 'react';
import type { CorrectionReading } from '@/lib/markup/corrections';
import { correctionAddress } from '@/lib/site/addresses';
import { formatDate } from '@/lib/text/dates';
import { listDays } from './corrections-page';

export function Corrected({ corrections }: { readonly corrections: readonly CorrectionReading[] }): ReactNode {
  if (corrections.length === 0) return null;
  return (
    <p className="corrected">
      Corrected on{' '}
      {listDays(corrections).map(({ day, entries: [first] }, index) => (
        <span key={day}>{index > 0 && ' · '}<a href={correctionAddress(first?.id ?? '')}><time dateTime={day}>{formatDate(day)}</time></a></span>
      ))}
    </p>
  );
}
