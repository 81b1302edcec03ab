// The search box of every page: a plain form; its script makes it a combobox.
import type { ReactNode } from 'react';

export function SearchBox({ large = false }: { readonly large?: boolean }): ReactNode {
  const id = large ? 'search-large' : 'search';
  return (
    <search className={large ? 'search search-large' : 'search'}>
      <form id={`${id}-form`} action="/search" method="get" data-search="">
        <input
          id={id}
          name="q"
          type="search"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          placeholder="Search articles, people, places"
          aria-label="Search the encyclopedia"
        />
        <kbd aria-hidden="true">/</kbd>
      </form>
    </search>
  );
}
