// Owns the first text of a new article: every required field, each saying what belongs there. It passes the check as a draft.
import { Document, isCollection } from 'yaml';
import type { Kind } from '../schema/article';

export interface StubOptions {
  readonly title: string;
  /** Today, as the reviewed date. */
  readonly today: string;
}

export function writeStub(kind: Kind, { title, today }: StubOptions): string {
  const { fields, body } = parts[kind];
  const front = [
    `title: ${toScalar(title)}`,
    'aliases: []',
    'standfirst: To be written, in one sentence of 15 to 35 words that says what this was and why it matters.',
    ...fields(today),
    ...(kind === 'disambiguation' ? [] : ['seeAlso: []']),
    `reviewed: "${today}"`,
    'draft: true',
  ];
  return `---\n${front.join('\n')}\n---\n\n${body}\n`;
}

/** A text as YAML on one line, quoted only where it must be; it may stand in a flow list too. */
export function toScalar(text: string): string {
  const document = new Document([text]);
  if (isCollection(document.contents)) document.contents.flow = true;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trim().slice(1, -1);
}

const note = (text: string) => `<Editors>\n${text}\n</Editors>`;
const section = (heading: string, id: string, text: string) => `## ${heading} {#${id}}\n\n${note(text)}`;
const definition = 'definition: To be written, as a plain sentence. And then as an exact one.';
const lead = note('To be written: one or two paragraphs that say what this is, each with a citation.');

const parts: Readonly<Record<Kind, { readonly fields: (today: string) => readonly string[]; readonly body: string }>> = {
  concept: {
    fields: () => [definition],
    body: [lead, section('How it differs', 'differs', 'To be written: how it differs from its neighbours, with one case that shows it.')].join('\n\n'),
  },
  mechanism: {
    fields: () => [definition, 'shownBy: []'],
    body: [lead, section('How it works', 'works', 'To be written: what it does, where it was seen, and how it fails.')].join('\n\n'),
  },
  case: {
    fields: (today) => [`period: "${today.slice(0, 4)}" # from the first contact to the end, such as 1992-12/1993-09-13`, 'status: channel # or boundary, or neighbour'],
    body: [
      lead,
      section('Background', 'background', 'To be written: the dispute, and the front channel beside it.'),
      section('The channel', 'channel', 'To be written: how it opened, who held it, who carried, where.'),
      section('The talks', 'talks', 'To be written: their course, with dates.'),
      section('Who knew', 'secrecy', 'To be written: who was kept in the dark, and how it surfaced.'),
      section('What came of it', 'outcome', 'To be written: what it made, and what failed or lapsed.'),
      section('Assessment', 'assessment', 'To be written: what is argued for and against, and what the record does not show.'),
    ].join('\n\n'),
  },
  person: {
    fields: () => ['roles: []'],
    body: [lead, section('Part in the talks', 'part', 'To be written: what this person did in which channel, and on whose authority.')].join('\n\n'),
  },
  state: {
    fields: () => [],
    body: [lead, section('Record', 'record', 'To be written: its part as a party or host, failures included.')].join('\n\n'),
  },
  agreement: {
    fields: () => ['parties: []'],
    body: [lead, section('What it says', 'terms', 'To be written.'), section('How it was reached', 'reached', 'To be written: the front channel and the back.')].join('\n\n'),
  },
  guide: {
    fields: () => ['questions: []'],
    body: note('To be written: what the guide helps with, and how.'),
  },
  disambiguation: {
    fields: () => ['senses:', '  - term: First sense', '    says: To be written; put `name` in the place of `term` where there is an article.', '  - term: Second sense', '    says: To be written.'],
    body: 'This encyclopedia is about the first sense.',
  },
};
