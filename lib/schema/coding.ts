// Owns the coded record of a channel: judgements by the codebook, and the ledgers that stand beside them.
import { z } from 'zod';
import { edtf, line, list, slugText, words } from './fields';

/** Citations as written: "@key, p. 3". */
export const citeList = list(z.string().max(1_000, 'must be at most 1,000 characters').regex(/^@/, 'must be a citation such as "@key, p. 3"'));
const someCites = citeList.min(1, 'must cite at least one source');

const judgement = z.strictObject({
  value: z.union([line, list(line)]).optional(),
  min: line.optional(),
  max: line.optional(),
  why: words.optional(),
  cites: citeList.default([]),
});

const perSide = z.strictObject({ first: judgement, second: judgement });

const side = z.strictObject({
  name: words.describe('As the side is called'),
  principals: list(slugText).describe('Who had to decide'),
  holders: list(slugText).describe('Who talked for them'),
});

export const ringNames = ['principal', 'holder', 'told', 'found-out', 'kept-out'] as const;
export const venueKinds = ['residence', 'hotel', 'embassy', 'office', 'club', 'religious house', 'prison', 'aircraft or ship', 'border post', 'conference margin', 'other'] as const;

const decimal = z.string().regex(/^-?\d{1,3}(\.\d{1,10})?$/, 'must be a number of degrees');

export const venueSchema = z.strictObject({
  place: words.describe('Where holders met'),
  kind: z.enum(venueKinds).describe('What sort of place'),
  date: edtf.optional().describe('When they met there'),
  coordinates: z
    .strictObject({ lon: decimal.describe('Degrees east'), lat: decimal.describe('Degrees north') })
    .optional()
    .describe('Of the town is enough'),
  noCoordinates: words.optional().describe('Why it stays off the map'),
  cites: someCites.describe('What it rests on'),
});

/** Fields of a channel file beyond its facts box; all there or none. */
export const codedFields = {
  sides: list(side).length(2, 'must name two sides').optional().describe('The two sides, in the order that “first” and “second” mean: `name`, `principals` and `holders` by their ids'),
  carriers: list(slugText).default([]).describe('Ids of third parties that carried words'),
  hosts: list(slugText).default([]).describe('Ids of the hosts'),
  predecessor: slugText.optional().describe('The channel that this one took over from'),
  coding: z.record(slugText, z.union([perSide, judgement])).optional().describe('Every variable of the codebook: its `value` (or `min` and `max`; for `first` and `second` where it is per side), the `cites` that it rests on, and `why` where it is not plain'),
  tests: z.record(slugText, z.strictObject({ result: z.enum(['passed', 'partly', 'failed']), why: words, cites: someCites })).optional().describe('The five tests: `result`, `why` and `cites`'),
  rings: list(
    z.strictObject({
      who: slugText.describe('Id in actors.yaml'),
      side: z.enum(['first', 'second', 'other']).describe('Whose side'),
      ring: z.enum(ringNames).describe('How near to the secret'),
      learned: z.union([z.literal('unknown'), edtf]).describe('When they learned of it, or `unknown`'),
      how: words.describe('How, in one short sentence'),
      cites: someCites.describe('What it rests on'),
    }),
  )
    .default([])
    .describe('Who knew: `who`, on which `side`, in which `ring`, when they `learned` of it and `how`'),
  promises: list(
    z.strictObject({
      term: words.describe('What it was about'),
      announced: words.describe('What was said in public'),
      promised: words.describe('What was promised in secret'),
      kept: z.enum(['yes', 'partly', 'no', 'unknown']).describe('Whether it was kept'),
      keptWhy: words.optional().describe('How it was kept or broken'),
      cites: someCites.describe('What it rests on'),
    }),
  )
    .default([])
    .describe('Term by term: what was `announced`, what was `promised` in secret, whether it was `kept`'),
  exposures: list(
    z.strictObject({
      date: edtf.describe('When it became public'),
      piece: words.describe('What became public'),
      mode: slugText.describe('A value of the codebook’s `exposure`'),
      by: words.describe('Through whom'),
      denied: words.optional().describe('Who denied what meanwhile'),
      cites: someCites.describe('What it rests on'),
    }),
  )
    .default([]).describe('How each piece became public: `date`, `piece`, `mode`, `by` whom, and who `denied` what meanwhile'),
  venues: list(venueSchema).default([]).describe('Where holders met: `place`, `kind`, `date`, `coordinates` or why there are none'),
} as const;

export const actorSchema = z.strictObject({
  id: slugText,
  name: words,
  kind: z.enum(['person', 'state', 'body']),
  of: slugText.optional().describe('The state or body it belonged to'),
  article: line.optional().describe('Title of its article'),
  variants: list(line).default([]),
  cow: line.optional().describe('Correlates of War code'),
});

export const actorsSchema = z.array(actorSchema);

export type Judgement = z.output<typeof judgement>;
export type PerSide = z.output<typeof perSide>;
export type Venue = z.output<typeof venueSchema>;
export type ActorRecord = z.output<typeof actorSchema>;
export type RingName = (typeof ringNames)[number];

export function isPerSide(coded: Judgement | PerSide): coded is PerSide {
  return 'first' in coded;
}
