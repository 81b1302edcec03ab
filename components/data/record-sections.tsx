// What the coded record adds to the page of a case: the five tests, who knew, announced and promised, exposure, its likes.
import { Fragment, type ReactNode } from 'react';
import type { Dataset } from '@/lib/channel/dataset';
import { describeValue } from '@/lib/channel/dataset';
import { findAlike } from '@/lib/channel/similar';
import type { Article, Channel } from '@/lib/corpus/corpus';
import type { pageSections } from '@/lib/markup/headings';
import type { RingName } from '@/lib/schema/coding';
import { articleAddress } from '@/lib/site/addresses';
import { formatDate } from '@/lib/text/dates';
import { RecordTable } from '../frame/table';
import { testWords } from './compare-table';

type RenderNote = (name: string) => ReactNode;

/** The channels of a case that have a coded record. */
export function codedChannels(article: Article): readonly Channel[] {
  return article.channels.filter(({ record }) => record.coding !== undefined);
}

/** The parts of the records of a case: what each is called, and which channels have it. */
const parts = {
  'five-tests': { title: () => 'The five tests', has: () => true },
  circle: { title: () => 'Who knew, and since when', has: ({ rings }) => rings.length > 0 },
  promises: { title: () => 'Announced and promised', has: ({ promises }) => promises.length > 0 },
  ledger: { title: () => 'How it became public', has: ({ exposures }) => exposures.length > 0 },
  'most-like': { title: (coded) => (coded.length > 1 ? 'Most like these' : 'Most like this one'), has: () => true },
} as const satisfies Partial<Record<(typeof pageSections)[number], { readonly title: (coded: readonly Channel[]) => string; readonly has: (record: Channel['record']) => boolean }>>;

export type PartName = keyof typeof parts;

/** The heading of a part; undefined where no channel of the case has it. */
export function titlePart(part: PartName, coded: readonly Channel[]): string | undefined {
  const { title, has } = parts[part];
  return coded.some(({ record }) => has(record)) ? title(coded) : undefined;
}

interface PartProps {
  readonly part: PartName;
  /** All coded channels of the case. */
  readonly coded: readonly Channel[];
  readonly draw: (channel: Channel) => ReactNode;
}

/** One part of the records of a case under one heading; where it has several channels, each under its name. */
export function RecordPart({ part, coded, draw }: PartProps): ReactNode {
  const title = titlePart(part, coded);
  if (title === undefined) return null;
  const channels = coded.filter(({ record }) => parts[part].has(record));
  return (
    <section>
      <h2 id={part}>{title}</h2>
      {channels.map((channel) => (
        <Fragment key={channel.id}>
          {coded.length > 1 && <h3>{channel.record.name}</h3>}
          {draw(channel)}
        </Fragment>
      ))}
    </section>
  );
}

interface SectionProps {
  readonly channel: Channel;
  readonly renderNote: RenderNote;
}

export function Tests({ channel, dataset, renderNote }: SectionProps & { readonly dataset: Dataset }): ReactNode {
  const { tests } = channel.record;
  if (!tests) return null;
  return (
    <RecordTable
      label={`The five tests: ${channel.record.name}`}
      columns={['Test', 'Result', 'Why']}
      rows={dataset.codebook.tests.flatMap(({ id, title, asks }) => {
        const answer = tests[id];
        if (!answer) return [];
        return [{ key: id, cells: [<a key="test" href={`/codebook#test-${id}`} title={asks}>{title}</a>, <b key="result" className={`result-${answer.result}`}>{testWords[answer.result]}</b>, <>{answer.why}{renderNote(`${channel.id}.tests.${id}`)}</>] }];
      })}
    />
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
    <RecordTable
      label={`Who knew: ${channel.record.name}`}
      columns={['Who', 'Circle', { title: 'Learned', said: true }, 'How']}
      rows={sorted.map(({ entry, index }) => ({
        key: String(index),
        cells: [
          <>{nameOf(entry.who)}<span className="side">{sideName[entry.side]}</span></>,
          ringLabels[entry.ring],
          entry.learned === 'unknown' ? 'Not known' : formatDate(entry.learned),
          <>{entry.how}{renderNote(`${channel.id}.rings.${index}`)}</>,
        ],
      }))}
    />
  );
}

const keptWords = { yes: 'Kept', partly: 'Kept in part', no: 'Not kept', unknown: 'Not known' } as const;

export function Promises({ channel, renderNote }: SectionProps): ReactNode {
  return (
    <RecordTable
      label={`Announced and promised: ${channel.record.name}`}
      columns={['Term', { title: 'Announced', said: true }, { title: 'Promised in secret', said: true }, 'Kept?']}
      rows={channel.record.promises.map((promise, index) => ({
        key: promise.term,
        cells: [promise.term, promise.announced, promise.promised, <><b>{keptWords[promise.kept]}.</b> {promise.keptWhy}{renderNote(`${channel.id}.promises.${index}`)}</>],
      }))}
    />
  );
}

export function Exposures({ channel, dataset, renderNote }: SectionProps & { readonly dataset: Dataset }): ReactNode {
  const variable = dataset.codebook.variables.find(({ id }) => id === 'exposure');
  return (
    <RecordTable
      label={`Exposure ledger: ${channel.record.name}`}
      columns={['When', 'What became public', 'How, and by whom', { title: 'Denied meanwhile', said: true }]}
      rows={channel.record.exposures.map((exposure, index) => ({
        key: String(index),
        cells: [formatDate(exposure.date), exposure.piece, <>{variable && describeValue(variable, exposure.mode)}: {exposure.by}{renderNote(`${channel.id}.exposures.${index}`)}</>, exposure.denied ?? 'No denial found'],
      }))}
    />
  );
}

export function MostLike({ channel, dataset }: { readonly channel: Channel; readonly dataset: Dataset }): ReactNode {
  const coded = dataset.channels.find(({ id }) => id === channel.id);
  if (!coded) return null;
  const alike = findAlike(dataset, coded, 3);
  if (alike.length === 0) return null;
  return (
    <ul className="links-here">
      {alike.map(({ coded: other, score, shared }) => (
        <li key={other.id}>
          <a href={articleAddress(other.article.slug)}>{other.name}</a>
          <span>
            Judged alike in {Math.round(score * 100)} of 100 parts. Both:{' '}
            {shared.slice(0, 3).map(({ variable, value }, index) => (
              <Fragment key={`${variable.id}${value}`}>{index > 0 && '; '}{variable.title.toLowerCase()}, “{describeValue(variable, value).toLowerCase()}”</Fragment>
            ))}
            . <a href={`/compare?c=${channel.id},${other.id}`}>Compare</a>
          </span>
        </li>
      ))}
    </ul>
  );
}
