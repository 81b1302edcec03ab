// Owns the notes of an article as its page and its kept text draw them: formatted once, drawn where the text calls them.
import type { ReactNode } from 'react';
import type { ArticleReading } from '@/lib/markup/article';
import type { ReadSite } from '@/lib/site/open';
import { collectPageNotes, type PageNotes } from '@/lib/site/page-notes';
import { Note, type NoteContent } from './note';

export interface FormattedNotes extends PageNotes {
  /** Index 0 is note 1. */
  readonly notes: readonly NoteContent[];
}

/** Draws the note of a field, or of a list of cites, by its name. */
export type RenderNote = (name: string, noteInField?: number) => ReactNode;

export function formatNotesOf({ encyclopedia, formatter }: ReadSite, { article }: ArticleReading): FormattedNotes {
  const pageNotes = collectPageNotes(encyclopedia, article.slug);
  const texts = formatter.formatNotes(pageNotes.clusters);
  const notes = pageNotes.clusters.map(
    (cluster, index): NoteContent => ({
      html: texts[index] ?? '',
      sources: cluster.flatMap(({ key }) => {
        const source = encyclopedia.corpus.sources.get(key);
        return source ? [{ key, kind: source.record.kind }] : [];
      }),
    }),
  );
  return { ...pageNotes, notes };
}

export function createNoteRenderer({ firstNoteOf, notes }: Pick<FormattedNotes, 'firstNoteOf' | 'notes'>): RenderNote {
  return (name, noteInField = 1) => {
    const first = firstNoteOf.get(name);
    return first !== undefined && <Note number={first + noteInField - 1} content={notes[first + noteInField - 2]} />;
  };
}
