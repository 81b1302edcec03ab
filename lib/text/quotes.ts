// Owns typographic quotation marks: whether a mark opens or closes is told by what stands before it.

/** Turns straight quotation marks and apostrophes into the curled ones, each into one character: “in the ’70s” has an apostrophe. Idempotent. */
export function curlQuotes(text: string): string {
  return text
    .replace(/(^|[\s([{—–“‘])"/gu, '$1“')
    .replace(/"/g, '”')
    .replace(/(^|[\s([{—–“])'(?=\S)(?!\d\ds\b)/gu, '$1‘')
    .replace(/'/g, '’');
}
