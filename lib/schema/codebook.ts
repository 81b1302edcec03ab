// Owns the form of the codebook: what each variable of the dataset means and which values it may have.
import { z } from 'zod';
import { flag, line, list, slugText } from './fields';

const value = z.strictObject({ id: slugText, means: line });

export const variableSchema = z
  .strictObject({
    id: slugText,
    title: line,
    definition: line,
    rule: line,
    grounding: line,
    type: z.enum(['one', 'many', 'number', 'range']).describe('`one` value of the list, `many` of them, a whole `number`, or a `range` from least to most'),
    perSide: flag.default(false),
    max: z.coerce.number().int().positive().optional(),
    values: list(value).default([]),
  })
  .meta({ description: 'A variable of the codebook' });

export const codebookSchema = z.strictObject({
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'must be a version such as 0.1.0'),
  variables: list(variableSchema),
  tests: list(z.strictObject({ id: slugText, title: line, asks: line })),
});

export type Variable = z.output<typeof variableSchema>;
export type Codebook = z.output<typeof codebookSchema>;

/** Every variable admits these two, each with a reason. */
export const openValues = ['unknown', 'not-applicable'] as const;
export type OpenValue = (typeof openValues)[number];

export function isOpenValue(text: unknown): text is OpenValue {
  return openValues.includes(text as OpenValue);
}
