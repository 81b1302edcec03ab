// Owns letting go of a text of which only a part is kept.

/** The same text in memory of its own: a part cut out of a larger text keeps the whole of that in memory. */
export function detach(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}
