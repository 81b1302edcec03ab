// Owns how the sources of pages are set: Chicago notes and bibliography, by citeproc (the CSL processor). Build time only.
import type { CiteKey } from '../schema/brand';
import type { SourceRecord } from '../schema/source';
import type { CitedItem, Cluster } from './cluster';
import { toCsl } from './csl-json';
import { createEngine, tidy, unwrapEntry } from './engine';
import { placeCites } from './positions';

/** Chicago 17, full note. */
export const chicagoStyle = 'chicago-fullnote-bibliography.csl';

export interface Formatter {
  /** One HTML text a note, in order; a source cited before is set in its short form. */
  formatNotes(clusters: readonly Cluster[]): readonly string[];
  /** One HTML text a source, in the order of the bibliography. */
  formatBibliography(keys: Iterable<CiteKey>): readonly { readonly key: CiteKey; readonly html: string }[];
}

type SourceMap = ReadonlyMap<CiteKey, { readonly record: SourceRecord }>;

/** One CSL engine for the whole corpus: building it costs more than all the notes of an article. */
export function createFormatter(sources: SourceMap, root: string): Formatter {
  const items = new Map([...sources].map(([key, source]) => [key as string, toCsl({ key, ...source.record.csl })]));
  const bibliography = createEngine(root, chicagoStyle, (id) => items.get(id), { listsOnly: true });
  // A note leads to its source's page, which has the address; in the margin it would only be noise.
  const notes = createEngine(root, chicagoStyle, (id) => ({ ...items.get(id), URL: undefined, DOI: undefined }));

  return {
    formatNotes(clusters) {
      const cited = clusters.map((cluster) => cluster.filter((item) => items.has(item.key)).map(toCitationItem));
      notes.updateItems([...new Set(cited.flat().map(({ id }) => id))]);
      return placeCites(cited).map((note) => (note.length > 0 ? tidy(notes.makeCitationCluster(note)) : ''));
    },
    formatBibliography(keys) {
      const known = [...keys].filter((key) => items.has(key));
      if (known.length === 0) return [];
      bibliography.updateItems(known);
      const [parameters, entries] = bibliography.makeBibliography();
      return entries.map((html, index) => ({
        key: (parameters.entry_ids[index]?.[0] ?? '') as CiteKey,
        html: tidy(unwrapEntry(html)),
      }));
    },
  };
}

/** Labels that CSL knows; other places are set as they were written. */
const cslLabels: Readonly<Record<string, string>> = { p: 'page', para: 'paragraph', ch: 'chapter', n: 'note', col: 'column', line: 'line' };

function toCitationItem(item: CitedItem): { readonly id: string; readonly label?: string; readonly locator?: string; readonly suffix?: string } {
  const [part, ...finer] = item.locator ?? [];
  if (!part || part.label === 'whole') return { id: item.key };
  const label = cslLabels[part.label];
  if (label === undefined || finer.length > 0) return { id: item.key, suffix: `, ${item.place?.replace(/(\d)-(\d)/g, '$1–$2')}` };
  return { id: item.key, label, locator: part.ranges.map(({ from, to }) => (from === to ? from : `${from}-${to}`)).join(', ') };
}
