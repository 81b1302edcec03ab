// Owns what of the encyclopedia can be cited, each as one work: an article, a source, a coded record, the dataset, a figure.
import type { CodedChannel, Dataset } from '../channel/dataset';
import type { CitedWork } from '../citation/csl-json';
import type { Article, Source } from '../corpus/corpus';
import { articleAddress, channelAddress, figureAddress } from './addresses';
import type { SiteSettings } from './settings';

/** As a title page has it. */
export function titleOf({ name }: SiteSettings): string {
  return `${name}: The Encyclopedia of Backchannel Diplomacy`;
}

/** Unsigned, as entries of an encyclopedia are; of the day on which somebody last checked the whole article. */
export function citeArticle({ slug, front }: Article, settings: SiteSettings): CitedWork {
  return {
    key: `backchannel-${slug}`,
    type: 'entry-encyclopedia',
    title: front.title,
    'container-title': titleOf(settings),
    issued: front.reviewed,
    language: 'en-GB',
    URL: settings.origin + articleAddress(slug),
  };
}

/** A source without a date is given the day on which it was last read here. */
export function citeSource({ key, record }: Source): CitedWork {
  const { csl, read } = record;
  const accessed = csl.issued === undefined ? read.map(({ on }) => on).toSorted().at(-1) : undefined;
  return { key, ...csl, ...(accessed !== undefined && { accessed }) };
}

export function citeDataset({ codebook }: Dataset, date: string, settings: SiteSettings): CitedWork {
  return { key: 'backchannel-channels', type: 'dataset', title: `${settings.name}: coded channels`, version: codebook.version, publisher: settings.name, issued: date, URL: `${settings.origin}/data` };
}

/** One row of the dataset. */
export function citeChannel({ id, name, article }: CodedChannel, { codebook }: Dataset, settings: SiteSettings): CitedWork {
  return {
    key: `backchannel-channel-${id}`,
    type: 'dataset',
    title: `${name}: the coded record`,
    'container-title': `${settings.name}: Coded Channels`,
    version: codebook.version,
    publisher: settings.name,
    issued: article.front.reviewed,
    URL: settings.origin + channelAddress(id),
  };
}

/** A figure by the name of its file. */
export function citeFigure(name: string, title: string, date: string, settings: SiteSettings): CitedWork {
  return { key: `backchannel-figure-${name}`, type: 'figure', title, 'container-title': titleOf(settings), issued: date, URL: settings.origin + figureAddress(name, 'svg') };
}
