// Owns the order of the whole: files → records → names → readings → rules. Computed once; pages only look up.
import { checkCodings } from '../check/coding';
import { checkConsistency } from '../check/consistency';
import { checkCorrections } from '../check/corrections';
import { checkEvents } from '../check/events';
import { checkEvidence, citationsOf } from '../check/evidence';
import { checkLinks, checkOrphans, checkWanted, collectMentions } from '../check/links';
import { checkVersions } from '../check/versions';
import type { Article, Corpus } from '../corpus/corpus';
import type { ContentFiles } from '../corpus/files';
import { loadCorpus } from '../corpus/load';
import { sortDiagnostics, type Diagnostic } from '../diagnostics/diagnostic';
import { createContexts, readArticle, type ArticleReading } from '../markup/article';
import { readCorrections, type CorrectionReading } from '../markup/corrections';
import type { MarkupContext } from '../markup/options';
import { collectBacklinks, type Backlink } from '../reference/backlinks';
import { createResolver, type Resolver } from '../reference/resolver';
import type { CiteKey, Slug } from '../schema/brand';
import { collectVersions, type PublishedVersions } from '../version/published';
import { articleAddress } from './addresses';

export interface Encyclopedia {
  readonly corpus: Corpus;
  readonly resolver: Resolver;
  readonly readings: ReadonlyMap<Slug, ArticleReading>;
  /** What the markup plugins are given when an article is compiled. */
  readonly contextOf: (slug: Slug | undefined) => MarkupContext;
  readonly backlinks: ReadonlyMap<Slug, readonly Backlink[]>;
  /** Which articles cite a source, each with the places cited. */
  readonly citedBy: ReadonlyMap<CiteKey, ReadonlyMap<Article, readonly (string | undefined)[]>>;
  /** The log of corrections, in its own order. */
  readonly corrections: readonly CorrectionReading[];
  /** Of every article that was published in versions. */
  readonly versions: ReadonlyMap<Slug, PublishedVersions>;
  /** Everything wrong with the content, sorted. */
  readonly diagnostics: readonly Diagnostic[];
}

export function openEncyclopedia(files: ContentFiles, options: { readonly drafts: boolean }): Encyclopedia {
  const corpus = loadCorpus(files, options);
  const resolver = createResolver(corpus);
  const contextOf = createContexts(corpus, resolver, articleAddress);
  const readings = new Map([...corpus.articles.values()].map((article) => [article.slug, readArticle(article, contextOf(article.slug))]));
  const corrections = readCorrections(corpus.corrections, resolver, contextOf(undefined));
  const versions = collectVersions(corpus, files);
  const mentions = collectMentions(readings, resolver);
  const diagnostics = sortDiagnostics([
    ...corpus.diagnostics,
    ...resolver.diagnostics,
    ...[...readings.values()].flatMap((reading) => reading.diagnostics),
    ...checkLinks(corpus, resolver, readings),
    ...corrections.flatMap((reading) => reading.diagnostics),
    ...checkCorrections(corpus, resolver, readings, corrections),
    ...checkEvidence(corpus, readings, corrections),
    ...checkVersions(corpus, versions),
    ...checkEvents(corpus),
    ...checkCodings(corpus),
    ...checkConsistency(corpus),
    ...checkOrphans(corpus, mentions),
    ...checkWanted(corpus, resolver, readings),
  ]);
  return { corpus, resolver, readings, contextOf, backlinks: collectBacklinks(mentions), citedBy: collectCitedBy(readings), corrections, versions, diagnostics };
}

function collectCitedBy(readings: ReadonlyMap<Slug, ArticleReading>): Encyclopedia['citedBy'] {
  const citedBy = new Map<CiteKey, Map<Article, (string | undefined)[]>>();
  for (const reading of readings.values()) {
    for (const { cluster } of citationsOf(reading)) {
      for (const { key, place } of cluster) {
        const articles = citedBy.get(key) ?? citedBy.set(key, new Map()).get(key)!;
        const places = articles.get(reading.article) ?? articles.set(reading.article, []).get(reading.article)!;
        if (!places.includes(place)) places.push(place);
      }
    }
  }
  return citedBy;
}
