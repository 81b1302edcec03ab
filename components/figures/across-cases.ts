// Owns what each figure across cases is given: the same for its page and for the file that it is saved as.
import { collectVenues, linkActors } from '@/lib/channel/graph';
import type { TimelineChannel } from '@/lib/figures/timeline';
import { articleAddress } from '@/lib/site/addresses';
import type { OpenDataset } from '@/lib/site/open-dataset';
import type { CaseLinks } from './case-link';

export function caseLinks({ dataset }: OpenDataset): CaseLinks {
  return Object.fromEntries(dataset.channels.map(({ id, name, article, status }) => [id, { name, href: articleAddress(article.slug), boundary: status === 'boundary' }]));
}

export function timelineChannels({ dataset }: OpenDataset): readonly TimelineChannel[] {
  return dataset.channels.map(({ id, name, article, channel, status }) => ({
    id,
    name,
    from: channel.record.opened,
    to: channel.record.closed,
    boundary: status === 'boundary',
    href: articleAddress(article.slug),
  }));
}

export function actorNetwork({ dataset, site }: OpenDataset) {
  return linkActors(dataset, site.encyclopedia.corpus);
}

/** Addresses of the actors that have an article. */
export function actorHrefs({ site }: OpenDataset): Readonly<Record<string, string>> {
  const { corpus, resolver } = site.encyclopedia;
  return Object.fromEntries(
    [...corpus.actors.values()].flatMap(({ record }) => {
      const found = resolver.resolve(record.article ?? record.name);
      return found.is === 'article' ? [[record.id, articleAddress(found.article.slug)] as const] : [];
    }),
  );
}

export function venuesOnMap({ dataset }: OpenDataset) {
  return collectVenues(dataset);
}
