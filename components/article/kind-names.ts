// Owns how each kind of article is called to readers.
import type { Kind } from '@/lib/schema/article';

export const kindNames: Readonly<Record<Kind, { readonly one: string; readonly many: string; readonly about: string }>> = {
  case: { one: 'Case study', many: 'Cases', about: 'Secret channels between adversaries, one article each: how each opened, who held it, who was kept in the dark, how it surfaced and what came of it.' },
  concept: { one: 'Concept', many: 'Concepts', about: 'What the words mean, who disagrees, and how each thing differs from its neighbours.' },
  mechanism: { one: 'Mechanism', many: 'Mechanisms', about: 'How secret talks are made to work, with the cases that show it and what went wrong.' },
  person: { one: 'Person', many: 'People', about: 'Those who opened, held or carried back channels.' },
  state: { one: 'Party or host', many: 'States, parties and hosts', about: 'Governments and movements that talked in secret, and those that lent a room, a letter or a name.' },
  agreement: { one: 'Agreement', many: 'Agreements', about: 'What the talks produced: what each text says, and what became of it.' },
  guide: { one: 'Guide', many: 'Guides', about: 'Questions readers bring, answered with evidence.' },
  disambiguation: { one: 'One word, several senses', many: 'Words with several senses', about: 'Terms that mean different things in different fields.' },
};
