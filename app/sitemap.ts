import type { MetadataRoute } from 'next';
import { folders, kinds } from '@/lib/schema/article';
import { articleAddress, channelAddress, sourceAddress } from '@/lib/site/addresses';
import { dayOf, daysOf } from '@/lib/site/history';
import { openDataset } from '@/lib/site/open-dataset';
import { readSettings } from '@/lib/site/settings';
import { shownSources, sourceLetterAddress, sourcesByLetter } from '@/lib/site/source-letters';

export const dynamic = 'force-static';

const lists = ['/', '/a-z', '/glossary', '/about', '/corrections', '/privacy', '/sources', '/search/how', '/compare', '/timeline', '/network', '/map', '/base-rates', '/codebook', '/data'];

/** Every page that may be indexed. Lists and instruments follow what they list, and bear no day of their own. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const { origin } = readSettings(process.env);
  const { site, dataset } = await openDataset();
  const { encyclopedia, history } = site;
  const sources = [...shownSources(encyclopedia)].flatMap((key) => encyclopedia.corpus.sources.get(key) ?? []);
  const entry = (address: string, lastModified?: string) => ({ url: origin + address, ...(lastModified !== undefined && { lastModified }) });
  return [
    ...[...lists, ...kinds.map((kind) => `/${folders[kind]}`), ...[...sourcesByLetter(encyclopedia).keys()].map(sourceLetterAddress)].map((address) => entry(address)),
    ...[...encyclopedia.corpus.articles.values()].map((article) => entry(articleAddress(article.slug), daysOf(history, article).changed)),
    ...dataset.channels.map(({ id, article }) => entry(channelAddress(id), daysOf(history, article).changed)),
    ...sources.map(({ key, record }) => {
      const changed = history.sources[key];
      return entry(sourceAddress(key), changed === undefined ? record.read.map(({ on }) => on).toSorted().at(-1) : dayOf(changed));
    }),
  ];
}
