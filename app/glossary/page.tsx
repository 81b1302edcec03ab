import type { Metadata } from 'next';
import { InlineText } from '@/components/article/inline-text';
import { LinkedDataBlock } from '@/components/frame/linked-data';
import { articleAddress } from '@/lib/site/addresses';
import { describeGlossary } from '@/lib/site/linked-data';
import { openSite } from '@/lib/site/open';
import { readSettings } from '@/lib/site/settings';
import { compareNames } from '@/lib/text/collate';

export const metadata: Metadata = {
  title: 'Glossary',
  description: 'The words of backchannel diplomacy, each in two sentences, from the articles that explain them.',
  alternates: { canonical: '/glossary' },
};

/** Each term with the definition of its article; nothing is written twice. */
export default async function Page() {
  const { encyclopedia } = await openSite();
  const terms = [...encyclopedia.readings.values()]
    .flatMap(({ article, fields }) => {
      const definition = fields.get('definition');
      return definition ? [{ article, definition }] : [];
    })
    .toSorted((a, b) => compareNames(a.article.front.title, b.article.front.title));
  return (
    <div className="page-plain">
      <LinkedDataBlock data={describeGlossary(readSettings(process.env))} />
      <h1>Glossary</h1>
      <p className="standfirst">The words of the field, each in two sentences. The article says who uses it so, who disagrees and where it can be seen.</p>
      <dl className="glossary">
        {terms.map(({ article, definition }) => (
          <div key={article.slug} id={article.slug}>
            <dt><a href={articleAddress(article.slug)}>{article.front.title}</a></dt>
            <dd><InlineText field={definition} /></dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
