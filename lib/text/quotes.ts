// Owns typographic quotation marks in plain text; prose with marks gets them from its own pipeline.

/** Turns straight quotation marks and apostrophes into the curled ones. Idempotent. */
export function curlQuotes(text: string): string {
  return text
    .replace(/(^|[\s([{—–“‘])"/gu, '$1“')
    .replace(/"/g, '”')
    .replace(/(^|[\s([{—–“])'(?=\S)/gu, '$1‘')
    .replace(/'/g, '’');
}
