// Owns the shape of the encyclopedia once read: immutable records, nothing resolved yet.
import type { Diagnostic } from '../diagnostics/diagnostic';
import type { FrontMatter, Kind } from '../schema/article';
import type { CiteKey, FilePath, Slug } from '../schema/brand';
import type { ChannelRecord, EventRecord } from '../schema/case';
import type { Codebook } from '../schema/codebook';
import type { ActorRecord } from '../schema/coding';
import type { CorrectionRecord } from '../schema/correction';
import type { ComparisonRecord } from '../schema/lists';
import type { SourceRecord } from '../schema/source';
import type { VersionRecord } from '../schema/version';
import type { Locate } from './yaml';

interface Located {
  readonly file: FilePath;
  readonly locate: Locate;
}

export interface Article extends Located {
  readonly slug: Slug;
  readonly kind: Kind;
  /** Narrow it by its own `kind`. */
  readonly front: FrontMatter[Kind];
  /** The whole file, front matter included, so that lines are true. */
  readonly text: string;
  readonly channels: readonly Channel[];
  readonly events: readonly Event[];
}

export interface Channel extends Located {
  readonly id: Slug;
  readonly record: ChannelRecord;
}

export interface Event extends Located {
  readonly index: number;
  readonly record: EventRecord;
}

export interface Source extends Located {
  readonly key: CiteKey;
  readonly record: SourceRecord;
}

export interface Comparison extends Located {
  readonly index: number;
  readonly record: ComparisonRecord;
}

export interface Actor extends Located {
  readonly index: number;
  readonly record: ActorRecord;
}

export interface Correction extends Located {
  readonly index: number;
  readonly record: CorrectionRecord;
}

/** The published versions of an article, as `npm run publish-version` wrote them. */
export interface VersionList extends Located {
  readonly slug: Slug;
  readonly records: readonly VersionRecord[];
  /** The text of each as it was kept, by its number: input like all content, and not checked yet. */
  readonly texts: ReadonlyMap<number, { readonly file: FilePath; readonly text: string }>;
}

export interface WantedName extends Located {
  readonly index: number;
  readonly name: string;
}

export interface Corpus {
  /** By slug; drafts included only when they were asked for. */
  readonly articles: ReadonlyMap<Slug, Article>;
  readonly sources: ReadonlyMap<CiteKey, Source>;
  readonly comparisons: readonly Comparison[];
  /** Everybody that the dataset names, by id. */
  readonly actors: ReadonlyMap<string, Actor>;
  /** Undefined where the encyclopedia has none, and so no coded channels. */
  readonly codebook: Codebook | undefined;
  readonly wanted: readonly WantedName[];
  /** As the log lists them. */
  readonly corrections: readonly Correction[];
  /** By the slug of the article; an article that was never published in a version has none. */
  readonly versions: ReadonlyMap<Slug, VersionList>;
  /** What could not be read into a record. */
  readonly diagnostics: readonly Diagnostic[];
  /** Articles that could not be read: their report is shown in their place, and links to them are no further fault. */
  readonly broken: ReadonlyMap<Slug, { readonly file: FilePath; readonly names: readonly string[] }>;
}
