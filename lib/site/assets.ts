// Owns the names of what the build made beside Next: our scripts, fonts and search index, named by their content.
import manifest from '@/.generated/assets.json';

export interface Assets {
  /** Script of every page; a plain one, since it sets the theme before the first paint. */
  readonly site: string;
  readonly worker: string;
  /** Scripts of the two instruments. */
  readonly explorer: string;
  readonly compare: string;
  /** Folder of the search index. */
  readonly searchIndex: string;
  /** File that names the current worker and index. */
  readonly searchPointer: string;
  readonly preload: readonly string[];
  /** Changes with the content, so that development follows it. */
  readonly content: string;
  /** Changes with the markup plugins and their libraries. */
  readonly pipeline: string;
}

export function assets(): Assets {
  return manifest;
}
