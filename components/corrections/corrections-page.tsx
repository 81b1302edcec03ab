// The log of corrections: what an article said, what it says now, and why; the last day first.
import type { ReactNode } from 'react';
import type { Cluster } from '@/lib/citation/cluster';
import { correctionLines, type CorrectionReading } from '@/lib/markup/corrections';
import { articleAddress } from '@/lib/site/addresses';
import type { OpenSite } from '@/lib/site/open';
import { formatDate } from '@/lib/text/dates';
import { createNoteRenderer, formatClusters, type FormattedNotes, type RenderNote } from '../article/draw-notes';
import { InlineText } from '../article/inline-text';

const labels: Readonly<Record<(typeof correctionLines)[number], string>> = { said: 'It said', says: 'It says', why: 'Why' };

export function CorrectionsList({ site }: { readonly site: OpenSite }): ReactNode {
  const days = listDays(site.encyclopedia.corrections);
  const renderNote = createNoteRenderer(formatCorrectionNotes(site, days.flatMap(({ entries }) => entries)));
  return days.map(({ day, entries }) => (
    <section key={day} aria-labelledby={`day-${day}`}>
      <h2 id={`day-${day}`}><time dateTime={day}>{formatDate(day)}</time></h2>
      {entries.map((reading) => (
        <Entry key={reading.id} reading={reading} renderNote={renderNote} />
      ))}
    </section>
  ));
}

function Entry({ reading, renderNote }: { readonly reading: CorrectionReading; readonly renderNote: RenderNote }): ReactNode {
  const { article, correction, fields, id } = reading;
  return (
    <article className="correction" aria-labelledby={id}>
      <h3 id={id}>{article ? <a href={articleAddress(article.slug)}>{article.front.title}</a> : correction.record.article}</h3>
      <dl className="source-facts">
        {correctionLines.map((line) => {
          const field = fields.get(line);
          return field && <div key={line}><dt>{labels[line]}</dt><dd><InlineText field={field} renderNote={(note) => renderNote(`${id}.${line}`, note)} /></dd></div>;
        })}
      </dl>
    </article>
  );
}

/** By day, the last one first; within a day as the log has them. */
export function listDays(corrections: readonly CorrectionReading[]): readonly { readonly day: string; readonly entries: readonly CorrectionReading[] }[] {
  const days = [...new Set(corrections.map(({ correction }) => correction.record.on))].toSorted().toReversed();
  return days.map((day) => ({ day, entries: corrections.filter(({ correction }) => correction.record.on === day) }));
}

/** Numbered through the page, in the order that the entries are shown in. */
function formatCorrectionNotes(site: OpenSite, corrections: readonly CorrectionReading[]): Pick<FormattedNotes, 'notes' | 'firstNoteOf'> {
  const clusters: Cluster[] = [];
  const firstNoteOf = new Map<string, number>();
  for (const { id, fields } of corrections) {
    for (const line of correctionLines) {
      firstNoteOf.set(`${id}.${line}`, clusters.length + 1);
      clusters.push(...(fields.get(line)?.report.citations ?? []).map(({ cluster }) => cluster));
    }
  }
  return { notes: formatClusters(site, clusters), firstNoteOf };
}
