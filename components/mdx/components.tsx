// The closed list of what an author may write, as views. The compile step lets nothing else through.
import type { ComponentProps, ReactNode } from 'react';
import type { MdxComponents } from '@/lib/mdx/evaluate';
import type { ReadSite } from '@/lib/site/open';
import { Note, type NoteContent } from '../article/note';
import { TableFrame } from '../frame/table';
import { Comparison } from './comparison';
import { Contested, Editors, Hypothetical, Version } from './boxes';

export interface MdxPage {
  readonly site: ReadSite;
  readonly notes: readonly NoteContent[];
  /** First note of each comparison table on the page, by its id. */
  readonly firstNotes: ReadonlyMap<string, number>;
}

export function createMdxComponents({ site, notes, firstNotes }: MdxPage): MdxComponents {
  return {
    Contested,
    Version,
    Hypothetical,
    Editors,
    Comparison: ({ id }: { readonly id: string }): ReactNode => <Comparison id={id} site={site} notes={notes} firstNote={firstNotes.get(id) ?? 1} />,
    Cite: ({ note }: { readonly note: string }): ReactNode => <Note number={Number(note)} content={notes[Number(note) - 1]} />,
    table: ScrollingTable,
  };
}

function ScrollingTable(props: ComponentProps<'table'>): ReactNode {
  return (
    <TableFrame label={props['aria-label'] ?? 'Table'}>
      <table {...props} />
    </TableFrame>
  );
}
