import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SourceEntry } from '@/components/article/source-list';
import { SourceLetters } from '@/components/lists/source-letters';
import { openSite } from '@/lib/site/open';
import { nameLetter, sourceLetterAddress, sourcesByLetter } from '@/lib/site/source-letters';

interface Props {
  readonly params: Promise<{ readonly letter: string }>;
}

export const dynamicParams = false;

export async function generateStaticParams() {
  return [...sourcesByLetter((await openSite()).encyclopedia).keys()].map((letter) => ({ letter }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { letter } = await params;
  return { title: `Sources: ${nameLetter(letter)}`, description: 'Sources that articles cite, by the first letter of their cite key.', alternates: { canonical: sourceLetterAddress(letter) } };
}

export default async function Page({ params }: Props) {
  const { letter } = await params;
  const site = await openSite();
  const letters = sourcesByLetter(site.encyclopedia);
  const keys = letters.get(letter);
  if (!keys) notFound();
  return (
    <div className="page-plain">
      <h1>Sources: {nameLetter(letter)}</h1>
      <p className="standfirst">By the first letter of their cite key. <a href="/sources">All sources</a>.</p>
      <SourceLetters letters={letters} current={letter} />
      <ul className="sources">
        {site.formatter.formatBibliography([...keys]).map((entry) => (
          <SourceEntry key={entry.key} site={site} entry={entry} />
        ))}
      </ul>
    </div>
  );
}
