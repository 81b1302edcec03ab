// The events of a case as a table: what was public, what was secret, and where the secret surfaced.
import type { ReactNode } from 'react';
import type { Event } from '@/lib/corpus/corpus';
import type { ArticleReading } from '@/lib/markup/article';
import { formatDate } from '@/lib/text/dates';
import { RecordTable } from '../frame/table';
import { InlineText } from './inline-text';

type RenderNote = (name: string, noteInField?: number) => ReactNode;

export function Chronology({ reading, renderNote }: { readonly reading: ArticleReading; readonly renderNote: RenderNote }): ReactNode {
  const { events } = reading.article;
  if (events.length === 0) return null;
  return (
    <section className="chronology">
      <h2 id="chronology">Chronology</h2>
      <RecordTable
        labelledBy="chronology"
        columns={['Date', 'Lane', 'What happened']}
        rows={events.map((event) => ({ key: event.record.id, id: `event-${event.record.id}`, className: `lane-${event.record.lane}`, cells: describeEvent(event, reading, renderNote) }))}
      />
    </section>
  );
}

function describeEvent({ record, index }: Event, reading: ArticleReading, renderNote: RenderNote): readonly ReactNode[] {
  const field = reading.fields.get(`events.${index}.text`);
  return [
    <time key="date">{formatDate(record.date)}</time>,
    <>
      <span className={`lane lane-${record.lane}`}>{record.lane === 'front' ? 'Public' : 'Secret'}</span>
      {record.exposure && <span className="exposure">Surfaced</span>}
    </>,
    <>
      {field && <InlineText field={field} renderNote={(note) => renderNote(field.name, note)} />}
      {record.place && <span className="place"> {record.place}</span>}
      {renderNote(`events.${index}.cites`)}
    </>,
  ];
}
