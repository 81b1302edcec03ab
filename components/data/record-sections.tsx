// What the coded record adds to the page of a case: the five tests, who knew, announced and promised, exposure, its likes.
import { Fragment, type ReactNode } from 'react';
import type { Dataset } from '@/lib/channel/dataset';
import { describeValue } from '@/lib/channel/dataset';
import { findAlike } from '@/lib/channel/similar';
import type { Channel } from '@/lib/corpus/corpus';
import type { RingName } from '@/lib/schema/coding';
import { articleAddress } from '@/lib/site/addresses';
import { formatDate } from '@/lib/text/dates';
import { testWords } from './compare-table';
import { Warning } from './warning';

type RenderNote = (name: string) => ReactNode;

interface SectionProps {
  readonly channel: Channel;
  readonly renderNote: RenderNote;
}

export function Tests({ channel, dataset, renderNote }: SectionProps & { readonly dataset: Dataset }): ReactNode {
  const { tests } = channel.record;
  if (!tests) return null;
  return (
    <div className="table" role="region" aria-label="The five tests" tabIndex={0}>
      <table className="tests">
        <thead>
          <tr><th scope="col">Test</th><th scope="col">Result</th><th scope="col">Why</th></tr>
        </thead>
        <tbody>
          {dataset.codebook.tests.map(({ id, title, asks }) => {
            const answer = tests[id];
            return answer ? (
              <tr key={id}>
                <th scope="row"><a href={`/codebook#test-${id}`} title={asks}>{title}</a></th>
                <td className={`result-${answer.result}`}>{testWords[answer.result]}</td>
                <td>{answer.why}{renderNote(`${channel.id}.tests.${id}`)}</td>
              </tr>
            ) : null;
          })}
        </tbody>
      </table>
    </div>
  );
}

export const ringLabels: Readonly<Record<RingName, string>> = {
  principal: 'Principal',
  holder: 'Holder',
  told: 'Told',
  'found-out': 'Found out',
  'kept-out': 'Kept out',
};

export function RingTable({ channel, nameOf, renderNote }: SectionProps & { readonly nameOf: (actor: string) => string }): ReactNode {
  const { rings, sides } = channel.record;
  const order = Object.keys(ringLabels);
  const sorted = rings.map((entry, index) => ({ entry, index })).toSorted((a, b) => order.indexOf(a.entry.ring) - order.indexOf(b.entry.ring));
  const sideName = { first: sides?.[0]?.name ?? '', second: sides?.[1]?.name ?? '', other: 'Others' } as const;
  return (
    <div className="table" role="region" aria-label="Who knew" tabIndex={0}>
      <table>
        <thead>
          <tr><th scope="col">Who</th><th scope="col">Circle</th><th scope="col">Learned</th><th scope="col">How</th></tr>
        </thead>
        <tbody>
          {sorted.map(({ entry, index }) => (
            <tr key={index}>
              <th scope="row">{nameOf(entry.who)}<span className="side">{sideName[entry.side]}</span></th>
              <td>{ringLabels[entry.ring]}</td>
              <td>{entry.learned === 'unknown' ? 'Not known' : formatDate(entry.learned)}</td>
              <td>{entry.how}{renderNote(`${channel.id}.rings.${index}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const keptWords = { yes: 'Kept', partly: 'Kept in part', no: 'Not kept', unknown: 'Not known' } as const;

export function Promises({ channel, renderNote }: SectionProps): ReactNode {
  return (
    <div className="table" role="region" aria-label="Announced and promised" tabIndex={0}>
      <table>
        <thead>
          <tr><th scope="col">Term</th><th scope="col">Announced</th><th scope="col">Promised in secret</th><th scope="col">Kept?</th></tr>
        </thead>
        <tbody>
          {channel.record.promises.map((promise, index) => (
            <tr key={promise.term}>
              <th scope="row">{promise.term}</th>
              <td>{promise.announced}</td>
              <td>{promise.promised}</td>
              <td><b>{keptWords[promise.kept]}.</b> {promise.keptWhy}{renderNote(`${channel.id}.promises.${index}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function Exposures({ channel, dataset, renderNote }: SectionProps & { readonly dataset: Dataset }): ReactNode {
  const variable = dataset.codebook.variables.find(({ id }) => id === 'exposure');
  return (
    <div className="table" role="region" aria-label="Exposure ledger" tabIndex={0}>
      <table>
        <thead>
          <tr><th scope="col">When</th><th scope="col">What became public</th><th scope="col">How, and by whom</th><th scope="col">Denied meanwhile</th></tr>
        </thead>
        <tbody>
          {channel.record.exposures.map((exposure, index) => (
            <tr key={index}>
              <th scope="row">{formatDate(exposure.date)}</th>
              <td>{exposure.piece}</td>
              <td>{variable && describeValue(variable, exposure.mode)}: {exposure.by}{renderNote(`${channel.id}.exposures.${index}`)}</td>
              <td>{exposure.denied ?? 'No denial found'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function MostLike({ channel, dataset }: { readonly channel: Channel; readonly dataset: Dataset }): ReactNode {
  const coded = dataset.channels.find(({ id }) => id === channel.id);
  if (!coded) return null;
  const alike = findAlike(dataset, coded, 3);
  if (alike.length === 0) return null;
  return (
    <section>
      <h2 id="most-like">Most like this one</h2>
      <ul className="links-here">
        {alike.map(({ coded: other, score, shared }) => (
          <li key={other.id}>
            <a href={articleAddress(other.article.slug)}>{other.name}</a>
            <span>
              Judged alike in {Math.round(score * 100)} of 100 parts. Both:{' '}
              {shared.slice(0, 4).map(({ variable, value }, index) => (
                <Fragment key={`${variable.id}${value}`}>{index > 0 && '; '}{variable.title.toLowerCase()}, “{describeValue(variable, value).toLowerCase()}”</Fragment>
              ))}
              . <a href={`/compare?c=${channel.id},${other.id}`}>Compare</a>
            </span>
          </li>
        ))}
      </ul>
      <Warning />
    </section>
  );
}
