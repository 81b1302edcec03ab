// A list of articles: title, years or other names, standfirst.
import type { ReactNode } from 'react';
import type { Article } from '@/lib/corpus/corpus';
import type { ArticleReading } from '@/lib/markup/article';
import { articleAddress } from '@/lib/site/addresses';
import { formatYears } from '@/lib/text/dates';
import { InlineText } from '../article/inline-text';

export function ArticleList({ readings }: { readonly readings: readonly ArticleReading[] }): ReactNode {
  return (
    <ul className="article-list">
      {readings.map(({ article, fields }) => {
        const standfirst = fields.get('standfirst');
        const years = yearsOf(article);
        return (
          <li key={article.slug}>
            <a href={articleAddress(article.slug)}>{article.front.title}</a>
            {years && <span className="years">{years}</span>}
            <p>{standfirst && <InlineText field={standfirst} />}</p>
          </li>
        );
      })}
    </ul>
  );
}

export function yearsOf({ front }: Article): string | undefined {
  switch (front.kind) {
    case 'case':
      return formatYears(front.period);
    case 'person':
      return front.born && (front.died ? `${formatYears(front.born)}–${formatYears(front.died)}` : `born ${formatYears(front.born)}`);
    case 'agreement':
      return front.signed && formatYears(front.signed);
    default:
      return undefined;
  }
}
