// The letters of the list of sources.
import type { ReactNode } from 'react';
import { nameLetter, sourceLetterAddress } from '@/lib/site/source-letters';

export function SourceLetters({ letters, current }: { readonly letters: ReadonlyMap<string, readonly string[]>; readonly current?: string }): ReactNode {
  return (
    <nav className="letters" aria-label="Sources by letter">
      {[...letters].map(([letter, keys]) => (
        <a key={letter} href={sourceLetterAddress(letter)} aria-current={letter === current ? 'page' : undefined}>
          {nameLetter(letter)} <span className="count">{keys.length}</span>
        </a>
      ))}
    </nav>
  );
}
