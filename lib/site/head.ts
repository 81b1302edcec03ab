// Owns what the head of a page says of it to other programs: link previews (Open Graph), reference managers (Highwire,
// Dublin Core, Zotero's kind), search engines (canonical address). Plain data, as Next's metadata is.
import type { CitedWork } from '../citation/csl-json';
import type { Article } from '../corpus/corpus';
import { articleAddress, pictureAddress } from './addresses';
import { citeArticle } from './cited-works';
import type { SiteSettings } from './settings';

export const pictureSize = { width: 1200, height: 630 } as const;

/** What every page is shown with where it has no picture of its own. */
export function siteHead({ name }: SiteSettings) {
  return { openGraph: { siteName: name, type: 'website' as const, locale: 'en_GB', images: [{ url: pictureAddress('site'), ...pictureSize }] } };
}

export function articleHead(article: Article, standfirst: string, days: { readonly published: string; readonly changed: string }, settings: SiteSettings) {
  const { front, slug } = article;
  const address = articleAddress(slug);
  return {
    title: front.title,
    description: standfirst,
    alternates: { canonical: address },
    openGraph: {
      ...siteHead(settings).openGraph,
      type: 'article' as const,
      title: front.title,
      url: address,
      images: [{ url: pictureAddress(slug), ...pictureSize }],
      publishedTime: days.published,
      modifiedTime: days.changed,
    },
    other: referenceTags(citeArticle(article, settings), days.published, settings),
  };
}

/** Unsigned articles are given the encyclopedia as author: Google Scholar leaves out what has none. */
function referenceTags(work: CitedWork, published: string, { name }: SiteSettings): Readonly<Record<string, string>> {
  const day = work.issued ?? published;
  const address = work.URL ?? '';
  return {
    citation_title: work.title,
    citation_author: name,
    citation_publication_date: day.replaceAll('-', '/'),
    citation_online_date: published.replaceAll('-', '/'),
    citation_inbook_title: work['container-title'] ?? name,
    citation_public_url: address,
    citation_language: 'en',
    'z:itemType': 'encyclopediaArticle',
    'DC.title': work.title,
    'DC.creator': name,
    'DC.date': day,
    'DC.type': 'Text',
    'DC.language': 'en-GB',
    'DC.identifier': address,
    'DC.rights': 'https://creativecommons.org/licenses/by/4.0/',
  };
}
