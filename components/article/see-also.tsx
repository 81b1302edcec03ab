// Where to read on, each entry with its reason, and what links here, each with its sentence.
import type { ReactNode } from 'react';
import type { ArticleReading } from '@/lib/markup/article';
import type { Backlink } from '@/lib/reference/backlinks';
import type { Resolver } from '@/lib/reference/resolver';
import { articleAddress } from '@/lib/site/addresses';
import { InlineText } from './inline-text';

export function SeeAlso({ reading, resolver, renderNote }: { readonly reading: ArticleReading; readonly resolver: Resolver; readonly renderNote: (name: string, noteInField: number) => ReactNode }): ReactNode {
  const { seeAlso } = reading.article.front;
  if (seeAlso.length === 0) return null;
  return (
    <section aria-labelledby="see-also">
      <h2 id="see-also">See also</h2>
      <ul className="see-also">
        {seeAlso.map((entry, index) => {
          const found = resolver.resolve(entry.name);
          const field = reading.fields.get(`seeAlso.${index}.why`);
          return (
            <li key={entry.name}>
              {found.is === 'article' ? <a href={articleAddress(found.article.slug)}>{found.article.front.title}</a> : <b>{entry.name}</b>}
              <span>{field && <InlineText field={field} renderNote={(note) => renderNote(field.name, note)} />}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

export function LinksHere({ backlinks }: { readonly backlinks: readonly Backlink[] }): ReactNode {
  if (backlinks.length === 0) return null;
  return (
    <section aria-labelledby="links-here">
      <h2 id="links-here">What links here</h2>
      <ul className="links-here">
        {backlinks.map(({ from, sentence }) => (
          <li key={from.slug}>
            <a href={articleAddress(from.slug)}>{from.front.title}</a>
            <span>{sentence}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
