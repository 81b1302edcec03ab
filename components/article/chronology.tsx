// The events of a case as a table: what was public, what was secret, and where the secret surfaced.
import type { ReactNode } from 'react';
import type { Event } from '@/lib/corpus/corpus';
import type { ArticleReading } from '@/lib/markup/article';
import { formatDate } from '@/lib/text/dates';
import { InlineText } from './inline-text';

export function Chronology({ reading, renderNote }: { readonly reading: ArticleReading; readonly renderNote: (name: string, noteInField?: number) => ReactNode }): ReactNode {
  const { events } = reading.article;
  if (events.length === 0) return null;
  return (
    <section className="chronology">
      <h2 id="chronology">Chronology</h2>
      <div className="table" role="region" aria-labelledby="chronology" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Date</th>
              <th scope="col">Lane</th>
              <th scope="col">What happened</th>
            </tr>
          </thead>
          <tbody>{events.map((event) => <EventRow key={event.record.id} event={event} reading={reading} renderNote={renderNote} />)}</tbody>
        </table>
      </div>
    </section>
  );
}

function EventRow({ event, reading, renderNote }: { readonly event: Event; readonly reading: ArticleReading; readonly renderNote: (name: string, noteInField?: number) => ReactNode }): ReactNode {
  const { record, index } = event;
  const field = reading.fields.get(`events.${index}.text`);
  return (
    <tr id={`event-${record.id}`} className={`lane-${record.lane}`}>
      <th scope="row">
        <time>{formatDate(record.date)}</time>
      </th>
      <td>
        <span className={`lane lane-${record.lane}`}>{record.lane === 'front' ? 'Public' : 'Secret'}</span>
        {record.exposure && <span className="exposure">Surfaced</span>}
      </td>
      <td>
        {field && <InlineText field={field} renderNote={(note) => renderNote(field.name, note)} />}
        {record.place && <span className="place"> {record.place}</span>}
        {renderNote(`events.${index}.cites`)}
      </td>
    </tr>
  );
}
