// Owns the front matter of every kind of article: what an author may say above the text.
import { z } from 'zod';
import { day, edtf, flag, inline, line, list, reference, webAddress, slugText } from './fields';

export const seeAlsoEntry = z.strictObject({
  name: reference.describe('Title or alias of the other article'),
  // Absent, it is empty here, so that the rule on see also can say what is missing.
  why: z.string().trim().default('').meta({ description: 'Why a reader would go there, concretely', form: 'prose', demanded: true }),
});

const common = {
  title: line.describe('The name readers look for; unique in the whole encyclopedia'),
  aliases: list(line).default([]).describe('Other names in use: older spelling, native script, abbreviation, code name; each unique in the whole encyclopedia'),
  standfirst: inline.describe('The one sentence under the title'),
  seeAlso: list(seeAlsoEntry).default([]).describe('Where to read on: name and reason'),
  reviewed: day.describe('The day somebody last checked the whole article, such as `2026-11-22`'),
  furtherReading: list(slugText).default([]).describe('Cite keys of sources that nobody here has read; never behind a claim'),
  draft: flag.default(false).describe('`true` keeps the article out of the built site'),
};

export const comparisonCells = z.strictObject({
  who: inline.describe('Who talks'),
  authority: inline.describe('On whose authority'),
  secrecy: inline.describe('What is hidden, and from whom'),
  purpose: inline.describe('What it is for'),
  differs: inline.describe('What tells it from its neighbours'),
});

export const articleSchemas = {
  concept: z.strictObject({
    ...common,
    definition: inline.describe('Two sentences: plain, then exact'),
    comparison: comparisonCells.optional().describe('Its row in the comparison tables'),
  }),
  mechanism: z.strictObject({
    ...common,
    definition: inline.describe('Two sentences: plain, then exact'),
    shownBy: list(reference).default([]).describe('Cases that show it at work'),
  }),
  case: z.strictObject({
    ...common,
    period: edtf.describe('From the first contact to the end, such as `1992-12/1993-09-13`'),
    status: z.enum(['channel', 'boundary', 'neighbour']).describe('`channel` passes the five tests, `boundary` four of them, `neighbour` stands near and is not coded'),
  }),
  person: z.strictObject({
    ...common,
    born: edtf.optional().describe('When born'),
    died: edtf.optional().describe('When died; left out for the living'),
    roles: list(z.strictObject({ role: line.describe('The office'), span: edtf.describe('From when to when, such as `1969/1975`') }))
      .default([])
      .describe('Offices held'),
    actor: slugText.optional().describe('Id of the actor in the coded dataset; leave it out until the dataset has one'),
  }),
  state: z.strictObject({
    ...common,
    actor: slugText.optional().describe('Id of the actor in the coded dataset; leave it out until the dataset has one'),
  }),
  agreement: z.strictObject({
    ...common,
    signed: edtf.optional().describe('When signed; left out if it never was'),
    inForce: edtf.optional().describe('From when it bound'),
    ended: edtf.optional().describe('When it lapsed or was left'),
    parties: list(reference).default([]).describe('Who agreed'),
    depositary: line.optional().describe('Who keeps the text'),
    text: webAddress.optional().describe('Address of the text'),
  }),
  guide: z.strictObject({
    ...common,
    questions: list(line).default([]).describe('The questions that it answers'),
  }),
  disambiguation: z.strictObject({
    ...common,
    senses: list(
      z.union([
        z.strictObject({ name: reference.describe('Title or alias of the article on this sense'), says: inline.describe('What the word means there') }),
        z.strictObject({ term: line.describe('What to call a sense that has no article'), says: inline.describe('What the word means there') }),
      ]),
    )
      .min(2, 'must list at least two senses')
      .describe('Two senses or more, each with a `name` or a `term`'),
  }),
} as const;

export type Kind = keyof typeof articleSchemas;
export const kinds = Object.keys(articleSchemas) as readonly Kind[];
export type FrontMatter = { [K in Kind]: { readonly kind: K } & z.output<(typeof articleSchemas)[K]> };
export type ComparisonCells = z.output<typeof comparisonCells>;
export type ComparisonCell = keyof ComparisonCells;

/** The folder under content/ that holds each kind, which is also the address of its list. */
export const folders: Readonly<Record<Kind, string>> = {
  concept: 'concepts',
  mechanism: 'mechanisms',
  case: 'cases',
  person: 'people',
  state: 'states',
  agreement: 'agreements',
  guide: 'guides',
  disambiguation: 'disambiguations',
};
