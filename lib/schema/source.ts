// Owns the form of a source: a CSL-JSON item with what we know of how it was read.
import { z } from 'zod';
import { day, edtf, line, list, webAddress } from './fields';

const name = z.union([
  z.strictObject({ family: line, given: line.optional(), suffix: line.optional() }),
  z.strictObject({ literal: line }),
]);

export const cslTypes = [
  'article-journal', 'article-magazine', 'article-newspaper', 'bill', 'book', 'broadcast', 'chapter', 'collection', 'document',
  'entry-dictionary', 'entry-encyclopedia', 'hearing', 'interview', 'legal_case', 'legislation', 'manuscript', 'motion_picture', 'pamphlet',
  'paper-conference', 'personal_communication', 'post', 'post-weblog', 'regulation', 'report', 'review', 'review-book', 'song', 'speech', 'standard', 'thesis', 'treaty', 'webpage',
] as const;

/** CSL-JSON 1.1 without `id` (the file's name is the id); dates are EDTF strings, as that version allows. */
export const cslItem = z.strictObject({
  type: z.enum(cslTypes),
  title: line,
  'title-short': line.optional(),
  'container-title': line.optional(),
  'collection-title': line.optional(),
  'event-title': line.optional(),
  'event-place': line.optional(),
  author: list(name).optional(),
  editor: list(name).optional(),
  translator: list(name).optional(),
  interviewer: list(name).optional(),
  'container-author': list(name).optional(),
  recipient: list(name).optional(),
  publisher: line.optional(),
  'publisher-place': line.optional(),
  archive: line.optional(),
  archive_location: line.optional(),
  authority: line.optional(),
  edition: line.optional(),
  genre: line.optional(),
  medium: line.optional(),
  volume: line.optional(),
  issue: line.optional(),
  number: line.optional(),
  page: line.optional(),
  section: line.optional(),
  'number-of-pages': line.optional(),
  note: line.optional(),
  language: line.optional(),
  issued: edtf.optional(),
  'original-date': edtf.optional(),
  DOI: z.string().regex(/^10\.\d{4,9}\/\S{1,500}$/, 'must be a DOI such as 10.1111/j.1571-9979.2006.00091.x').meta({ form: 'DOI' }).optional(),
  ISBN: line.optional(),
  ISSN: line.optional(),
  URL: webAddress.optional(),
});

export const sourceKinds = ['primary', 'official', 'scholarship', 'journalism', 'memoir', 'reference'] as const;

export const sourceSchema = z.strictObject({
  kind: z.enum(sourceKinds).describe('What sort of source it is'),
  publisher: line.describe('House or archive; the independence of sources is counted by it'),
  archive: line.optional().describe('Archive and box of the original'),
  access: z.enum(['open', 'paywalled']).describe('Whether a reader can open it without paying'),
  csl: cslItem.describe('The CSL-JSON item, without id; dates in EDTF'),
  read: list(z.strictObject({ url: webAddress.describe('Where the text was seen; a mirror may stand here'), on: day.describe('When it was read') })).default([]).describe('Where and when it was read; empty for further reading'),
  notes: list(
    z.strictObject({
      at: line.meta({ description: 'The place: a locator, or `whole`', form: 'locator' }),
      says: z.string().trim().min(1, 'must not be empty').max(10_000, 'must be at most 10,000 characters').meta({ description: 'What was found there, in our own words', form: 'text' }),
    }),
    100,
  )
    .default([])
    .describe('Reading notes'),
});

export type SourceRecord = z.output<typeof sourceSchema>;
export type SourceKind = (typeof sourceKinds)[number];
export type CslItem = z.output<typeof cslItem>;
