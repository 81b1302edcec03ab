// Owns citeproc's engines: a style and the locale from their files. The only importer of citeproc.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import CSL from 'citeproc';

/** Where the styles and the locale lie. */
export const styleFolder = 'lib/citation/style';

export type Engine = InstanceType<typeof CSL.Engine>;

/** What a style says of the order of works and of telling like ones apart. */
const amongOthers = /<sort>[\s\S]*?<\/sort>| (?:disambiguate-add-[a-z-]+|givenname-disambiguation-rule|collapse|subsequent-author-substitute)="[^"]*"/g;
const noteForm = /<citation\b[\s\S]*?<\/citation>/;
const anyNote = '<citation><layout><text variable="title"/></layout></citation>';

export interface EngineUse {
  /** Each work is set alone: what the style says of works among others is left out. */
  readonly alone?: boolean;
  /** Only lists of works are asked for: every work would be set as a note too, to tell it from others, and is set in the least form. */
  readonly listsOnly?: boolean;
}

/**
 * Sets in American English: the locale that Chicago, APA and MLA are written for. What a use does not ask for is left out of the style:
 * it changes nothing, and takes citeproc a third to a half of its time.
 */
export function createEngine(root: string, style: string, itemOf: (id: string) => unknown, { alone = false, listsOnly = false }: EngineUse = {}): Engine {
  const read = (name: string) => readFileSync(join(root, styleFolder, name), 'utf8');
  const locale = read('locales-en-US.xml');
  const whole = read(style);
  const among = alone ? whole.replace(amongOthers, '') : whole;
  const engine = new CSL.Engine({ retrieveLocale: () => locale, retrieveItem: itemOf }, listsOnly ? among.replace(noteForm, anyNote) : among, 'en-US');
  engine.opt.development_extensions.wrap_url_and_doi = false;
  return engine;
}

/** An entry of a bibliography without the block that citeproc puts around it. */
export function unwrapEntry(html: string): string {
  return html.replace(/^\s*<div[^>]*>|<\/div>\s*$/g, '');
}

export function tidy(html: string): string {
  return html.replace(/\s+/g, ' ').replace(/\.\.(?=$|<)/g, '.').trim();
}
