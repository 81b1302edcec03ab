// Owns the notes of an article as its page and its kept text draw them: formatted once, drawn where the text calls them.
import type { ReactNode } from 'react';
import type { Cluster } from '@/lib/citation/cluster';
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

export function formatNotesOf(site: ReadSite, { article }: ArticleReading): FormattedNotes {
  const pageNotes = collectPageNotes(site.encyclopedia, article.slug);
  return { ...pageNotes, notes: formatClusters(site, pageNotes.clusters) };
}

/** What the notes say, in the order that they are numbered in, each with its sources. */
export function formatClusters({ encyclopedia, formatter }: ReadSite, clusters: readonly Cluster[]): readonly NoteContent[] {
  const texts = formatter.formatNotes(clusters);
  return clusters.map((cluster, index) => ({
    html: texts[index] ?? '',
    sources: cluster.flatMap(({ key }) => {
      const source = encyclopedia.corpus.sources.get(key);
      return source ? [{ key, kind: source.record.kind }] : [];
    }),
  }));
}

export function createNoteRenderer({ firstNoteOf, notes }: Pick<FormattedNotes, 'firstNoteOf' | 'notes'>): RenderNote {
  return (name, noteInField = 1) => {
    const first = firstNoteOf.get(name);
    return first !== undefined && <Note number={first + noteInField - 1} content={notes[first + noteInField - 2]} />;
  };
}
