// Owns how tables are written as files: RFC 4180, and no cell that a spreadsheet would take for a formula and work out.
import { stringify } from 'csv-stringify/sync';

/** How a formula begins, apostrophes before it included, so that the one set here can be told from them. A number or a date may begin with a hyphen too, and stays what it is. */
const formula = /^'*[=+\-@\t\r]/;
const figures = /^[-\d./~?%X]+$/;

/** A formula is set behind an apostrophe, which spreadsheets read as "this is text". */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return stringify(rows.map((row) => [...row]), { record_delimiter: 'windows', cast: { string: (text) => (formula.test(text) && !figures.test(text) ? `'${text}` : text) } });
}

/** Citations in one cell, without the @ of each. */
export function joinCites(cites: readonly string[], separator: string): string {
  return cites.map((cite) => cite.replace(/^@/, '')).join(separator);
}
