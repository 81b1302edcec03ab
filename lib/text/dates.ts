// Owns dates as authors write them (EDTF, ISO 8601-2) and as readers see them.
import edtf from 'edtf';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const seasons: Readonly<Record<string, string>> = {
  '21': 'spring', '22': 'summer', '23': 'autumn', '24': 'winter',
  '25': 'spring', '26': 'summer', '27': 'autumn', '28': 'winter', '29': 'spring', '30': 'summer', '31': 'autumn', '32': 'winter',
  '33': 'first quarter of', '34': 'second quarter of', '35': 'third quarter of', '36': 'fourth quarter of',
  '37': 'first third of', '38': 'second third of', '39': 'last third of', '40': 'first half of', '41': 'second half of',
};

const read = new Map<string, ReturnType<typeof edtf>>();

/** Dates come back again and again, and their grammar is slow: each text is read once. They are those of the content, so they are few. */
function readDate(text: string): ReturnType<typeof edtf> {
  const known = read.get(text) ?? edtf(text);
  read.set(text, known);
  return known;
}

/** Whether a text is a valid EDTF date or interval, level 0 to 2. */
export function isEdtf(text: string): boolean {
  // An interval that is open at both ends says nothing.
  if (!/[\dX]/.test(text)) return false;
  try {
    readDate(text);
    return true;
  } catch {
    return false;
  }
}

/** First and last instant that an EDTF date may mean, in milliseconds since 1970 (UTC); null where it is open. */
export function boundsOf(text: string): { readonly from: number | null; readonly to: number | null } {
  const date = readDate(text);
  const finite = (value: unknown) => (typeof value === 'number' && Number.isFinite(value) ? value : null);
  const open = /^(\.\.)?\//.test(text);
  return { from: open ? null : finite(date.min), to: finite(date.max) };
}

/** Sorts EDTF dates by their first instant, then by their last; an open beginning comes first. */
export function compareDates(a: string, b: string): number {
  const one = boundsOf(a);
  const two = boundsOf(b);
  return (one.from ?? -Infinity) - (two.from ?? -Infinity) || (one.to ?? Infinity) - (two.to ?? Infinity);
}

/** "1971-07-09/1971-07-11" reads "9–11 July 1971"; "1969-21" "spring 1969"; "1993-08~" "about August 1993". */
export function formatDate(text: string): string {
  const [from = '', to] = text.split('/');
  if (to === undefined) return formatPoint(from);
  if (from === '' || from === '..') return `until ${formatPoint(to)}`;
  if (to === '' || to === '..') return `since ${formatPoint(from)}`;
  return joinSpan(from, to);
}

/** The years of an EDTF date or interval: "1969–1972". */
export function formatYears(text: string): string {
  const [from = '', to] = text.split('/');
  const first = yearOf(from);
  const last = to === undefined ? first : yearOf(to);
  if (first === last) return first;
  if (first === '') return `until ${last}`;
  return last === '' ? `since ${first}` : `${first}–${last}`;
}

function yearOf(point: string): string {
  const year = /^[~?%]?(-?[\dX]{4})/.exec(point)?.[1] ?? '';
  return year.endsWith('X') ? `${year.replaceAll('X', '0')}s` : year;
}

function formatPoint(point: string): string {
  const prefix = /[~%]/.test(point) ? 'about ' : '';
  const doubt = /[?%]/.test(point) ? ' (uncertain)' : '';
  return `${prefix}${formatPlain(point.replace(/[~?%]/g, ''))}${doubt}`;
}

function formatPlain(body: string): string {
  const [, year = body, month, day] = /^(-?[\dX]{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(body.replace(/(-XX)+$/, '')) ?? [];
  const shownYear = year.endsWith('X') ? yearOf(year) : year;
  if (month === undefined) return shownYear;
  const season = seasons[month];
  if (season !== undefined) return `${season} ${shownYear}`;
  const name = months[Number(month) - 1] ?? month;
  return day === undefined ? `${name} ${shownYear}` : `${Number(day)} ${name} ${shownYear}`;
}

function joinSpan(from: string, to: string): string {
  const one = /^(\d{4})-(\d\d)-(\d\d)$/.exec(from);
  const two = /^(\d{4})-(\d\d)-(\d\d)$/.exec(to);
  if (one && two && one[1] === two[1]) {
    const month = months[Number(one[2]) - 1];
    if (one[2] === two[2]) return `${Number(one[3])}–${Number(two[3])} ${month} ${one[1]}`;
    return `${Number(one[3])} ${month} – ${formatPoint(to)}`;
  }
  if (/^\d{4}$/.test(from) && /^\d{4}$/.test(to)) return `${from}–${to}`;
  return `${formatPoint(from)} – ${formatPoint(to)}`;
}
