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
      <div className="table" role="region" aria-label="Tests" tabIndex={0}>
        <table>
          <tbody>
            {dataset.codebook.tests.map((test) => {
              const answer = record.tests?.[test.id];
              return answer ? (
                <tr key={test.id}>
                  <th scope="row">{test.title}</th>
                  <td>{testWords[answer.result]}</td>
                  <td>{answer.why} <Cites cites={answer.cites} /></td>
                </tr>
              ) : null;
            })}
          </tbody>
        </table>
      </div>
      <h2 id="judgements">Judgements</h2>
      <div className="table" role="region" aria-label="Judgements" tabIndex={0}>
        <table className="record">
          <thead><tr><th scope="col">Variable</th><th scope="col">Value</th><th scope="col">Reason and sources</th></tr></thead>
          <tbody>
            {dataset.codebook.variables.flatMap((variable) =>
              cellsOfVariable(coded, variable).map((cell) => (
                <tr key={`${variable.id}-${cell.side ?? ''}`}>
                  <th scope="row"><a href={`/codebook#${variable.id}`}>{variable.title}</a>{cell.side && <span className="side">{sides[cell.side === 'first' ? 0 : 1]?.name ?? cell.side}</span>}</th>
                  <td><JudgementText cell={cell} /></td>
                  <td>{cell.judgement.why} <Cites cites={cell.judgement.cites} /></td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
      {record.venues.length > 0 && (
        <>
          <h2 id="venues">Venues</h2>
          <div className="table" role="region" aria-label="Venues" tabIndex={0}>
            <table>
              <thead><tr><th scope="col">Place</th><th scope="col">Kind</th><th scope="col">When</th><th scope="col">On the map</th></tr></thead>
              <tbody>
                {record.venues.map((venue, index) => (
                  <tr key={index}>
                    <th scope="row">{venue.place}</th>
                    <td>{venue.kind}</td>
                    <td>{venue.date && formatDate(venue.date)}</td>
                    <td>{venue.coordinates ? `${venue.coordinates.lat}, ${venue.coordinates.lon}` : venue.noCoordinates} <Cites cites={venue.cites} /></td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
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
