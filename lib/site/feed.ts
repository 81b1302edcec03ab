// Owns the feed of changes (Atom, RFC 4287): for each day the articles that were new or revised, with the reason given.
import type { Article } from '../corpus/corpus';
import { articleAddress } from './addresses';
import { dayOf, type History } from './history';
import type { SiteSettings } from './settings';

export interface FeedEntry {
  readonly article: Article;
  readonly day: string;
  readonly updated: string;
  readonly is: 'New' | 'Revised' | 'Reviewed';
  /** Why it was revised, newest first. */
  readonly reasons: readonly string[];
}

/** The feed goes back until it holds as many; a day is never cut. */
const fewest = 50;

/** Newest first. Where git knows nothing of an article, its review is the change. */
export function collectFeed(history: History, articles: Iterable<Article>): readonly FeedEntry[] {
  const entries = [...articles].flatMap((article): readonly FeedEntry[] => {
    const { changes = [], created } = history.articles[article.slug] ?? {};
    if (changes.length === 0) return [{ article, day: article.front.reviewed, updated: `${article.front.reviewed}T00:00:00.000Z`, is: 'Reviewed', reasons: [] }];
    const days = [...new Set(changes.map(({ at }) => dayOf(at)))];
    return days.map((day) => {
      const ofDay = changes.filter(({ at }) => dayOf(at) === day);
      return { article, day, updated: ofDay[0]?.at ?? '', is: day === (created && dayOf(created)) ? 'New' : 'Revised', reasons: [...new Set(ofDay.map(({ why }) => why))] };
    });
  });
  const sorted = entries.toSorted((a, b) => compare(b.updated, a.updated) || compare(a.article.slug, b.article.slug));
  const last = sorted[fewest - 1]?.day ?? '';
  return sorted.filter(({ day }) => day >= last);
}

/** An entry's id is the day and the address, so that it stays what it is when the text of an article changes again. */
export function writeFeed(entries: readonly FeedEntry[], standfirstOf: (article: Article) => string, settings: SiteSettings): string {
  const { origin } = settings;
  const host = new URL(origin).hostname;
  const newest = entries.map(({ updated }) => updated).toSorted().at(-1) ?? '1970-01-01T00:00:00.000Z';
  const written = entries.map(({ article, day, updated, is, reasons }) => [
    '<entry>',
    `<title>${escapeXml(`${is}: ${article.front.title}`)}</title>`,
    `<link href="${escapeXml(origin + articleAddress(article.slug))}"/>`,
    `<id>tag:${host},${day}:wiki/${article.slug}</id>`,
    `<updated>${updated}</updated>`,
    `<summary>${escapeXml(is === 'Revised' ? `${reasons.join('. ')}.` : standfirstOf(article))}</summary>`,
    '</entry>',
  ].join(''));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">',
    `<title>${escapeXml(settings.name)}: new and revised articles</title>`,
    `<link href="${escapeXml(origin)}/"/>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(origin)}/feed.xml"/>`,
    `<id>tag:${host},2026:feed</id>`,
    `<updated>${newest}</updated>`,
    `<author><name>${escapeXml(settings.name)}</name></author>`,
    `<icon>${escapeXml(origin)}/icon.svg</icon>`,
    '<rights>CC BY 4.0</rights>',
    ...written,
    '</feed>',
    '',
  ].join('\n');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Control characters have no place in XML, escaped or not. */
function escapeXml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  return text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replaceAll(/[&<>"]/g, (letter) => entities[letter] ?? letter);
}
