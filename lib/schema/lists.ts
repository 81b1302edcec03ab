// Owns the small lists that stand directly under content/.
import { z } from 'zod';
import { line, list, reference, slugText } from './fields';

export const wantedSchema = list(line.describe('A name that may be linked before its article exists'), 2_000).describe('Names that may be linked before their article exists');

export const comparisonsSchema = list(
  z.strictObject({
    id: slugText.describe('What articles call it by: `<Comparison id="…" />`'),
    title: line.describe('Its caption'),
    articles: list(reference).min(2, 'must compare at least two articles').describe('The articles compared, in order; each has the field `comparison`'),
  }),
);

export type ComparisonRecord = z.output<typeof comparisonsSchema>[number];
