// A comparison table: its rows are drawn from the articles compared, so that they cannot drift apart.
import type { ReactNode } from 'react';
import type { ComparisonCell } from '@/lib/schema/article';
import { articleAddress } from '@/lib/site/addresses';
import type { ReadSite } from '@/lib/site/open';
import { comparisonRows } from '@/lib/site/page-notes';
import { InlineText } from '../article/inline-text';
import { Note, type NoteContent } from '../article/note';
import { TableFrame } from '../frame/table';

export const cellLabels: Readonly<Record<ComparisonCell, string>> = {
  who: 'Who talks',
  authority: 'On whose authority',
  secrecy: 'What is hidden',
  purpose: 'What it is for',
  differs: 'What tells it apart',
};

interface ComparisonProps {
  readonly id: string;
  readonly site: ReadSite;
  readonly notes: readonly NoteContent[];
  readonly firstNote: number;
}

export function Comparison({ id, site, notes, firstNote }: ComparisonProps): ReactNode {
  const comparison = comparisonRows(site.encyclopedia, id, firstNote);
  if (!comparison) return null;
  const cells = Object.entries(cellLabels) as [ComparisonCell, string][];
  return (
    <figure className="comparison" id={`comparison-${id}`}>
      <TableFrame labelledBy={`caption-${id}`}>
        <table>
          <caption id={`caption-${id}`}>{comparison.title}</caption>
          <thead>
            <tr>
              <td />
              {comparison.rows.map(({ reading }) => (
                <th scope="col" key={reading.article.slug}>
                  <a href={articleAddress(reading.article.slug)}>{reading.article.front.title}</a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cells.map(([cell, label]) => (
              <tr key={cell}>
                <th scope="row">{label}</th>
                {comparison.rows.map(({ reading, cells: filled }) => {
                  const found = filled.find(({ field }) => field.name === `comparison.${cell}`);
                  return (
                    <td key={reading.article.slug}>
                      {found && <InlineText field={found.field} renderNote={(note) => <Note number={found.firstNote + note - 1} content={notes[found.firstNote + note - 2]} />} />}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </figure>
  );
}
