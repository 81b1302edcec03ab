// Owns when and why each article and source changed, read once from git when assets are made: no page asks git, and a
// clone without history builds the same pages with the days of review.
import type { Article } from '../corpus/corpus';
import { folders } from '../schema/article';

export interface Change {
  /** The instant, in UTC. */
  readonly at: string;
  /** The subject of the commit. */
  readonly why: string;
}

export interface PageHistory {
  /** Newest first. */
  readonly changes: readonly Change[];
  /** When it was added; absent where the clone does not reach so far back. */
  readonly created?: string;
}

export interface History {
  readonly articles: Readonly<Record<string, PageHistory>>;
  /** When each was last changed. */
  readonly sources: Readonly<Record<string, string>>;
}

/** Answers with what git printed, or with undefined where it failed or is missing. */
export type Git = (...args: readonly string[]) => string | undefined;

export const noHistory: History = { articles: {}, sources: {} };

/** Where the history lies, from the repository's root. */
export const historyFile = '.generated/history.json';

export function collectHistory(git: Git, shallowCommits: string): History {
  const log = git('-c', 'core.quotePath=off', 'log', '--relative', '--format=%x01%H%x00%cI%x00%s', '--name-status', '--find-renames', '--', 'content');
  if (log === undefined) return noHistory;
  const boundaries = new Set(shallowCommits.split('\n'));
  const pages = { article: new Map<string, Draft>(), source: new Map<string, Draft>() };
  /** Pages that have another name since. */
  const renamed = new Map<string, Page>();
  for (const commit of log.split('\u0001').slice(1)) {
    const [head = '', ...lines] = commit.split('\n');
    const [hash = '', date = '', why = ''] = head.split('\0');
    // Where a clone was cut off, its last commit seems to add everything.
    if (boundaries.has(hash)) continue;
    const at = new Date(date).toISOString();
    for (const line of lines) {
      const [status = '', first = '', second] = line.split('\t');
      const page = pageOf(second ?? first);
      if (!page) continue;
      const current = renamed.get(nameOf(page)) ?? page;
      const before = second === undefined ? undefined : pageOf(first);
      if (before && nameOf(before) !== nameOf(page)) renamed.set(nameOf(before), current);
      const drafts = pages[current.is];
      const draft = drafts.get(current.id) ?? drafts.set(current.id, { changes: [] }).get(current.id)!;
      if (draft.changes.at(-1)?.at !== at) draft.changes.push({ at, why });
      if (status === 'A' && page.isMain) draft.created = at;
    }
  }
  return { articles: Object.fromEntries(pages.article), sources: Object.fromEntries([...pages.source].flatMap(([key, { changes: [newest] }]) => (newest ? [[key, newest.at]] : []))) };
}

interface Draft {
  readonly changes: Change[];
  created?: string;
}

interface Page {
  readonly is: 'article' | 'source';
  readonly id: string;
  /** Whether it is the file that the page begins with. */
  readonly isMain: boolean;
}

function nameOf({ is, id }: Page): string {
  return `${is} ${id}`;
}

/** Files of a case belong to its article. */
function pageOf(path: string): Page | undefined {
  const [, folder = '', id, rest] = /^content\/([^/]+)\/([^/.]+)(.*)$/.exec(path) ?? [];
  if (id === undefined) return undefined;
  if (folder === 'bibliography') return { is: 'source', id, isMain: true };
  return Object.values(folders).includes(folder) ? { is: 'article', id, isMain: rest === '.mdx' || rest === '/index.mdx' } : undefined;
}

/** The days on which an article was first published and last changed, of its review where git does not know. */
export function daysOf({ articles }: History, { slug, front }: Article): { readonly published: string; readonly changed: string } {
  const history = articles[slug];
  const newest = history?.changes[0];
  const changed = newest ? dayOf(newest.at) : front.reviewed;
  const published = history?.created ? dayOf(history.created) : front.reviewed;
  return { published: published < changed ? published : changed, changed };
}

export function dayOf(instant: string): string {
  return instant.slice(0, 10);
}
