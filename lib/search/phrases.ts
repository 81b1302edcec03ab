// Owns quoted phrases: whether the words stand in this order in a title, an alias, an opening or a section.
import type { Ranked } from './rank';
import type { Shelf } from './shelf';
import { splitWords } from './words';

/** The entry with the section that holds the phrases; undefined where none does. Sections are tried from the likeliest on. */
export async function holdsPhrase(shelf: Shelf, entry: Ranked, phrases: readonly (readonly string[])[]): Promise<Ranked | undefined> {
  const { title, aliases, standfirst } = await shelf.record(entry.article);
  if ([title, ...aliases, standfirst].some((text) => holdsAll(text, phrases))) return { ...entry, stage: 'name' };
  const first = shelf.firstSection(entry.article);
  const next = shelf.firstSection(entry.article + 1);
  const order = [...(entry.section === undefined ? [] : [entry.section]), ...Array.from({ length: next - first }, (_, index) => first + index)];
  for (const section of order) {
    const { heading = '', text } = await shelf.section(section);
    if (holdsAll(`${heading} \n ${text}`, phrases)) return { ...entry, stage: 'text', section };
  }
  return undefined;
}

function holdsAll(text: string, phrases: readonly (readonly string[])[]): boolean {
  const words = splitWords(text);
  return phrases.every((phrase) => words.some((_, index) => phrase.every((word, offset) => words[index + offset] === word)));
}
