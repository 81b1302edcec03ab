// The feed is validated against Atom's own grammar and read by a feed reader that is not ours.
import { parseAtomFeed } from 'feedsmith';
import { describe, expect, it, test } from 'vitest';
import type { Article } from '@/lib/corpus/corpus';
import { collectFeed, writeFeed } from '@/lib/site/feed';
import { noHistory, type History } from '@/lib/site/history';
import { readSettings } from '@/lib/site/settings';
import { openSmall, smallFiles, writeArticle } from '../small-encyclopedia';
import { checkXml } from './xml';

const settings = readSettings({ BACKCHANNEL_ORIGIN: 'https://example.org' });
const { corpus } = openSmall({ ...smallFiles, 'content/states/cuba.mdx': writeArticle('Cuba & “others” <b>') });
const articles = [...corpus.articles.values()];
const standfirstOf = (article: Article) => `What ${article.front.title} is.\u0007`;
const write = (history: History) => writeFeed(collectFeed(history, articles), standfirstOf, settings);

const history: History = {
  articles: {
    oman: {
      created: '2026-11-20T10:00:00.000Z',
      changes: [
        { at: '2026-11-22T11:00:00.000Z', why: 'Mend what was found' },
        { at: '2026-11-22T09:00:00.000Z', why: 'Add a host & a <room>' },
        { at: '2026-11-22T08:00:00.000Z', why: 'Mend what was found' },
        { at: '2026-11-20T10:00:00.000Z', why: 'Write of Oman' },
      ],
    },
    cuba: { created: '2026-11-21T10:00:00.000Z', changes: [{ at: '2026-11-21T10:00:00.000Z', why: 'Write of Cuba' }] },
  },
  sources: {},
};

describe('an entry', () => {
  const entries = parseAtomFeed(write(history)).entries ?? [];
  const ofOman = entries.filter(({ links }) => links?.[0]?.href === 'https://example.org/wiki/oman');

  it('stands for one day of one article, newest first', () => {
    expect(ofOman.map(({ title, updated }) => [title?.value, updated])).toEqual([['Revised: Oman', '2026-11-22T11:00:00.000Z'], ['New: Oman', '2026-11-20T10:00:00.000Z']]);
    const updated = entries.map((entry) => entry.updated ?? '');
    expect(updated).toEqual(updated.toSorted().toReversed());
  });

  it('says of a revision why, each reason once, and of a new article what it is about', () => {
    expect(ofOman.map(({ summary }) => summary?.value)).toEqual(['Mend what was found. Add a host & a <room>.', 'What Oman is.']);
  });

  it('keeps its id when the article changes again on that day or later', () => {
    const later: History = { ...history, articles: { ...history.articles, oman: { ...history.articles['oman'], changes: [{ at: '2026-11-23T00:00:00.000Z', why: 'x' }, { at: '2026-11-22T23:00:00.000Z', why: 'y' }, ...(history.articles['oman']?.changes ?? [])] } } };
    const ids = new Set(parseAtomFeed(write(later)).entries?.map(({ id }) => id));
    for (const { id } of entries) expect(ids).toContain(id);
    expect(ids).toContain('tag:example.org,2026-11-23:wiki/oman');
  });
});

test.each([['with its history', history], ['without any', noHistory]])('the feed of a clone %s is valid Atom', (_, known) => {
  expect(checkXml(write(known), 'atom')).toEqual([]);
  const feed = parseAtomFeed(write(known));
  expect(feed.links?.map(({ rel, href }) => [rel, href])).toContainEqual(['self', 'https://example.org/feed.xml']);
  const ids = feed.entries?.map(({ id }) => id) ?? [];
  expect(ids.length).toBeGreaterThan(0);
  expect(new Set(ids).size).toBe(ids.length);
});

test('without history an article stands under the day of its review', () => {
  const entries = parseAtomFeed(write(noHistory)).entries ?? [];
  expect(entries.length).toBe(articles.length);
  expect(entries.every(({ updated, title }) => updated === '2026-11-22T00:00:00.000Z' && title?.value.startsWith('Reviewed: '))).toBe(true);
});

it('goes back to fifty entries and never cuts a day in two', () => {
  const many = Array.from({ length: 40 }, (_, index) => ({ at: `2026-0${1 + Math.floor(index / 20)}-${String(1 + (index % 20)).padStart(2, '0')}T00:00:00.000Z`, why: 'x' })).toReversed();
  const busy: History = { articles: Object.fromEntries(['oman', 'cuba', 'backchannel'].map((slug) => [slug, { changes: many }])), sources: {} };
  const entries = collectFeed(busy, articles.filter(({ slug }) => ['oman', 'cuba', 'backchannel'].includes(slug)));
  expect(entries.length).toBe(51);
  expect(entries.at(-1)?.day).toBe('2026-02-04');
});

test('a text that is no XML is no valid Atom', () => {
  expect(checkXml(write(history).replace('</feed>', ''), 'atom').length).toBeGreaterThan(0);
  expect(checkXml(write(history).replaceAll(/<id>[^<]*<\/id>/g, ''), 'atom').length).toBeGreaterThan(0);
});
