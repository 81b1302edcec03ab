// The senses of a term that has several, each with its article where there is one.
import type { ReactNode } from 'react';
import type { ArticleReading } from '@/lib/markup/article';
import type { Resolver } from '@/lib/reference/resolver';
import { articleAddress } from '@/lib/site/addresses';
import { InlineText } from './inline-text';

interface SensesProps {
  readonly reading: ArticleReading;
  readonly resolver: Resolver;
  readonly renderNote: (name: string, noteInField?: number) => ReactNode;
}

export function Senses({ reading, resolver, renderNote }: SensesProps): ReactNode {
  const { front } = reading.article;
  if (front.kind !== 'disambiguation') return null;
  return (
    <dl className="senses">
      {front.senses.map((sense, index) => {
        const name = 'name' in sense ? sense.name : sense.term;
        const found = 'name' in sense ? resolver.resolve(sense.name) : undefined;
        const field = reading.fields.get(`senses.${index}.says`);
        return (
          <div key={name}>
            <dt>{found?.is === 'article' ? <a href={articleAddress(found.article.slug)}>{name}</a> : name}</dt>
            <dd>{field && <InlineText field={field} renderNote={(note) => renderNote(field.name, note)} />}</dd>
          </div>
        );
      })}
    </dl>
  );
}
