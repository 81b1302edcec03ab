// What stands below the text of a case: its tests, waterline and chronology, who knew, what was promised, how it came out.
import type { ReactNode } from 'react';
import { Rings } from '@/components/figures/rings';
import { ringsTitle, waterlineTitle } from '@/components/figures/titles';
import { Waterline } from '@/components/figures/waterline';
import type { Dataset } from '@/lib/channel/dataset';
import type { Article, Channel } from '@/lib/corpus/corpus';
import type { ArticleReading } from '@/lib/markup/article';
import type { OpenSite } from '@/lib/site/open';
import type { SiteSettings } from '@/lib/site/settings';
import { SaveFigure } from '../data/save-figure';
import { codedChannels, Exposures, MostLike, type PartName, Promises, RecordPart, RingTable, Tests, titlePart } from '../data/record-sections';
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
  const coded = codedChannels(article);
  const events = article.events.map(({ record }) => record);
  return (
    <>
      {dataset && (
        <RecordPart
          part="five-tests"
          coded={coded}
          draw={(channel) => (
            <>
              <Tests channel={channel} dataset={dataset} renderNote={renderNote} />
              <p className="ui"><a href={`/channels/${channel.id}`}>The whole coded record</a></p>
            </>
          )}
        />
      )}
      {events.length > 1 && (
        <>
          <Waterline title={article.front.title} events={events} />
          {renderSave(`${article.slug}-waterline`, waterlineTitle(article.front.title))}
          <Warning />
        </>
      )}
      <Chronology reading={reading} renderNote={renderNote} />
      {dataset && (
        <>
          <RecordPart
            part="circle"
            coded={coded}
            draw={(channel) => (
              <>
                <ChannelRings channel={channel} nameOf={nameOf} />
                {renderSave(`${channel.id}-rings`, ringsTitle(channel.record.name))}
                <RingTable channel={channel} nameOf={nameOf} renderNote={renderNote} />
              </>
            )}
          />
          <RecordPart part="promises" coded={coded} draw={(channel) => <Promises channel={channel} renderNote={renderNote} />} />
          <RecordPart part="ledger" coded={coded} draw={(channel) => <Exposures channel={channel} dataset={dataset} renderNote={renderNote} />} />
          <RecordPart part="most-like" coded={coded} draw={(channel) => <MostLike channel={channel} dataset={dataset} />} />
          {coded.length > 0 && <Warning />}
        </>
      )}
    </>
  );
}

function ChannelRings({ channel: { record }, nameOf }: { readonly channel: Channel; readonly nameOf: (actor: string) => string }): ReactNode {
  const [first, second] = record.sides ?? [];
  return (
    <Rings
      title={ringsTitle(record.name)}
      sides={[first?.name ?? 'First side', second?.name ?? 'Second side']}
      entries={record.rings.map(({ who, side, ring, learned, how }) => ({ name: nameOf(who), side, ring, learned, how }))}
    />
  );
}

/** The entries of the contents for what this adds. */
export function recordContents(article: Article): readonly ContentsEntry[] {
  const coded = codedChannels(article);
  const entryOf = (part: PartName): readonly ContentsEntry[] => {
    const text = titlePart(part, coded);
    return text === undefined ? [] : [{ id: part, text }];
  };
  const chronology = article.events.length > 0 ? [{ id: 'chronology', text: 'Chronology' }] : [];
  return [...entryOf('five-tests'), ...chronology, ...(['circle', 'promises', 'ledger', 'most-like'] as const).flatMap(entryOf)];
}
