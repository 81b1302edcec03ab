import type { Metadata } from 'next';
import { articleAddress } from '@/lib/site/addresses';
import { openSite } from '@/lib/site/open';
import { compareNames } from '@/lib/text/collate';
import { foldText } from '@/lib/text/fold';
import { slugify } from '@/lib/text/slug';

export const metadata: Metadata = {
  title: 'A to Z',
  description: 'Every article, under its title and every other name it is known by.',
  alternates: { canonical: '/a-z' },
};

export default async function Page() {
  const { encyclopedia } = await openSite();
  const names = [...encyclopedia.corpus.articles.values()]
    .flatMap(({ slug, front }) => [{ name: front.title, slug, title: undefined as string | undefined }, ...front.aliases.map((name) => ({ name, slug, title: front.title }))])
    .toSorted((a, b) => compareNames(a.name, b.name));
  const letters = new Map<string, (typeof names)[number][]>();
  for (const entry of names) letters.set(letterOf(entry.name), [...(letters.get(letterOf(entry.name)) ?? []), entry]);
  return (
    <div className="page-plain">
      <h1>A to Z</h1>
      <p className="standfirst">Every article, under its title and every other name it is known by.</p>
      <nav className="letters" aria-label="Letters">
        {[...letters.keys()].map((letter) => (
          <a href={`#${anchorOf(letter)}`} key={letter}>{letter}</a>
        ))}
      </nav>
      {[...letters].map(([letter, entries]) => (
        <section key={letter} aria-labelledby={anchorOf(letter)}>
          <h2 id={anchorOf(letter)}>{letter}</h2>
          <ul className={`a-z a-z-${roomFor(entries.length)}`}>
            {entries.map(({ name, slug, title }) => (
              <li key={`${name}${slug}`}>
                {title === undefined ? (
                  <a href={articleAddress(slug)}>{name}</a>
                ) : (
                  <>
                    {name} <span className="see">see</span> <a href={articleAddress(slug)}>{title}</a>
                  </>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** For so many names the styles keep room until they are seen: the next of 40, 80, 160 and so on, as far as they go. */
function roomFor(names: number): number {
  return Math.min(640, 40 * 2 ** Math.max(0, Math.ceil(Math.log2(names / 40))));
}

function letterOf(name: string): string {
  const first = foldText(name).charAt(0).toUpperCase();
  return /[A-Z]/.test(first) ? first : /\d/.test(first) ? '0–9' : 'Other scripts';
}

function anchorOf(letter: string): string {
  return `letter-${slugify(letter)}`;
}
