// Owns the small lists that stand directly under content/.
import { z } from 'zod';
import { line, reference, slugText } from './fields';

export const wantedSchema = z.array(line.describe('A name that may be linked before its article exists')).describe('Names that may be linked before their article exists');

export const comparisonsSchema = z.array(
  z.strictObject({
    id: slugText.describe('What articles call it by: `<Comparison id="…" />`'),
    title: line.describe('Its caption'),
    articles: z.array(reference).min(2, 'must compare at least two articles').describe('The articles compared, in order; each has the field `comparison`'),
  }),
);

export type ComparisonRecord = z.output<typeof comparisonsSchema>[number];
