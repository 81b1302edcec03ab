import type { ReactNode } from 'react';
import { selectionWarning } from '@/lib/channel/warning';

/** Stands under every chart and table drawn from the dataset. */
export function Warning(): ReactNode {
  return (
    <p className="data-warning">
      {selectionWarning} <a href="/codebook#selection">Why</a>
    </p>
  );
}
