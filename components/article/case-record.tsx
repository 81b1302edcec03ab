// What stands below the text of a case: its tests, waterline and chronology, who knew, what was promised, how it came out.
import { Fragment, type ReactNode } from 'react';
import { Rings } from '@/components/figures/rings';
import { ringsTitle, waterlineTitle } from '@/components/figures/titles';
import { Waterline } from '@/components/figures/waterline';
import type { Dataset } from '@/lib/channel/dataset';
import type { Article, Channel } from '@/lib/corpus/corpus';
import type { ArticleReading } from '@/lib/markup/article';
import type { OpenSite } from '@/lib/site/open';
import type { SiteSettings } from '@/lib/site/settings';
import { SaveFigure } from '../data/save-figure';
import { Exposures, MostLike, Promises, RingTable, Tests } from '../data/record-sections';
import { Warning } from '../data/warning';
import { Chronology } from './chronology';
import type { ContentsEntry } from './contents';

interface CaseRecordProps {
  readonly site: OpenSite;
  readonly settings: SiteSettings;
  readonly reading: ArticleReading;
  readonly dataset: Dataset | undefined;
  readonly nameOf: (actor: string) => string;
  readonly renderNote: (name: string, noteInField?: number) => ReactNode;
}

export function CaseRecord({ site, settings, reading, dataset, nameOf, renderNote }: CaseRecordProps): ReactNode {
  const { article } = reading;
  const renderSave = (name: string, title: string) => <SaveFigure site={site} settings={settings} name={name} title={title} date={article.front.reviewed} />;
  const coded = article.channels.filter((channel) => channel.record.coding !== undefined);
  const events = article.events.map(({ record }) => record);
  return (
    <>
      {dataset && coded.length > 0 && (
        <section>
          <h2 id="five-tests">The five tests</h2>
          {coded.map((channel) => <Tests key={channel.id} channel={channel} dataset={dataset} renderNote={renderNote} />)}
          <p className="ui">{coded.map(({ id }) => <a key={id} href={`/channels/${id}`}>The whole coded record</a>)}</p>
        </section>
      )}
      {events.length > 1 && (
        <>
          <Waterline title={article.front.title} events={events} />
          {renderSave(`${article.slug}-waterline`, waterlineTitle(article.front.title))}
          <Warning />
        </>
      )}
      <Chronology reading={reading} renderNote={renderNote} />
      {dataset && coded.map((channel) => (
        <Fragment key={channel.id}>
          <Ledgers channel={channel} dataset={dataset} nameOf={nameOf} renderNote={renderNote} renderSave={renderSave} />
          <MostLike channel={channel} dataset={dataset} />
        </Fragment>
      ))}
    </>
  );
}

interface LedgersProps extends Pick<CaseRecordProps, 'nameOf' | 'renderNote'> {
  readonly channel: Channel;
  readonly dataset: Dataset;
  readonly renderSave: (name: string, title: string) => ReactNode;
}

function Ledgers({ channel, dataset, nameOf, renderNote, renderSave }: LedgersProps): ReactNode {
  const { rings, promises, exposures, sides } = channel.record;
  return (
    <>
      {rings.length > 0 && (
        <section>
          <h2 id="circle">Who knew, and since when</h2>
          <Rings
            title={ringsTitle(channel.record.name)}
            sides={[sides?.[0]?.name ?? 'First side', sides?.[1]?.name ?? 'Second side']}
            entries={rings.map(({ who, side, ring, learned, how }) => ({ name: nameOf(who), side, ring, learned, how }))}
          />
          {renderSave(`${channel.id}-rings`, ringsTitle(channel.record.name))}
          <RingTable channel={channel} nameOf={nameOf} renderNote={renderNote} />
          <Warning />
        </section>
      )}
      {promises.length > 0 && (
        <section>
          <h2 id="promises">Announced and promised</h2>
          <Promises channel={channel} renderNote={renderNote} />
        </section>
      )}
      {exposures.length > 0 && (
        <section>
          <h2 id="ledger">How it became public</h2>
          <Exposures channel={channel} dataset={dataset} renderNote={renderNote} />
        </section>
      )}
    </>
  );
}

/** The entries of the contents for what this adds. */
export function recordContents(article: Article): readonly ContentsEntry[] {
  const coded = article.channels.filter((channel) => channel.record.coding !== undefined);
  const has = (part: 'rings' | 'promises' | 'exposures') => coded.some(({ record }) => record[part].length > 0);
  return [
    ...(coded.length > 0 ? [{ id: 'five-tests', text: 'The five tests' }] : []),
    ...(article.events.length > 0 ? [{ id: 'chronology', text: 'Chronology' }] : []),
    ...(has('rings') ? [{ id: 'circle', text: 'Who knew, and since when' }] : []),
    ...(has('promises') ? [{ id: 'promises', text: 'Announced and promised' }] : []),
    ...(has('exposures') ? [{ id: 'ledger', text: 'How it became public' }] : []),
    ...(coded.length > 0 ? [{ id: 'most-like', text: 'Most like this one' }] : []),
  ];
}
