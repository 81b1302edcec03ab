// The cases table: whole without scripts; its script reads the filters in the address and adds what they need.
import type { ReactNode } from 'react';
import type { Explorer } from '@/lib/channel/explorer';
import { articleAddress } from '@/lib/site/addresses';
import { TableFrame } from '../frame/table';

export function CasesTable({ explorer }: { readonly explorer: Explorer }): ReactNode {
  return (
    <div data-explorer="">
      <form className="filters" data-filters="" hidden aria-label="Filters">
        {explorer.groups.map(({ name, title, options }) => (
          <details key={name} className="filter">
            <summary>{title}</summary>
            <fieldset>
              <legend className="unseen">{title}</legend>
              {options.map(({ value, label }) => (
                <label key={value}>
                  <input type="checkbox" name={name} value={value} /> {label}
                </label>
              ))}
            </fieldset>
          </details>
        ))}
        <button type="reset">Clear filters</button>
      </form>
      <p role="status" className="ui" data-count="">{explorer.rows.length} channels</p>
      <TableFrame label="Channels">
        <table className="cases">
          <thead>
            <tr>
              {explorer.columns.map(({ name, title }) => (
                <th key={name} scope="col" data-column={name}>{title}</th>
              ))}
              <td className="pick" hidden>Compare</td>
            </tr>
          </thead>
          <tbody>
            {explorer.rows.map(({ id, coded, cells, values, keys }) => (
              <tr key={id} data-id={id} data-values={JSON.stringify(values)} data-keys={JSON.stringify(keys)}>
                {explorer.columns.map(({ name }) =>
                  name === 'name' ? (
                    <th key={name} scope="row">
                      <a href={articleAddress(coded.article.slug)}>{cells['name']}</a>
                      {coded.status === 'boundary' && <span className="flag">boundary case</span>}
                      <a className="record-link" href={`/channels/${id}`}>record</a>
                    </th>
                  ) : (
                    <td key={name}>{cells[name]}</td>
                  ),
                )}
                <td className="pick" hidden>
                  <input type="checkbox" name="c" value={id} aria-label={`Compare ${coded.name}`} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      <p className="downloads">
        <a href="/data/channels.csv" data-download="">All as CSV</a> <a href="/data/channels.json">All as JSON</a> <a href="/compare" data-compare="">Compare</a>
      </p>
    </div>
  );
}
