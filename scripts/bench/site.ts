// What the benchmark knows of a site once it is built, whoever built it.
import type { BenchCorpus } from './corpus';
import type { Cost } from './measured-run';

export const siteNames = ['ours', 'starlight', 'nextra'] as const;
export type SiteName = (typeof siteNames)[number];

export interface BuiltSite {
  readonly name: SiteName;
  /** The folder of plain files that a web server serves. */
  readonly folder: string;
  readonly pages: number;
  readonly bytes: number;
  /** Undefined where a build of an earlier run stood. */
  readonly cost: Cost | undefined;
}

export interface SiteBuilder {
  readonly name: SiteName;
  /** With `anew` a build from nothing, measured; else one of an earlier run will do if it was made of the same. */
  build(corpus: BenchCorpus, anew: boolean): Promise<BuiltSite>;
}

/** Every peer has its articles where we have them. */
export function addressOfArticle(slug: string): string {
  return `/wiki/${slug}`;
}
