// A note: its number in the text, and what it says beside it (in place on a phone, in tables and boxes).
import { Fragment, type ReactNode } from 'react';
import { parseFormatted } from '@/lib/citation/rich-text';
import type { CiteKey } from '@/lib/schema/brand';
import type { SourceKind } from '@/lib/schema/source';
import { sourceAddress } from '@/lib/site/addresses';
import { RichText } from './rich-text';

/** Everything about the notes of one page, indexed by number less one. */
export interface NoteContent {
  readonly html: string;
  readonly sources: readonly { readonly key: CiteKey; readonly kind: SourceKind }[];
}

export const kindLabels: Readonly<Record<SourceKind, string>> = {
  primary: 'Primary document',
  official: 'Official publication',
  scholarship: 'Scholarship',
  journalism: 'Journalism',
  memoir: 'Memoir',
  reference: 'Reference',
};

export function Note({ number, content }: { readonly number: number; readonly content: NoteContent | undefined }): ReactNode {
  if (!content) return null;
  return (
    <>
      <sup className="ref">
        <a href={`#note-${number}`} role="doc-noteref">{number}</a>
      </sup>
      <span className="note" id={`note-${number}`} role="note">
        <b>{number}.</b> <RichText tree={parseFormatted(content.html, { links: false })} />{' '}
        {content.sources.map(({ key, kind }, index) => (
          <Fragment key={key}>
            {index > 0 && ' · '}
            <a href={sourceAddress(key)}>{kindLabels[kind]}</a>
          </Fragment>
        ))}
      </span>
    </>
  );
}
