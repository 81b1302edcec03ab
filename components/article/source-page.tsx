// A source: how it is cited in full, what it was found to say, where and when it was read, where it is cited.
import type { ReactNode } from 'react';
import { parseFormatted } from '@/lib/citation/rich-text';
import type { Source } from '@/lib/corpus/corpus';
import { articleAddress, sourceAddress } from '@/lib/site/addresses';
import { citeSource } from '@/lib/site/cited-works';
import type { OpenSite } from '@/lib/site/open';
import type { SiteSettings } from '@/lib/site/settings';
import { formatDate } from '@/lib/text/dates';
import { CiteThis } from './cite-this';
import { kindLabels } from './note';
import { ReportError } from './report-error';
import { RichText } from './rich-text';

export function SourcePage({ site, settings, source }: { readonly site: OpenSite; readonly settings: SiteSettings; readonly source: Source }): ReactNode {
  const { record, key } = source;
  const [entry] = site.formatter.formatBibliography([key]);
  const citing = [...(site.encyclopedia.citedBy.get(key) ?? [])];
  const address = record.csl.DOI ? `https://doi.org/${record.csl.DOI}` : record.csl.URL;
  return (
    <div className="page-plain source-page">
      <p className="eyebrow"><a href="/sources">Source</a> · {kindLabels[record.kind]}</p>
      <h1>{record.csl.title}</h1>
      <p className="standfirst">{entry && <RichText tree={parseFormatted(entry.html, { links: true })} />}</p>
      <dl className="source-facts">
        <div><dt>Publisher or archive</dt><dd>{record.publisher}</dd></div>
        {record.archive && <div><dt>Original kept at</dt><dd>{record.archive}</dd></div>}
        {address && <div><dt>Address</dt><dd><a href={address}>{address}</a></dd></div>}
        <div><dt>Access</dt><dd>{record.access === 'open' ? 'Open to read' : 'Behind a paywall'}</dd></div>
        {record.read.length > 0 && (
          <div>
            <dt>Read</dt>
            <dd>{record.read.map(({ url, on }) => <span className="read" key={url}>{formatDate(on)}, at {new URL(url).hostname.replace(/^www\./, '')}</span>)}</dd>
          </div>
        )}
      </dl>
      <CiteThis site={site} what="this source" work={citeSource(source)} />
      {record.notes.length > 0 ? (
        <section aria-labelledby="notes">
          <h2 id="notes">What it was found to say</h2>
          <p className="ui">Reading notes in our own words, taken down when the source was read.</p>
          <dl className="reading-notes">
            {record.notes.map(({ at, says }, index) => (
              <div key={index}><dt>{at === 'whole' ? 'Throughout' : at}</dt><dd>{says}</dd></div>
            ))}
          </dl>
        </section>
      ) : (
        <p>Nobody here has read this source yet; it stands under further reading only.</p>
      )}
      {citing.length > 0 && (
        <section aria-labelledby="cited-in">
          <h2 id="cited-in">Where it is cited</h2>
          <ul className="links-here">
            {citing.map(([article, places]) => (
              <li key={article.slug}>
                <a href={articleAddress(article.slug)}>{article.front.title}</a>
                <span>{places.map((place) => place ?? 'as a whole').join('; ')}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <ReportError settings={settings} page={{ title: record.csl.title, address: sourceAddress(key), state: record.read.length > 0 ? `read ${record.read.map(({ on }) => on).join(', ')}` : 'not read here' }} />
    </div>
  );
}
