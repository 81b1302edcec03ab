import type { MetadataRoute } from 'next';
import { folders, kinds } from '@/lib/schema/article';
import { articleAddress } from '@/lib/site/addresses';
import { openSite } from '@/lib/site/open';
import { readSettings } from '@/lib/site/settings';

export const dynamic = 'force-static';

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const { origin } = readSettings(process.env);
  const { corpus } = (await openSite()).encyclopedia;
  const lists = ['/', '/a-z', '/glossary', '/about', '/sources', '/search/how', '/compare', '/timeline', '/network', '/map', '/base-rates', '/codebook', '/data', ...kinds.map((kind) => `/${folders[kind]}`)];
  return [
    ...lists.map((address) => ({ url: `${origin}${address}` })),
    ...[...corpus.articles.values()].map((article) => ({ url: `${origin}${articleAddress(article.slug)}`, lastModified: article.front.reviewed })),
  ];
}
