// Owns the forms that fields share. YAML values arrive as text (a date must not turn into a Date),
// so every schema here starts from strings. `form` says in two words what an author writes; the guide prints it.
import { z } from 'zod';
import { isEdtf } from '../text/dates';
import { curlQuotes } from '../text/quotes';
import { isWebAddress } from '../text/web-address';

/** Entries that a list may have, where nothing else is said; the longest of the first wave has 31. */
const mostEntries = 200;

export function list<Entry extends z.ZodType>(entry: Entry, most = mostEntries) {
  return z.array(entry).max(most, `must have at most ${most} entries`);
}

/** The citation processor keeps names in an object and stumbles over those that every object has. */
export const line = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .max(1_000, 'must be at most 1,000 characters')
  .regex(/^[^\n]*$/, 'must be one line')
  .refine((text) => !(text in Object.prototype), 'must not be a name that every object of JavaScript has, such as “constructor”')
  .meta({ form: 'one line' });

/** One line of plain text that readers see as it is; its quotation marks are curled. */
export const words = line.transform(curlQuotes);

export const edtf = z
  .string()
  .max(40, { error: 'must be at most 40 characters', abort: true })
  .refine(isEdtf, { error: 'is not a valid EDTF date', params: { code: 'bad-date', remedy: 'Write it as EDTF, such as 1971-07-09, 1969-08 or 1971-07-09/1971-07-11.' } })
  .meta({ form: 'EDTF date' });

export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'must be a day such as 2026-11-22', abort: true })
  .refine(isEdtf, { error: 'is not a day of the calendar', params: { code: 'bad-date', remedy: 'Write a day that exists, such as 2026-11-22.' } })
  .meta({ form: 'day' });

export const webAddress = z
  .url({ protocol: /^https?$/, error: 'must be a full http or https address', abort: true })
  .max(2_000, { error: 'must be at most 2,000 characters', abort: true })
  .refine(isWebAddress, 'must name its host in plain letters, without a user name')
  .meta({ form: 'web address' });

export const flag = z.enum(['true', 'false'], { error: 'must be true or false' }).transform((text) => text === 'true').meta({ form: '`true` or `false`' });

/** Prose on one line that may hold cross-references and citations. */
export const inline = line.meta({ form: 'prose' });

/** The title or alias of an article, or a name in wanted.yaml. */
export const reference = line.meta({ form: 'name' });

/** Every object has a `constructor`: an id of that name would be found where nothing is. */
export const slugText = z
  .string()
  .max(200, { error: 'must be at most 200 characters', abort: true })
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower case letters, digits and hyphens')
  .refine((text) => text !== 'constructor', 'must not be “constructor”')
  .meta({ form: 'id' });
