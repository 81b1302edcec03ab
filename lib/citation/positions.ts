// Owns where each cite of a page stands to those before it: the first of its source, the same again at once, or later. citeproc
// works this out too, anew for all notes with every note that it is given, which takes as long again as setting them.

/** As citeproc numbers them; whether “the same again” has a place of its own makes no difference to the style. */
const positions = { first: 0, subsequent: 1, again: 2 } as const;

interface Cite {
  readonly id: string;
  readonly locator?: string;
}

/** Notes that hold no known source are empty lists: what follows one does not follow “at once”. */
export function placeCites<Item extends Cite>(notes: readonly (readonly Item[])[]): readonly (readonly (Item & { readonly position: number })[])[] {
  const seen = new Set<string>();
  return notes.map((items, index) =>
    items.map((item, place) => {
      const above = notes[index - 1];
      const before = place > 0 ? items[place - 1] : above?.length === 1 ? above[0] : undefined;
      const again = before?.id === item.id && !(before.locator && !item.locator);
      const position = !seen.has(item.id) ? positions.first : again ? positions.again : positions.subsequent;
      seen.add(item.id);
      return { ...item, position };
    }),
  );
}
