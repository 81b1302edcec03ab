// Owns the form of the log of corrections: what an article said, what it says now, and why.
import { z } from 'zod';
import { day, inline, reference } from './fields';

export const correctionsSchema = z
  .array(
    z.strictObject({
      on: day.describe('The day the article was mended, such as `2026-11-22`'),
      article: reference.describe('Title or alias of the article'),
      said: inline.describe('What it said, in its own words where they are short'),
      says: inline.describe('What it says now'),
      why: inline.describe('Why it was wrong, with a citation where a source decided it'),
    }),
  )
  .describe('Statements that a reader could have been misled by, since mended');

export type CorrectionRecord = z.output<typeof correctionsSchema>[number];
