import type { ReactNode } from 'react';
import type { LinkedData } from '@/lib/site/linked-data';

/**
 * Data for machines, in a script element that no browser runs. A less-than sign is written as its number, so that no text
 * can end the element or open a comment in it.
 */
export function LinkedDataBlock({ data }: { readonly data: LinkedData }): ReactNode {
  return <script type="application/ld+json">{JSON.stringify(data).replaceAll('<', '\\u003c')}</script>;
}
