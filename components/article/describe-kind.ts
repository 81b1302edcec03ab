// Owns what stands after the kind above the title of an article: of a case its years, and its status where it is no plain channel.
import type { Article } from '@/lib/corpus/corpus';
import { formatYears } from '@/lib/text/dates';

export function describeKind({ front }: Article): string {
  if (front.kind !== 'case') return '';
  return ` · ${formatYears(front.period)}${front.status === 'channel' ? '' : ` · ${front.status} case`}`;
}
