// Owns what a reader sees of an article before going there: one small file an article, at an address that never changes.
import type { ArticleReading } from '../markup/article';
import { mdastText } from '../markup/plain';
import { formatYears } from '../text/dates';
import type { Encyclopedia } from './encyclopedia';
import type { KindName } from './search-records';

export interface Preview {
  readonly title: string;
  /** Kind and, where the article has them, years: `Case · 1992–1993`. */
  readonly about: string;
  readonly standfirst: string;
}

/** Where the preview of an article stands. */
export function previewAddress(slug: string): string {
  return `/previews/${slug}.json`;
}

export function listPreviews(encyclopedia: Encyclopedia, kindName: KindName): ReadonlyMap<string, Preview> {
  return new Map(
    [...encyclopedia.readings.values()].map((reading) => {
      const { slug, kind, front } = reading.article;
      const standfirst = reading.fields.get('standfirst');
      return [slug, { title: front.title, about: [kindName(kind), yearsOf(reading)].filter(Boolean).join(' · '), standfirst: standfirst ? mdastText(standfirst.nodes) : '' }];
    }),
  );
}

function yearsOf({ article: { front } }: ArticleReading): string {
  switch (front.kind) {
    case 'case':
      return formatYears(front.period);
    case 'person':
      return front.born === undefined ? '' : front.died === undefined ? `born ${formatYears(front.born)}` : `${formatYears(front.born)}–${formatYears(front.died)}`;
    case 'agreement':
      return front.signed === undefined ? '' : `signed ${formatYears(front.signed)}`;
    default:
      return '';
  }
}
