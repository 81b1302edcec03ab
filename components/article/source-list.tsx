// The sources of an article in the order of a bibliography, and what nobody here has read.
import type { ReactNode } from 'react';
import { parseFormatted } from '@/lib/citation/rich-text';
import type { CiteKey } from '@/lib/schema/brand';
import { sourceAddress } from '@/lib/site/addresses';
import type { OpenSite } from '@/lib/site/open';
import { kindLabels } from './note';
import { RichText } from './rich-text';

export function SourceList({ site, keys, furtherReading }: { readonly site: OpenSite; readonly keys: Iterable<CiteKey>; readonly furtherReading: readonly CiteKey[] }): ReactNode {
  const entries = site.formatter.formatBibliography(keys);
  const unread = site.formatter.formatBibliography(furtherReading);
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">Sources</h2>
      <ul className="sources">
        {entries.map((entry) => (
          <SourceEntry key={entry.key} site={site} entry={entry} />
        ))}
      </ul>
      {unread.length > 0 && (
        <>
          <h3 id="further-reading">Further reading</h3>
          <p className="ui">Not read here, and not behind any claim above.</p>
          <ul className="sources">
            {unread.map((entry) => (
              <SourceEntry key={entry.key} site={site} entry={entry} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

export function SourceEntry({ site, entry }: { readonly site: OpenSite; readonly entry: { readonly key: CiteKey; readonly html: string } }): ReactNode {
  const kind = site.encyclopedia.corpus.sources.get(entry.key)?.record.kind;
  return (
    <li id={`source-${entry.key}`}>
      <RichText tree={parseFormatted(entry.html, { links: true })} />{' '}
      <a className="source-kind" href={sourceAddress(entry.key)}>{kind && kindLabels[kind]}<span className="unseen">: what it says and where it is cited</span></a>
    </li>
  );
}
