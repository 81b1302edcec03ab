// Owns under which name and day the dataset is published.
import type { Dataset } from './dataset';
import type { Publication } from './exports';

/** The day is that of the newest review of a coded case. */
export function publicationOf({ channels }: Dataset, origin: string): Publication {
  const date = channels.map(({ article }) => article.front.reviewed).toSorted().at(-1) ?? '';
  return { title: 'Backchannel: coded channels', origin, date };
}
