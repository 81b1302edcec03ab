// Owns what can be cited, as one CSL-JSON item: a source of the bibliography, or something of our own (an article, a
// coded record, a figure). Every form of a citation is made from it.
import type { CslItem } from '../schema/source';

export interface CitedWork extends Omit<CslItem, 'type'> {
  /** What citation files call it by. */
  readonly key: string;
  readonly type: CslItem['type'] | 'dataset' | 'figure';
  readonly version?: string;
  /** The day it was read, where it bears no date of its own. */
  readonly accessed?: string;
}

/** The fields that hold dates. */
const dateFields = ['issued', 'original-date', 'accessed'] as const;

/** The item as citeproc and reference managers read it. */
export function toCsl({ key, ...fields }: CitedWork): Record<string, unknown> {
  const dates = Object.fromEntries(dateFields.flatMap((field) => (fields[field] === undefined ? [] : [[field, toDate(fields[field])]])));
  return { id: key, ...fields, ...dates };
}

/** A file of CSL-JSON. */
export function writeCslJson(works: readonly CitedWork[]): string {
  return `[\n${works.map((work) => JSON.stringify(toCsl(work))).join(',\n')}\n]\n`;
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
