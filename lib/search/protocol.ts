// Owns what the page and the worker say to each other.
import type { Answer, AskOptions } from './engine';

export type ToWorker = { readonly type: 'open'; readonly folder: string } | { readonly type: 'ask'; readonly id: number; readonly query: string; readonly options: AskOptions };

export type FromWorker =
  | { readonly type: 'answer'; readonly id: number; readonly answer: Answer }
  /** A file of the index could not be read, or belongs to another build. */
  | { readonly type: 'failed'; readonly id: number; readonly reason: string };

/** The file that says which worker and index belong together now; a page older than they are finds them through it. */
export interface CurrentSearch {
  readonly worker: string;
  readonly index: string;
}
