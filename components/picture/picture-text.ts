// Owns what is written on the picture of an article.
import type { FrontMatter, Kind } from '@/lib/schema/article';
import { formatYears } from '@/lib/text/dates';

/** Without letters that the faces lack: drawing one would ask a server elsewhere for a face that has it. */
export function keepDrawable(text: string): string {
  return text.replaceAll(/[^\u0020-\u007e\u00a0-\u024f\u1e00-\u1eff\u2010-\u2027]/gu, '').trim();
}

/** Of a case its period, of a person the years of a life, of an agreement that of its signature; otherwise none. */
export function describeYears(front: FrontMatter[Kind]): string {
  switch (front.kind) {
    case 'case':
      return formatYears(front.period);
    case 'person':
      return front.born === undefined ? '' : `${front.died === undefined ? 'born ' : ''}${formatYears(front.born)}${front.died === undefined ? '' : `–${formatYears(front.died)}`}`;
    case 'agreement':
      return front.signed === undefined ? '' : formatYears(front.signed);
    case 'concept':
    case 'mechanism':
    case 'state':
    case 'guide':
    case 'disambiguation':
      return '';
    default:
      return front satisfies never;
  }
}
