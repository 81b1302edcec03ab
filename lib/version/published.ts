// Owns what is known of an article's published versions: which is the last, and whether the article still says the same.
import type { Article, Corpus, VersionList } from '../corpus/corpus';
import type { ContentFiles } from '../corpus/files';
import type { Slug } from '../schema/brand';
import type { VersionRecord } from '../schema/version';
import { hashOwnFiles } from './own-files';

export interface PublishedVersions {
  readonly list: VersionList;
  readonly latest: VersionRecord;
  /** Whether the article's own files are those of its last version. */
  readonly unchanged: boolean;
}

/** By slug; articles without a version have no entry. */
export function collectVersions(corpus: Corpus, files: ContentFiles): ReadonlyMap<Slug, PublishedVersions> {
  return new Map(
    [...corpus.versions.values()].flatMap((list) => {
      const article = corpus.articles.get(list.slug);
      const latest = list.records.at(-1);
      return article && latest ? [[list.slug, { list, latest, unchanged: latest.files === hashOwnFiles(article, files) }] as const] : [];
    }),
  );
}

/** Which text of an article somebody has before them, in a few words. */
export function describeState({ front }: Article, published: PublishedVersions | undefined): string {
  if (!published) return `reviewed ${front.reviewed}, no version published`;
  const version = `version ${published.latest.number} of ${published.latest.day}`;
  return published.unchanged ? version : `changed since ${version}`;
}
