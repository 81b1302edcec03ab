// Channels side by side, variable by variable: all of them without scripts; the script shows those that are chosen.
import type { ReactNode } from 'react';
import { cellsOfVariable, valuesOf, type Dataset } from '@/lib/channel/dataset';
import { articleAddress } from '@/lib/site/addresses';
import { formatDate } from '@/lib/text/dates';
import { TableFrame } from '../frame/table';
import { JudgementText } from './judgement';

export function CompareTable({ dataset }: { readonly dataset: Dataset }): ReactNode {
  const { channels, codebook } = dataset;
  return (
    <div data-compare-page="">
      <form className="filters" data-choice="" hidden aria-label="Channels to compare">
        <fieldset>
          <legend>Choose two to four channels</legend>
          {channels.map(({ id, name }) => (
            <label key={id}>
              <input type="checkbox" name="c" value={id} /> {name}
            </label>
          ))}
        </fieldset>
        <label>
          <input type="checkbox" name="only" value="differences" data-only="" /> Only what differs
        </label>
      </form>
      <p role="status" className="ui" data-said="">{channels.length} channels side by side</p>
      <TableFrame label="Comparison">
        <table className="compare">
          <thead>
            <tr>
              <td />
              {channels.map(({ id, name, article, status }) => (
                <th key={id} scope="col" data-c={id}>
                  <a href={articleAddress(article.slug)}>{name}</a>
                  {status === 'boundary' && <span className="flag">boundary case</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(['opened', 'surfaced', 'closed'] as const).map((part) => (
              <tr key={part}>
                <th scope="row">{part.charAt(0).toUpperCase() + part.slice(1)}</th>
                {channels.map(({ id, channel }) => {
                  const date = channel.record[part];
                  return <td key={id} data-c={id} data-value={date ?? ''}>{date === undefined ? 'Not coded' : formatDate(date)}</td>;
                })}
              </tr>
            ))}
            {codebook.variables.flatMap((variable) =>
              (variable.perSide ? (['first', 'second'] as const) : ([undefined] as const)).map((side) => (
                <tr key={`${variable.id}-${side ?? ''}`}>
                  <th scope="row">
                    <a href={`/codebook#${variable.id}`}>{variable.title}</a>
                    {side && <span className="side">{side} side</span>}
                  </th>
                  {channels.map((coded) => {
                    const cell = cellsOfVariable(coded, variable).find((candidate) => candidate.side === side);
                    return (
                      <td key={coded.id} data-c={coded.id} data-value={cell ? valuesOf(cell.judgement).toSorted().join('|') : ''}>
                        {cell && <JudgementText cell={cell} />}
                      </td>
                    );
                  })}
                </tr>
              )),
            )}
            {codebook.tests.map((test) => (
              <tr key={test.id}>
                <th scope="row">
                  <a href={`/codebook#test-${test.id}`}>Test: {test.title}</a>
                </th>
                {channels.map(({ id, channel }) => {
                  const answer = channel.record.tests?.[test.id];
                  return <td key={id} data-c={id} data-value={answer?.result ?? ''}>{answer && testWords[answer.result]}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </div>
  );
}

export const testWords = { passed: 'Passed', partly: 'Passed in part', failed: 'Failed' } as const;
