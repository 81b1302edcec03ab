// A channel as it was coded: every judgement with its reason and its sources.
import type { ReactNode } from 'react';
import { cellsOfVariable, type CodedChannel } from '@/lib/channel/dataset';
import { parseCluster } from '@/lib/citation/cluster';
import { articleAddress, channelAddress, sourceAddress } from '@/lib/site/addresses';
import { citeChannel } from '@/lib/site/cited-works';
import type { OpenDataset } from '@/lib/site/open-dataset';
import type { SiteSettings } from '@/lib/site/settings';
import { formatDate } from '@/lib/text/dates';
import { describeState } from '@/lib/version/published';
import { CiteThis } from '../article/cite-this';
import { ReportError } from '../article/report-error';
import { RecordTable } from '../frame/table';
import { testWords } from './compare-table';
import { JudgementText } from './judgement';
import { Warning } from './warning';

export function RecordPage({ open, settings, coded }: { readonly open: OpenDataset; readonly settings: SiteSettings; readonly coded: CodedChannel }): ReactNode {
  const { dataset, nameOf } = open;
  const { record } = coded.channel;
  const sides = record.sides ?? [];
  return (
    <div className="page-plain">
      <p className="eyebrow"><a href="/cases">Coded record</a>{coded.status === 'boundary' && ' · boundary case'}</p>
      <h1>{coded.name}</h1>
      <p className="standfirst">Every judgement on this channel, with its reason and its sources. What happened stands in <a href={articleAddress(coded.article.slug)}>the article</a>.</p>
      <dl className="source-facts">
        {sides.map((side, index) => (
          <div key={side.name}>
            <dt>{index === 0 ? 'First side' : 'Second side'}</dt>
            <dd>{side.name}: principals {side.principals.map(nameOf).join(', ')}; holders {side.holders.map(nameOf).join(', ')}</dd>
          </div>
        ))}
        {record.carriers.length > 0 && <div><dt>Carriers</dt><dd>{record.carriers.map(nameOf).join(', ')}</dd></div>}
        {record.hosts.length > 0 && <div><dt>Hosts</dt><dd>{record.hosts.map(nameOf).join(', ')}</dd></div>}
      </dl>
      <p className="downloads"><a href={`/data/channels/${coded.id}.json`}>This record as JSON</a> <a href={`/compare?c=${coded.id}`}>Compare it</a> <a href="/codebook">Codebook</a></p>
      <CiteThis site={open.site} what="this record" work={citeChannel(coded, dataset, settings)} />
      <h2 id="tests">The five tests</h2>
      <RecordTable
        labelledBy="tests"
        columns={['Test', 'Result', 'Why']}
        rows={dataset.codebook.tests.flatMap(({ id, title }) => {
          const answer = record.tests?.[id];
          return answer ? [{ key: id, cells: [<a key="test" href={`/codebook#test-${id}`}>{title}</a>, testWords[answer.result], <>{answer.why} <Cites cites={answer.cites} /></>] }] : [];
        })}
      />
      <h2 id="judgements">Judgements</h2>
      <RecordTable
        labelledBy="judgements"
        columns={['Variable', 'Value', 'Reason and sources']}
        rows={dataset.codebook.variables.flatMap((variable) =>
          cellsOfVariable(coded, variable).map((cell) => ({
            key: `${variable.id}-${cell.side ?? ''}`,
            cells: [
              <><a href={`/codebook#${variable.id}`}>{variable.title}</a>{cell.side && <span className="side">{sides[cell.side === 'first' ? 0 : 1]?.name ?? cell.side}</span>}</>,
              <JudgementText key="value" cell={cell} />,
              <>{cell.judgement.why} <Cites cites={cell.judgement.cites} /></>,
            ],
          })),
        )}
      />
      {record.venues.length > 0 && (
        <>
          <h2 id="venues">Venues</h2>
          <RecordTable
            labelledBy="venues"
            columns={['Place', 'Kind', 'When', { title: 'On the map', said: true }]}
            rows={record.venues.map((venue, index) => ({
              key: String(index),
              cells: [venue.place, venue.kind, venue.date && formatDate(venue.date), <>{venue.coordinates ? `${venue.coordinates.lat}, ${venue.coordinates.lon}` : venue.noCoordinates} <Cites cites={venue.cites} /></>],
            }))}
          />
        </>
      )}
      <Warning />
      <ReportError settings={settings} page={{ title: `${coded.name}: the coded record`, address: channelAddress(coded.id), state: `codebook ${dataset.codebook.version}; article ${describeState(coded.article, open.site.encyclopedia.versions.get(coded.article.slug))}` }} />
    </div>
  );
}

/** The sources of a judgement, each a link to its page with the place cited. */
function Cites({ cites }: { readonly cites: readonly string[] }): ReactNode {
  const items = cites.flatMap((text) => {
    const parsed = parseCluster(text);
    return parsed.ok ? parsed.cluster : [];
  });
  if (items.length === 0) return null;
  return (
    <span className="cites">
      {items.map(({ key, place }, index) => (
        <span key={index}>{index > 0 && '; '}<a href={sourceAddress(key)}>{key}</a>{place && `, ${place}`}</span>
      ))}
    </span>
  );
}
