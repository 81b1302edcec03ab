// Owns places in a source: reading them, and whether one lies inside another.

export type Label = 'whole' | 'p' | 'para' | 'sec' | 'doc' | 'ch' | 'art' | 'n' | 'col' | 'line' | 'min';

interface Range {
  readonly from: string;
  readonly to: string;
}

interface Part {
  readonly label: Label;
  readonly ranges: readonly Range[];
}

/** One or more parts, coarse to fine: "doc. 2, para. 4". */
export type Locator = readonly Part[];

const labels: Readonly<Record<string, Label>> = {
  p: 'p', pp: 'p', page: 'p', pages: 'p',
  para: 'para', paras: 'para', sec: 'sec', secs: 'sec', doc: 'doc', docs: 'doc', ch: 'ch', chs: 'ch',
  art: 'art', arts: 'art', n: 'n', nn: 'n', col: 'col', cols: 'col', line: 'line', lines: 'line', min: 'min',
};

/** Single places that one locator may stand for: pages of each chapter of each document multiply. */
const mostUnits = 200;

/** Reads "p. 3", "pp. 3-5", "doc. 2, para. 4", "sec. The talks" or "whole"; undefined when it is none of these, or far too many places. */
export function parseLocator(text: string): Locator | undefined {
  const trimmed = text.trim();
  if (trimmed === 'whole') return [{ label: 'whole', ranges: [] }];
  const parts: { label: Label; ranges: Range[] }[] = [];
  let rest = trimmed;
  while (rest !== '') {
    const section = /^secs?\.?\s+(.+)$/u.exec(rest);
    if (section) {
      parts.push({ label: 'sec', ranges: [{ from: section[1]!.trim(), to: section[1]!.trim() }] });
      return parts;
    }
    const [piece = '', ...others] = rest.split(/\s*,\s*/);
    rest = others.join(', ');
    const [, word, value] = /^(?:([a-z]+)\.?\s+)?([\p{L}\p{N}]+(?:\s*[-–]\s*[\p{L}\p{N}]+)?)$/u.exec(piece) ?? [];
    if (value === undefined) return undefined;
    const [from = '', to = from] = value.split(/\s*[-–]\s*/);
    const label = word === undefined ? parts.at(-1)?.label : Object.hasOwn(labels, word) ? labels[word] : undefined;
    if (label === undefined) return undefined;
    if (word === undefined) parts.at(-1)!.ranges.push({ from, to });
    else parts.push({ label, ranges: [{ from, to }] });
  }
  return parts.length > 0 && countUnits(parts) <= mostUnits ? parts : undefined;
}

function countUnits(locator: Locator): number {
  return locator.reduce((product, part) => product * part.ranges.reduce((sum, range) => sum + singles(range).length, 0), 1);
}

/**
 * Whether a cited place is covered by the places of a source's reading notes. No locator, or "whole", needs a note
 * on the whole; a span of pages may be covered by several notes together.
 */
export function isCovered(cited: Locator | undefined, notes: readonly Locator[]): boolean {
  if (cited === undefined || cited[0]?.label === 'whole') return notes.some((note) => note[0]?.label === 'whole');
  return unitsOf(cited).every((unit) => notes.some((note) => holds(note, unit)));
}

function holds(note: Locator, cited: Locator): boolean {
  if (note[0]?.label === 'whole') return false;
  return note.every((part) => {
    const same = cited.find((candidate) => candidate.label === part.label);
    return same?.ranges.every((range) => part.ranges.some((outer) => isWithin(range, outer, part.label))) ?? false;
  });
}

/** Splits spans of numbers into single numbers, so that several notes can cover them together. */
function unitsOf(locator: Locator): readonly Locator[] {
  return locator.reduce<readonly Locator[]>(
    (units, part) => units.flatMap((unit) => part.ranges.flatMap(singles).map((range) => [...unit, { label: part.label, ranges: [range] }])),
    [[]],
  );
}

function singles(range: Range): readonly Range[] {
  const [from, to] = [range.from, range.to].map(Number);
  if (from === undefined || to === undefined || !(to > from) || to - from > 100) return [range];
  return Array.from({ length: to - from + 1 }, (_, step) => ({ from: String(from + step), to: String(from + step) }));
}

/** Chapter IV is chapter 4, but page v is not page 5. */
function isWithin(inner: Range, outer: Range, label: Label): boolean {
  const ends = [inner.from, inner.to, outer.from, outer.to];
  const readings = label === 'p' ? [arabic, roman] : [(text: string) => arabic(text) ?? roman(text)];
  for (const read of readings) {
    const [a, b, c, d] = ends.map(read);
    if (a !== undefined && b !== undefined && c !== undefined && d !== undefined) return a >= c && b <= d;
  }
  return inner.from.toLowerCase() === outer.from.toLowerCase() && inner.to.toLowerCase() === outer.to.toLowerCase();
}

function arabic(text: string): number | undefined {
  return /^\d+$/.test(text) ? Number(text) : undefined;
}

const romans: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

function roman(text: string): number | undefined {
  const lower = text.toLowerCase();
  if (!/^[ivxlcdm]+$/.test(lower)) return undefined;
  return [...lower].reduce((sum, letter, index) => {
    const value = romans[letter] ?? 0;
    const next = romans[lower[index + 1] ?? ''] ?? 0;
    return sum + (value < next ? -value : value);
  }, 0);
}
