// An article as its kept text holds it: everything that its author wrote, with notes and sources in lists of their own. Figures
// stay out (the tables beside them say the same), and so does what other articles make of this one.
import type { ReactNode } from 'react';
import { collectDataset } from '@/lib/channel/dataset';
import { parseFormatted } from '@/lib/citation/rich-text';
import type { ArticleReading } from '@/lib/markup/article';
import { evaluateArticle } from '@/lib/mdx/evaluate';
import { isCiteKey, type CiteKey } from '@/lib/schema/brand';
import { sourceAddress } from '@/lib/site/addresses';
import type { ReadSite } from '@/lib/site/open';
import { Chronology } from '../article/chronology';
import { describeFacts } from '../article/describe-facts';
import { describeKind } from '../article/describe-kind';
import { createNoteRenderer, formatNotesOf, type RenderNote } from '../article/draw-notes';
import { InlineText } from '../article/inline-text';
import { kindNames } from '../article/kind-names';
import { kindLabels } from '../article/note';
import { RichText } from '../article/rich-text';
import { SeeAlso } from '../article/see-also';
import { Senses } from '../article/senses';
import { codedChannels, Exposures, Promises, RecordPart, RingTable, Tests } from '../data/record-sections';
import { createMdxComponents } from '../mdx/components';

export interface KeptArticleProps {
  readonly site: ReadSite;
  readonly reading: ArticleReading;
  /** The compiled body. */
  readonly code: string;
}

export function KeptArticle({ site, reading, code }: KeptArticleProps): ReactNode {
  const { encyclopedia } = site;
  const { article } = reading;
  const { notes, keys, firstNoteOf } = formatNotesOf(site, reading);
  // In the text stand the numbers alone; what the notes say follows in a list.
  const numbers = notes.map(() => ({ html: '', sources: [] }));
  const renderNote = createNoteRenderer({ firstNoteOf, notes: numbers });
  const Body = evaluateArticle(code);
  const components = createMdxComponents({ site, notes: numbers, firstNotes: new Map(reading.body.comparisons.map(({ id, firstNote }) => [id, firstNote])) });
  const standfirst = reading.fields.get('standfirst');
  const facts = describeFacts(reading, encyclopedia.resolver, renderNote);
  const unread = article.front.furtherReading.filter(isCiteKey);
  return (
    <>
      <h1>{article.front.title}</h1>
      <p>{kindNames[article.kind].one}{describeKind(article)}</p>
      <p>{standfirst && <InlineText field={standfirst} renderNote={(note) => renderNote('standfirst', note)} />}</p>
      <Body components={components} />
      <Senses reading={reading} resolver={encyclopedia.resolver} renderNote={renderNote} />
      {facts && facts.facts.length > 0 && (
        <>
          <h2>{facts.title}</h2>
          <KeptFacts {...facts} />
        </>
      )}
      <KeptRecord site={site} reading={reading} renderNote={renderNote} />
      <SeeAlso reading={reading} resolver={encyclopedia.resolver} renderNote={renderNote} />
      {notes.length > 0 && (
        <>
          <h2>Notes</h2>
          <ol>{notes.map(({ html }, index) => <li key={index} id={`note-${index + 1}`}><RichText tree={parseFormatted(html, { links: false })} /></li>)}</ol>
        </>
      )}
      {keys.size > 0 && <><h2 id="sources">Sources</h2><KeptSources site={site} keys={keys} /></>}
      {unread.length > 0 && <><h2 id="further-reading">Further reading, not read here</h2><KeptSources site={site} keys={unread} /></>}
    </>
  );
}

function KeptFacts({ facts, children }: NonNullable<ReturnType<typeof describeFacts>>): ReactNode {
  return (
    <>
      <dl>{facts.map(({ label, value }) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
      {children}
    </>
  );
}

/** What stands below the text of a case, without its figures. */
function KeptRecord({ site, reading, renderNote }: Pick<KeptArticleProps, 'site' | 'reading'> & { readonly renderNote: RenderNote }): ReactNode {
  const { corpus } = site.encyclopedia;
  const coded = codedChannels(reading.article);
  const dataset = coded.length > 0 ? collectDataset(corpus) : undefined;
  const nameOf = (actor: string) => corpus.actors.get(actor)?.record.name ?? actor;
  return (
    <>
      {dataset && <RecordPart part="five-tests" coded={coded} draw={(channel) => <Tests channel={channel} dataset={dataset} renderNote={renderNote} />} />}
      <Chronology reading={reading} renderNote={renderNote} />
      <RecordPart part="circle" coded={coded} draw={(channel) => <RingTable channel={channel} nameOf={nameOf} renderNote={renderNote} />} />
      <RecordPart part="promises" coded={coded} draw={(channel) => <Promises channel={channel} renderNote={renderNote} />} />
      {dataset && <RecordPart part="ledger" coded={coded} draw={(channel) => <Exposures channel={channel} dataset={dataset} renderNote={renderNote} />} />}
    </>
  );
}

function KeptSources({ site, keys }: { readonly site: ReadSite; readonly keys: Iterable<CiteKey> }): ReactNode {
  return (
    <ul>
      {site.formatter.formatBibliography(keys).map(({ key, html }) => {
        const kind = site.encyclopedia.corpus.sources.get(key)?.record.kind;
        return <li key={key}><RichText tree={parseFormatted(html, { links: false })} /> <a href={sourceAddress(key)}>{kind && kindLabels[kind]}</a></li>;
      })}
    </ul>
  );
}
