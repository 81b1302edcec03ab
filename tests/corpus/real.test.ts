// The real content: what a reader is promised of it, whatever was written since.
import { expect, test } from 'vitest';
import { citationsOf } from '@/lib/check/evidence';
import { readContentFiles } from '@/lib/corpus/files';
import { isError } from '@/lib/diagnostics/diagnostic';
import { formatReport } from '@/lib/diagnostics/report';
import { openEncyclopedia } from '@/lib/site/encyclopedia';
import { boundsOf } from '@/lib/text/dates';
import { foldText } from '@/lib/text/fold';
import { slugify } from '@/lib/text/slug';

const root = new URL('../..', import.meta.url).pathname;
const files = await readContentFiles(root);
const { corpus, resolver, readings, backlinks, citedBy, diagnostics } = openEncyclopedia(files, { drafts: false });
const withDrafts = openEncyclopedia(files, { drafts: true });
const articles = [...corpus.articles.values()];
const leadsTo = (name: string) => {
  const found = resolver.resolve(name);
  return found.is === 'article' || found.is === 'ambiguous' ? found.article.slug : found.is;
};

test('the content has no errors, drafts included', () => {
  expect(formatReport(diagnostics.filter(isError))).toBe('0 errors, 0 warnings');
  expect(formatReport(withDrafts.diagnostics.filter(isError))).toBe('0 errors, 0 warnings');
});

test('every title and alias resolves to its own article', () => {
  const lost = articles.flatMap(({ slug, front }) => [front.title, ...front.aliases].filter((name) => leadsTo(name) !== slug));
  expect(lost).toEqual([]);
});

test('every title and alias has an address that leads to its article', () => {
  const lost = articles.flatMap(({ slug, front }) =>
    [front.title, ...front.aliases].filter((name) => slugify(name) !== '' && resolver.resolveAddress(slugify(name))?.article.slug !== slug),
  );
  expect(lost).toEqual([]);
});

test('no redirect stands where an article is', () => {
  expect([...resolver.redirects.keys()].filter((address) => corpus.articles.has(address as never))).toEqual([]);
});

test('every article has a text, and a lead before its first section', () => {
  const bare = articles.filter(({ slug }) => {
    const lead = readings.get(slug)?.body.sections[0];
    return lead === undefined || lead.heading !== undefined || lead.text === '';
  });
  expect(bare.map(({ file }) => file)).toEqual([]);
});

test('every backlink stands in a sentence, and comes from another article', () => {
  const silent = [...backlinks].flatMap(([slug, links]) => links.filter((link) => link.sentence.trim() === '' || link.from.slug === slug).map((link) => `${link.from.slug} → ${slug}`));
  expect(silent).toEqual([]);
});

test('every link leads to an article or is wanted', () => {
  const wanted = new Set(corpus.wanted.map(({ name }) => name));
  const lost = [...readings.values()].flatMap(({ article, body }) =>
    body.links.filter(({ name, target }) => (target === undefined ? !wanted.has(name) : !corpus.articles.has(target))).map(({ name }) => `${article.slug}: ${name}`),
  );
  expect(lost).toEqual([]);
});

test('every cited source exists, was read and has notes', () => {
  const keys = new Set([...readings.values()].flatMap((reading) => citationsOf(reading).flatMap(({ cluster }) => cluster.map(({ key }) => key))));
  const unread = [...keys].filter((key) => {
    const record = corpus.sources.get(key)?.record;
    return record === undefined || record.read.length === 0 || record.notes.length === 0;
  });
  expect(unread).toEqual([]);
  expect([...citedBy.keys()].toSorted()).toEqual([...keys].toSorted());
});

test('every publisher is written in one way, since independence is counted by it', () => {
  const spellings = new Map<string, Set<string>>();
  for (const { record } of corpus.sources.values()) {
    const folded = foldText(record.publisher);
    spellings.set(folded, (spellings.get(folded) ?? new Set()).add(record.publisher));
  }
  expect([...spellings.values()].filter((names) => names.size > 1)).toEqual([]);
});

test('every coded case has a channel, and a chronology in the order of its dates', () => {
  const cases = articles.filter(({ front }) => front.kind === 'case' && front.status !== 'neighbour');
  expect(cases.length).toBeGreaterThan(0);
  expect(cases.filter(({ channels, events }) => channels.length === 0 || events.length === 0).map(({ file }) => file)).toEqual([]);
  // “July” after “5 July” is no disorder: it may well have been later.
  const isLater = (one: string, other: string) => (boundsOf(one).from ?? -Infinity) > (boundsOf(other).to ?? Infinity);
  const disordered = cases.flatMap(({ events }) =>
    events.filter(({ record }, index) => isLater(events[index - 1]?.record.date ?? record.date, record.date)).map(({ file, record }) => `${file}: ${record.id}`),
  );
  expect(disordered).toEqual([]);
});
