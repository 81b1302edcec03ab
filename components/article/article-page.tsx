// One article, whole: title and standfirst first, then facts and contents, body, chronology, where to read on, sources.
import type { ReactNode } from 'react';
import { collectDataset } from '@/lib/channel/dataset';
import type { Article } from '@/lib/corpus/corpus';
import type { ArticleReading } from '@/lib/markup/article';
import { evaluateArticle } from '@/lib/mdx/evaluate';
import { isCiteKey, type CiteKey } from '@/lib/schema/brand';
import { articleAddress, citationAddress, editAddress, kindAddress, reportAddress, versionAddress, versionsAddress } from '@/lib/site/addresses';
import { citeArticle } from '@/lib/site/cited-works';
import type { OpenSite } from '@/lib/site/open';
import type { SiteSettings } from '@/lib/site/settings';
import { formatDate } from '@/lib/text/dates';
import { countWords } from '@/lib/text/excerpt';
import { describeState, type PublishedVersions } from '@/lib/version/published';
import { Corrected } from '../corrections/corrected';
import { createMdxComponents } from '../mdx/components';
import { CaseRecord, recordContents } from './case-record';
import { CiteThis } from './cite-this';
import { Contents } from './contents';
import { describeFacts } from './describe-facts';
import { describeKind } from './describe-kind';
import { createNoteRenderer, formatNotesOf } from './draw-notes';
import { Facts } from './facts';
import { InlineText } from './inline-text';
import { kindNames } from './kind-names';
import { LinksHere, SeeAlso } from './see-also';
import { Senses } from './senses';
import { SourceList } from './source-list';

export interface ArticlePageProps {
  readonly site: OpenSite;
  readonly settings: SiteSettings;
  readonly reading: ArticleReading;
  /** The compiled body. */
  readonly code: string;
}

export function ArticlePage({ site, settings, reading, code }: ArticlePageProps): ReactNode {
  const { encyclopedia } = site;
  const { article } = reading;
  const pageNotes = formatNotesOf(site, reading);
  const { notes, keys } = pageNotes;
  const renderNote = createNoteRenderer(pageNotes);
  const Body = evaluateArticle(code);
  const components = createMdxComponents({ site, notes, firstNotes: new Map(reading.body.comparisons.map(({ id, firstNote }) => [id, firstNote])) });
  const backlinks = encyclopedia.backlinks.get(article.slug) ?? [];
  const standfirst = reading.fields.get('standfirst');
  const facts = describeFacts(reading, encyclopedia.resolver, renderNote);

  return (
    <div className="page">
      <article className="article">
        <header className="article-head">
          <p className="eyebrow">
            <a href={kindAddress(article.kind)}>{kindNames[article.kind].one}</a>
            {describeKind(article)}
          </p>
          <h1>{article.front.title}</h1>
          <p className="standfirst">{standfirst && <InlineText field={standfirst} renderNote={(note) => renderNote('standfirst', note)} />}</p>
          <Meta article={article} reading={reading} site={site} keys={keys} />
          <Corrected corrections={encyclopedia.corrections.filter((correction) => correction.article === article)} />
        </header>
        {facts && <Facts {...facts} />}
        <Contents entries={contentsOf(reading, backlinks.length > 0, keys.size > 0)} tools={toolsOf(article, settings, encyclopedia.versions.get(article.slug))} />
        <div className="body">
          <span id="overview" />
          <Body components={components} />
          <Senses reading={reading} resolver={encyclopedia.resolver} renderNote={renderNote} />
          <CaseRecord site={site} settings={settings} reading={reading} dataset={collectDataset(encyclopedia.corpus)} nameOf={(actor) => encyclopedia.corpus.actors.get(actor)?.record.name ?? actor} renderNote={renderNote} />
          <SeeAlso reading={reading} resolver={encyclopedia.resolver} renderNote={renderNote} />
          <LinksHere backlinks={backlinks} />
          {keys.size + article.front.furtherReading.length > 0 && (
            <SourceList site={site} keys={keys} furtherReading={article.front.furtherReading.filter(isCiteKey)} />
          )}
          <CiteThis id="cite" site={site} what="this article" work={citeArticle(article, settings)} fileAddress={(extension) => citationAddress(article.slug, extension)} />
        </div>
      </article>
    </div>
  );
}

function Meta({ article, reading, site, keys }: { readonly article: Article; readonly reading: ArticleReading; readonly site: OpenSite; readonly keys: ReadonlySet<CiteKey> }): ReactNode {
  const sources = [...keys].flatMap((key) => site.encyclopedia.corpus.sources.get(key) ?? []);
  const primary = sources.filter((source) => source.record.kind === 'primary').length;
  const published = site.encyclopedia.versions.get(article.slug);
  const words = reading.body.sections.reduce((sum, section) => sum + countWords(section.text), 0);
  return (
    <p className="meta">
      {sources.length > 0 && (
        <span>
          <b>Evidence</b> {primary} primary · {sources.length - primary} other {sources.length - primary === 1 ? 'source' : 'sources'}
        </span>
      )}
      <span>
        <b>Reviewed</b> <time dateTime={article.front.reviewed}>{formatDate(article.front.reviewed)}</time>
      </span>
      {published?.unchanged && (
        <span>
          <b>Version</b> <a href={versionAddress(article.slug, published.latest.number)}>{published.latest.number}</a>
        </span>
      )}
      {words > 0 && (
        <span>
          <b>{Math.max(1, Math.round(words / 230))}</b> min read
        </span>
      )}
    </p>
  );
}

function contentsOf({ body, article }: ArticleReading, linked: boolean, sourced: boolean) {
  return [
    { id: 'overview', text: 'Overview' },
    ...body.headings.filter((heading) => heading.depth === 2).map(({ id, text }) => ({ id, text })),
    ...recordContents(article),
    ...(article.front.seeAlso.length > 0 ? [{ id: 'see-also', text: 'See also' }] : []),
    ...(linked ? [{ id: 'links-here', text: 'What links here' }] : []),
    ...(sourced || article.front.furtherReading.length > 0 ? [{ id: 'sources', text: 'Sources' }] : []),
  ];
}

function toolsOf(article: Article, settings: SiteSettings, published: PublishedVersions | undefined) {
  return [
    [editAddress(settings, article.file), 'Edit'],
    [versionsAddress(article.slug), 'History'],
    ['#cite', 'Cite'],
    [reportAddress(settings, { title: article.front.title, address: articleAddress(article.slug), state: describeState(article, published) }), 'Report an error'],
  ] as const;
}
