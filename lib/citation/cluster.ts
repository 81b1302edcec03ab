// Owns the written form of a citation: "[@key, p. 3; @other]".
import { isCiteKey, type CiteKey } from '../schema/brand';
import { detach } from '../text/detach';
import { parseLocator, type Locator } from './locator';

export interface CitedItem {
  readonly key: CiteKey;
  /** As written, for showing; undefined when the whole source is cited. */
  readonly place: string | undefined;
  readonly locator: Locator | undefined;
}

/** What stands in one pair of brackets: one note. */
export type Cluster = readonly CitedItem[];

export type ParsedCluster = { readonly ok: true; readonly cluster: Cluster } | { readonly ok: false; readonly found: string };

/** Sources that one note may name. */
const mostItems = 20;

/** Matches a whole bracketed citation in running text. */
export const clusterPattern = /\[(@[^[\]]+)\]/g;

/** What was read already: most sources are cited more than once in the same words, and all that cite may hold one copy. */
const read = new Map<string, ParsedCluster>();
const mostRead = 200_000;

/** Reads the inside of the brackets. */
export function parseCluster(inside: string): ParsedCluster {
  const known = read.get(inside);
  if (known) return known;
  if (read.size >= mostRead) read.clear();
  const own = detach(inside);
  const parsed = parse(own);
  read.set(own, parsed);
  return parsed;
}

function parse(inside: string): ParsedCluster {
  const cluster: CitedItem[] = [];
  const pieces = inside.split(';').map((part) => part.trim());
  if (pieces.length > mostItems) return { ok: false, found: `${pieces.length} sources in one note` };
  for (const piece of pieces) {
    const [, key, place] = /^@([^\s,]+)(?:,\s*(.+))?$/.exec(piece) ?? [];
    if (key === undefined || !isCiteKey(key)) return { ok: false, found: piece };
    if (place === undefined) {
      cluster.push({ key, place: undefined, locator: undefined });
      continue;
    }
    const locator = parseLocator(place);
    if (!locator) return { ok: false, found: place };
    cluster.push({ key, place, locator });
  }
  return { ok: true, cluster };
}
