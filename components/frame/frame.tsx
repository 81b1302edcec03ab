// What stands around every page: skip link, header with its search box, footer.
import type { ReactNode } from 'react';
import type { SiteSettings } from '@/lib/site/settings';
import { SearchBox } from '../search/search-box';
import { Mark } from './mark';

const sections = [
  ['/cases', 'Cases'],
  ['/concepts', 'Concepts'],
  ['/mechanisms', 'Mechanisms'],
  ['/people', 'People'],
  ['/states', 'States'],
  ['/agreements', 'Agreements'],
  ['/timeline', 'Timeline'],
  ['/a-z', 'A to Z'],
] as const;

export function Frame({ settings, children }: { readonly settings: SiteSettings; readonly children: ReactNode }): ReactNode {
  return (
    <>
      <a className="skip" href="#content">Skip to the article</a>
      <header className="site-head">
        <a className="wordmark" href="/">
          <Mark />
          {settings.name}
        </a>
        <nav aria-label="Main" className="site-nav">
          <SectionLinks />
        </nav>
        <SearchBox />
        <a className="icon-link" href="/search" data-open-search="">
          <span className="unseen">Search</span>
          <svg viewBox="0 0 20 20" width="20" height="20" fill="none" stroke="currentColor" strokeWidth="1.6" aria-hidden="true"><circle cx="8.5" cy="8.5" r="5.5" /><path d="m13 13 4.5 4.5" /></svg>
        </a>
        <details className="site-menu">
          <summary aria-label="Menu">
            <svg viewBox="0 0 20 20" width="20" height="20" fill="none" stroke="currentColor" strokeWidth="1.6" aria-hidden="true"><path d="M2 7h16M2 13h16" /></svg>
          </summary>
          <nav aria-label="Menu">
            <SectionLinks />
          </nav>
        </details>
      </header>
      <main id="content">{children}</main>
      <footer className="site-foot">
        <p>
          Text and data <a href="https://creativecommons.org/licenses/by/4.0/" rel="license">CC BY 4.0</a>, code MIT. No cookies, no trackers.
        </p>
        <nav aria-label="About">
          <a href="/about">About and method</a>
          <a href="/corrections">Corrections</a>
          <a href="/privacy">Privacy</a>
          <a href="/data">Dataset</a>
          <a href="/sources">Sources</a>
          <a href="/a-z">A to Z</a>
          <a href="/glossary">Glossary</a>
          <a href="/guides">Guides</a>
          <a href={settings.repository}>Repository</a>
          <button type="button" className="theme-button" data-theme-button="" hidden>Theme: system</button>
        </nav>
      </footer>
    </>
  );
}

function SectionLinks(): ReactNode {
  return sections.map(([href, label]) => (
    <a href={href} key={href}>{label}</a>
  ));
}
