// Tables: the frame in which a wide one scrolls, and the one form of a table that lists records.
import type { ReactNode } from 'react';

interface FrameProps {
  readonly label?: string | undefined;
  /** The id of what names it, where that stands on the page. */
  readonly labelledBy?: string | undefined;
  readonly children: ReactNode;
}

/** A wide table scrolls in its own frame, reachable by keyboard; the page never does. One without a name of its own is no landmark. */
export function TableFrame({ label, labelledBy, children }: FrameProps): ReactNode {
  const named = label !== undefined || labelledBy !== undefined;
  const naming = named ? { role: 'region', 'aria-label': label, 'aria-labelledby': labelledBy } : { role: 'group', 'aria-label': 'Table' };
  return (
    <div className="table" {...naming} tabIndex={0}>
      {children}
    </div>
  );
}

interface Column {
  readonly title: string;
  /** Whether its cells say the title where rows stand as blocks: what they hold does not explain itself. */
  readonly said?: boolean;
}

interface Row {
  readonly key: string;
  /** The first names the row. */
  readonly cells: readonly ReactNode[];
  readonly id?: string;
  readonly className?: string;
}

interface RecordTableProps extends Omit<FrameProps, 'children'> {
  readonly columns: readonly (Column | string)[];
  readonly rows: readonly Row[];
}

/** One record a row. On a phone a row stands as a block, a cell a line, because columns would leave two words to a line. */
export function RecordTable({ columns, rows, ...frame }: RecordTableProps): ReactNode {
  const named = columns.map((column) => (typeof column === 'string' ? { title: column } : column));
  return (
    <TableFrame {...frame}>
      <table className="records">
        <thead>
          <tr>{named.map(({ title }) => <th key={title} scope="col">{title}</th>)}</tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [name, ...cells], id, className }) => (
            <tr key={key} id={id} className={className}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => {
                const column = named[index + 1];
                return <td key={index} data-column={column?.said ? column.title : undefined}>{cell}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
