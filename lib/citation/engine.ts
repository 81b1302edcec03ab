// Owns citeproc's engines: a style and the locale from their files. The only importer of citeproc.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import CSL from 'citeproc';

/** Where the styles and the locale lie. */
export const styleFolder = 'lib/citation/style';

export type Engine = InstanceType<typeof CSL.Engine>;

/** What a style says of the order of works and of telling like ones apart. */
const amongOthers = /<sort>[\s\S]*?<\/sort>| (?:disambiguate-add-[a-z-]+|givenname-disambiguation-rule|collapse|subsequent-author-substitute)="[^"]*"/g;

/**
 * Sets in American English: the locale that Chicago, APA and MLA are written for. Where each work is set `alone`, what the style says
 * of works among others is left out: it changes nothing, and is a third of citeproc's time.
 */
export function createEngine(root: string, style: string, itemOf: (id: string) => unknown, { alone = false } = {}): Engine {
  const read = (name: string) => readFileSync(join(root, styleFolder, name), 'utf8');
  const locale = read('locales-en-US.xml');
  const engine = new CSL.Engine({ retrieveLocale: () => locale, retrieveItem: itemOf }, alone ? read(style).replace(amongOthers, '') : read(style), 'en-US');
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
