// Whole-corpus rules on telling one thing one way: names of people spelled alike, events dated alike, meetings counted.
import type { Article, Corpus } from '../corpus/corpus';
import { diagnose, type Diagnostic, type Place } from '../diagnostics/diagnostic';
import type { FilePath } from '../schema/brand';
import { boundsOf, formatDate } from '../text/dates';
import { countEdits } from '../text/distance';
import { foldText } from '../text/fold';

export function checkConsistency(corpus: Corpus): readonly Diagnostic[] {
  return [...checkNames(corpus), ...checkEventDates(corpus), ...(corpus.codebook ? [...corpus.articles.values()].flatMap(checkMeetings) : [])];
}

/** Two or three capitalised words in a row: what a person's whole name looks like. */
const wholeName = /\p{Lu}[\p{L}’'-]+(?: (?:(?:al|el|bin|de|von)[ -])?\p{Lu}[\p{L}’'-]+){1,2}/gu;
/** Another spelling may stand beside the usual one: “Zhou Enlai (Chou En-lai)”. */
const besideName = 60;
const mostEdits = 2;

interface Person {
  readonly name: string;
  readonly folded: string;
}

function checkNames(corpus: Corpus): readonly Diagnostic[] {
  const people = collectPeople(corpus);
  const byInitials = new Map<string, Person[]>();
  for (const person of people.values()) byInitials.set(initialsOf(person.folded), [...(byInitials.get(initialsOf(person.folded)) ?? []), person]);
  const others = collectOtherSpellings(corpus, people);
  const names = knownNames(corpus);
  const found: Diagnostic[] = [];
  for (const { text, placeAt } of textsOf(corpus)) {
    for (const match of text.matchAll(wholeName)) {
      const written = match[0].replace(/[’']s$/, '');
      const folded = foldText(written);
      const same = people.get(folded);
      const person = same ? misAccented(written, same) : others.get(folded) ?? spelledLike(folded, byInitials, names);
      if (!person || text.slice(Math.max(0, match.index - besideName), match.index + written.length + besideName).includes(person.name)) continue;
      found.push(
        diagnose({ code: 'name-spelled-two-ways', ...placeAt(match.index), message: `“${written}” is spelled otherwise elsewhere.`, found: written, candidates: [person.name], remedy: 'Write the name as the encyclopedia writes it. If this is another person, add that name to content/actors.yaml.' }),
      );
    }
  }
  return found;
}

function collectPeople(corpus: Corpus): ReadonlyMap<string, Person> {
  const names = [
    ...[...corpus.articles.values()].filter(({ kind }) => kind === 'person').map(({ front }) => front.title),
    ...[...corpus.actors.values()].filter(({ record }) => record.kind === 'person').map(({ record }) => record.name),
  ];
  return new Map(names.filter((name) => name.includes(' ')).map((name) => [foldText(name), { name, folded: foldText(name) }]));
}

/** Aliases and variants that are the same name spelled otherwise: as many words, and no more than four letters apart. */
function collectOtherSpellings(corpus: Corpus, people: ReadonlyMap<string, Person>): ReadonlyMap<string, Person> {
  const found = new Map<string, Person>();
  const add = (name: string, variants: readonly string[]) => {
    const person = people.get(foldText(name));
    for (const variant of variants) {
      const folded = foldText(variant);
      if (person && !people.has(folded) && folded.split(' ').length === person.folded.split(' ').length && folded.includes(' ') && countEdits(folded, person.folded) <= 4) found.set(folded, person);
    }
  };
  for (const { kind, front } of corpus.articles.values()) if (kind === 'person') add(front.title, front.aliases);
  for (const { record } of corpus.actors.values()) if (record.kind === 'person') add(record.name, record.variants ?? []);
  return found;
}

/** Every name that somebody or something bears, so that two people with like names are not taken for one. */
function knownNames(corpus: Corpus): ReadonlySet<string> {
  return new Set([
    ...[...corpus.articles.values()].flatMap(({ front }) => [front.title, ...front.aliases]),
    ...[...corpus.actors.values()].flatMap(({ record }) => [record.name, ...(record.variants ?? [])]),
    ...corpus.wanted.map((wanted) => wanted.name),
  ].map(foldText));
}

function spelledLike(folded: string, byInitials: ReadonlyMap<string, readonly Person[]>, names: ReadonlySet<string>): Person | undefined {
  if (folded.length < 9 || names.has(folded)) return undefined;
  return byInitials.get(initialsOf(folded))?.find((person) => person.folded.length >= 9 && Math.abs(person.folded.length - folded.length) <= mostEdits && lastWord(person.folded).length > 3 && countEdits(person.folded, folded) <= mostEdits && firstWordsAgree(person.folded, folded));
}

/** “Robert Kennedy” and “Roberta Kenneth” are not one: one of the two ends must be the same to the letter. */
function firstWordsAgree(a: string, b: string): boolean {
  return a.split(' ')[0] === b.split(' ')[0] || lastWord(a) === lastWord(b);
}

/** The person whose name is written without an accent of his, or with one too many. */
function misAccented(written: string, person: Person): Person | undefined {
  const letters = (text: string) => text.replace(/[’'ʿʾ -]/g, '').toLowerCase();
  return letters(written) === letters(person.name) ? undefined : person;
}

function initialsOf(folded: string): string {
  return `${folded[0] ?? ''}${lastWord(folded)[0] ?? ''}`;
}

function lastWord(folded: string): string {
  return folded.split(' ').at(-1) ?? '';
}

interface PlacedText {
  readonly text: string;
  readonly placeAt: (index: number) => Place;
}

function textsOf(corpus: Corpus): readonly PlacedText[] {
  return [...corpus.articles.values()].flatMap((article): PlacedText[] => [
    // Front matter holds the other spellings.
    { text: article.text.replace(/^---\n[\s\S]*?\n---\n/, (front) => front.replace(/[^\n]/g, ' ')), placeAt: (index) => placeIn(article.file, article.text, index) },
    ...article.events.map((event) => ({ text: event.record.text, placeAt: () => ({ file: event.file, ...event.locate([event.index, 'text']) }) })),
  ]);
}

function placeIn(file: FilePath, text: string, index: number): Place {
  const before = text.slice(0, index).split('\n');
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

type PlacedEvent = Article['events'][number] & { readonly article: Article };

/** Days within which two accounts of like words are taken for accounts of one event. */
const sameEventDays = 45;
const sameEventWords = 0.5;

function checkEventDates(corpus: Corpus): readonly Diagnostic[] {
  const events = [...corpus.articles.values()].flatMap((article) => article.events.map((event): PlacedEvent => ({ ...event, article })));
  const sorted = events.map((event) => ({ event, when: boundsOf(event.record.date), words: wordsOf(event.record.text) })).toSorted((a, b) => (a.when.from ?? 0) - (b.when.from ?? 0));
  const found: Diagnostic[] = [];
  sorted.forEach((one, index) => {
    for (const two of sorted.slice(index + 1)) {
      if ((two.when.from ?? 0) - (one.when.to ?? 0) > sameEventDays * 86_400_000) break;
      const apart = one.when.to !== null && two.when.from !== null && two.when.from > one.when.to;
      if (!apart || one.event.article === two.event.article || !isSameEvent(one, two)) continue;
      if (isContested(one.event.article, one.event.record.date, two.event.record.date) || isContested(two.event.article, one.event.record.date, two.event.record.date)) continue;
      const { file, locate, record } = two.event;
      found.push(
        diagnose({ code: 'event-dated-two-ways', file, ...locate([two.event.index, 'date']), message: 'Another case tells what looks like the same event under another date.', found: record.date, candidates: [one.event.record.date], other: { file: one.event.file, ...one.event.locate([one.event.index, 'date']) }, remedy: 'Look the date up again. Where sources disagree, give both in a contested box of one of the cases; where these are two events, word them so.' }),
      );
    }
  });
  return found;
}

interface Compared {
  readonly event: PlacedEvent;
  readonly words: ReadonlySet<string>;
}

function isSameEvent(one: Compared, two: Compared): boolean {
  const actors = (one.event.record.actors ?? []).filter((actor) => two.event.record.actors?.includes(actor));
  if (actors.length < 2) return false;
  const shared = [...one.words].filter((word) => two.words.has(word)).length;
  return shared / Math.min(one.words.size, two.words.size) >= sameEventWords;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(foldText(text.replace(/\[\[(?:[^\]|]*\|)?|\]\]/g, '')).split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 3));
}

const boxesOf = new WeakMap<Article, readonly string[]>();

/** Whether a contested box of the article names both dates. */
function isContested(article: Article, one: string, two: string): boolean {
  const boxes = boxesOf.get(article) ?? article.text.split('<Contested').slice(1).map((text) => text.split('</Contested>', 1)[0] ?? '');
  boxesOf.set(article, boxes);
  return boxes.some((box) => [one, two].every((date) => box.includes(formatDate(date)) || box.includes(formatDate(date).replace(/ \d{4}$/, ''))));
}

/** A case that is coded says how often its sides met, or why that is not known. */
function checkMeetings(article: Article): readonly Diagnostic[] {
  if (article.front.kind !== 'case' || article.front.status === 'neighbour' || article.front.draft) return [];
  return article.channels
    .filter(({ record }) => record.coding?.['meetings'] === undefined)
    .map((channel) => diagnose({ code: 'uncounted-meetings', file: channel.file, line: 1, column: 1, message: 'This channel says neither how often its sides met nor why that is not known.', found: channel.id, remedy: 'Code the channel, with `meetings` as a range or as `unknown` with its reason.' }));
}
