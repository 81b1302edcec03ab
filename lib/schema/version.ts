// Owns the form of the list of an article's published versions.
import { z } from 'zod';
import { day, line } from './fields';

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 hash in lower case').meta({ form: 'hash' });

export const versionsSchema = z
  .array(
    z.strictObject({
      number: z.string().regex(/^[1-9]\d*$/, 'must be a whole number from 1').meta({ form: 'number' }).transform(Number),
      day: day.describe('The day it was published'),
      files: hash.describe('Hash of the article’s own files as they were'),
      text: hash.describe('Hash of the text that was kept'),
      what: line.describe('What changed, in a line'),
      withdrawn: z
        .strictObject({ on: day.describe('The day its text was taken out'), why: line.describe('Why, without repeating what was taken out') })
        .optional()
        .describe('Where its text had to be taken out for good: the file of the text is deleted, its address stays'),
    }),
  )
  .min(1, 'must list at least one version')
  .describe('The published versions of an article, the first one first; written by `npm run publish-version`');

export type VersionRecord = z.output<typeof versionsSchema>[number];
