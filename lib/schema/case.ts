// Owns the records that stand beside a case's article: its channels and its events.
import { z } from 'zod';
import { curlQuotes } from '../text/quotes';
import { codedFields } from './coding';
import { edtf, flag, inline, line, list, slugText, words } from './fields';

const cite = z.string().max(1_000, 'must be at most 1,000 characters').regex(/^@/, 'must be a citation such as "@key, p. 3"').meta({ form: 'citation' });
const cites = list(cite).min(1, 'must cite at least one source');

export const cardLines = ['parties', 'principals', 'holders', 'carriers', 'hosts', 'frontChannel', 'produced', 'disclosure'] as const;

export const channelSchema = z.strictObject({
  name: words.describe('The channel’s name'),
  opened: edtf.describe('First documented message'),
  surfaced: edtf.optional().describe('First public report'),
  closed: edtf.optional().describe('Last documented contact'),
  card: z
    .strictObject({
      parties: inline.describe('The two sides'),
      principals: inline.optional().describe('Who had to decide'),
      holders: inline.optional().describe('Who talked for them'),
      carriers: inline.optional().describe('Third parties that carried words'),
      hosts: inline.optional().describe('Host and venues'),
      frontChannel: inline.optional().describe('The acknowledged table beside it'),
      produced: inline.optional().describe('What it made, with its date'),
      disclosure: inline.optional().describe('How it became public'),
    })
    .describe('The facts box, a line each; leave out a line that no source gives'),
  cites: cites.describe('What the facts box rests on, such as `"@key, p. 3"`'),
  ...codedFields,
});

export const eventSchema = z.strictObject({
  id: slugText.describe('Its name in this case, such as `first-letter`'),
  date: edtf.describe('When it happened'),
  place: words.optional().describe('Where'),
  lane: z.enum(['front', 'back']).describe('`front` was public, `back` secret'),
  channel: slugText.optional().describe('File name of its channel, without `.yaml`; required where the lane is `back`'),
  exposure: flag.default(false).describe('`true` where this made the secret, or a piece of it, public'),
  text: inline.describe('What happened, one sentence'),
  label: line.max(36, 'must be at most 36 characters').transform(curlQuotes).describe('The same in at most 36 characters, for drawing'),
  actors: list(slugText).default([]).describe('Ids in actors.yaml of those it names'),
  cites: cites.describe('What it rests on'),
});

export const eventsSchema = list(eventSchema);

export type ChannelRecord = z.output<typeof channelSchema>;
export type EventRecord = z.output<typeof eventSchema>;
export type CardLine = (typeof cardLines)[number];
