// One article, whole: title and standfirst first, then facts and contents, body, chronology, where to read on, sources.
import type { ReactNode } from 'react';
import { collectDataset } from '@/lib/channel/dataset';
import type { Article } from '@/lib/corpus/corpus';
import type { ArticleReading } from '@/lib/markup/article';
import { evaluateArticle } from '@/lib/mdx/evaluate';
import { isCiteKey, type CiteKey } from '@/lib/schema/brand';
import { citationAddress, editAddress, historyAddress, kindAddress } from '@/lib/site/addresses';
import { citeArticle } from '@/lib/site/cited-works';
import type { OpenSite } from '@/lib/site/open';
import { collectPageNotes } from '@/lib/site/page-notes';
import type { SiteSettings } from '@/lib/site/settings';
import { formatDate, formatYears } from '@/lib/text/dates';
import { countWords } from '@/lib/text/excerpt';
import { createMdxComponents } from '../mdx/components';
import { CaseRecord, recordContents } from './case-record';
import { CiteThis } from './cite-this';
import { Contents } from './contents';
import { describeFacts } from './describe-facts';
import { Facts } from './facts';
import { InlineText } from './inline-text';
import { kindNames } from './kind-names';
import { Note, type NoteContent } from './note';
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
  const { encyclopedia, formatter } = site;
  const { article } = reading;
  const pageNotes = collectPageNotes(encyclopedia, article.slug);
  const texts = formatter.formatNotes(pageNotes.clusters);
  const notes = pageNotes.clusters.map(
    (cluster, index): NoteContent => ({
      html: texts[index] ?? '',
      sources: cluster.flatMap(({ key }) => {
        const source = encyclopedia.corpus.sources.get(key);
        return source ? [{ key, kind: source.record.kind }] : [];
      }),
    }),
  );
  const renderNote = (name: string, noteInField = 1): ReactNode => {
    const first = pageNotes.firstNoteOf.get(name);
    return first !== undefined && <Note number={first + noteInField - 1} content={notes[first + noteInField - 2]} />;
  };
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
            {article.front.kind === 'case' && ` · ${formatYears(article.front.period)}`}
            {article.front.kind === 'case' && article.front.status !== 'channel' && ` · ${article.front.status} case`}
          </p>
          <h1>{article.front.title}</h1>
          <p className="standfirst">{standfirst && <InlineText field={standfirst} renderNote={(note) => renderNote('standfirst', note)} />}</p>
          <Meta article={article} reading={reading} site={site} keys={pageNotes.keys} />
        </header>
        {facts && <Facts {...facts} />}
        <Contents entries={contentsOf(reading, backlinks.length > 0, pageNotes.keys.size > 0)} tools={toolsOf(article, settings)} />
        <div className="body">
          <span id="overview" />
          <Body components={components} />
          <Senses reading={reading} resolver={encyclopedia.resolver} renderNote={renderNote} />
          <CaseRecord site={site} settings={settings} reading={reading} dataset={collectDataset(encyclopedia.corpus)} nameOf={(actor) => encyclopedia.corpus.actors.get(actor)?.record.name ?? actor} renderNote={renderNote} />
          <SeeAlso reading={reading} resolver={encyclopedia.resolver} renderNote={renderNote} />
          <LinksHere backlinks={backlinks} />
          {pageNotes.keys.size + article.front.furtherReading.length > 0 && (
            <SourceList site={site} keys={pageNotes.keys} furtherReading={article.front.furtherReading.filter(isCiteKey)} />
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

function toolsOf(article: Article, settings: SiteSettings) {
  return [
    [editAddress(settings, article.file), 'Edit'],
    [historyAddress(settings, article.file), 'History'],
    ['#cite', 'Cite'],
  ] as const;
}
