// Owns what the page and the worker say to each other.
import type { Answer } from './engine';

export type ToWorker = { readonly type: 'open'; readonly address: string } | { readonly type: 'ask'; readonly id: number; readonly query: string; readonly limit: number };

export type FromWorker =
  | { readonly type: 'ready' }
  | { readonly type: 'answer'; readonly id: number; readonly answer: Answer }
  | { readonly type: 'failed'; readonly reason: string };
