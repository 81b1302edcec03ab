// Owns how sources are set: Chicago notes and bibliography, by citeproc (the CSL processor). Build time only.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import CSL from 'citeproc';
import type { CiteKey } from '../schema/brand';
import type { CslItem, SourceRecord } from '../schema/source';
import type { CitedItem, Cluster } from './cluster';

/** Where the style and the locale lie: Chicago 17, full note, in American English. */
export const styleFolder = 'lib/citation/style';

export interface Formatter {
  /** One HTML text a note, in order; a source cited before is set in its short form. */
  formatNotes(clusters: readonly Cluster[]): readonly string[];
  /** One HTML text a source, in the order of the bibliography. */
  formatBibliography(keys: Iterable<CiteKey>): readonly { readonly key: CiteKey; readonly html: string }[];
}

type SourceMap = ReadonlyMap<CiteKey, { readonly record: SourceRecord }>;

/** One CSL engine for the whole corpus: building it costs more than all the notes of an article. */
export function createFormatter(sources: SourceMap, root: string): Formatter {
  const read = (name: string) => readFileSync(join(root, styleFolder, name), 'utf8');
  const locale = read('locales-en-US.xml');
  const style = read('chicago-fullnote-bibliography.csl');
  const items = new Map([...sources].map(([key, source]) => [key as string, toCsl(key, source.record.csl)]));
  const createEngine = (itemOf: (id: string) => unknown) => {
    const engine = new CSL.Engine({ retrieveLocale: () => locale, retrieveItem: itemOf }, style, 'en-US');
    engine.opt.development_extensions.wrap_url_and_doi = false;
    return engine;
  };
  const bibliography = createEngine((id) => items.get(id));
  // A note leads to its source's page, which has the address; in the margin it would only be noise.
  const notes = createEngine((id) => ({ ...items.get(id), URL: undefined, DOI: undefined }));

  return {
    formatNotes(clusters) {
      const citations = clusters
        .map((cluster) => cluster.filter((item) => items.has(item.key)))
        .map((cluster, index) => ({
          citationID: `note-${index + 1}`,
          citationItems: cluster.map(toCitationItem),
          properties: { noteIndex: index + 1 },
        }));
      const filled = citations.filter((citation) => citation.citationItems.length > 0);
      const texts = new Map<string, string>();
      for (const [id, , text] of notes.rebuildProcessorState(filled, 'html')) texts.set(id, text);
      return citations.map((citation) => tidy(texts.get(citation.citationID) ?? ''));
    },
    formatBibliography(keys) {
      const known = [...keys].filter((key) => items.has(key));
      if (known.length === 0) return [];
      bibliography.updateItems(known);
      const [parameters, entries] = bibliography.makeBibliography();
      return entries.map((html, index) => ({
        key: (parameters.entry_ids[index]?.[0] ?? '') as CiteKey,
        html: tidy(html.replace(/^\s*<div[^>]*>|<\/div>\s*$/g, '')),
      }));
    },
  };
}

/** Labels that CSL knows; other places are set as they were written. */
const cslLabels: Readonly<Record<string, string>> = { p: 'page', para: 'paragraph', ch: 'chapter', n: 'note', col: 'column', line: 'line' };

function toCitationItem(item: CitedItem) {
  const [part, ...finer] = item.locator ?? [];
  if (!part || part.label === 'whole') return { id: item.key };
  const label = cslLabels[part.label];
  if (label === undefined || finer.length > 0) return { id: item.key, suffix: `, ${item.place?.replace(/(\d)-(\d)/g, '$1–$2')}` };
  return { id: item.key, label, locator: part.ranges.map(({ from, to }) => (from === to ? from : `${from}-${to}`)).join(', ') };
}

function toCsl(key: CiteKey, csl: CslItem): Record<string, unknown> {
  const dates = Object.fromEntries((['issued', 'original-date'] as const).flatMap((field) => (csl[field] === undefined ? [] : [[field, toDate(csl[field])]])));
  return { ...csl, ...dates, id: key };
}

/** EDTF to CSL's date parts: what citeproc-js reads. */
function toDate(text: string): Record<string, unknown> {
  const parts = text.split('/').filter((part) => /\d/.test(part));
  const circa = /[~%?]/.test(text);
  const toParts = (part: string) => part.replace(/[~?%]/g, '').replace(/X/g, '0').split('-').filter(Boolean).map(Number);
  const first = parts.map(toParts);
  const season = first[0]?.[1];
  if (first.length === 1 && season !== undefined && season > 12) {
    // CSL knows the four seasons only; of a quarter or a half of a year it is told the year.
    return { 'date-parts': [[first[0]![0]]], ...(season < 33 && { season: ((season - 21) % 4) + 1 }), ...(circa && { circa }) };
  }
  return { 'date-parts': first, ...(circa && { circa }) };
}

function tidy(html: string): string {
  return html.replace(/\s+/g, ' ').replace(/\.\.(?=$|<)/g, '.').trim();
}
