// Owns how a command changes content: it plans first, and what it planned can be tried in memory before a file is touched.
import type { ContentFiles } from '../corpus/files';
import type { FilePath } from '../schema/brand';

export type Change =
  | { readonly do: 'write'; readonly file: FilePath; readonly text: string }
  /** Moves a file or a whole folder. */
  | { readonly do: 'move'; readonly from: FilePath; readonly to: FilePath };

/** What a command answers: changes to carry out, or why it will not, with the names that are nearest. */
export type Plan =
  | { readonly ok: true; readonly changes: readonly Change[]; readonly said: readonly string[] }
  | { readonly ok: false; readonly said: readonly string[]; readonly candidates: readonly string[] };

/** Where changes are carried out. */
export interface ContentStore {
  write(file: FilePath, text: string): Promise<void>;
  move(from: FilePath, to: FilePath): Promise<void>;
}

export function refuse(said: string, candidates: readonly string[] = []): Plan {
  return { ok: false, said: [said], candidates };
}

/** The content as it would be. */
export function tryChanges(files: ContentFiles, changes: readonly Change[]): ContentFiles {
  let now = files;
  for (const change of changes) {
    if (change.do === 'write') now = new Map(now).set(change.file, change.text);
    else now = new Map([...now].map(([file, text]) => [movePath(file, change.from, change.to), text]));
  }
  return now;
}

export async function carryOut(store: ContentStore, changes: readonly Change[]): Promise<void> {
  for (const change of changes) {
    if (change.do === 'write') await store.write(change.file, change.text);
    else await store.move(change.from, change.to);
  }
}

/** The plan as an author reads it. */
export function formatPlan(plan: Plan): string {
  if (plan.ok) return plan.said.join('\n');
  const nearest = plan.candidates.length > 0 ? [`  perhaps: ${plan.candidates.join(', ')}`] : [];
  return [...plan.said, ...nearest].join('\n');
}

function movePath(file: FilePath, from: FilePath, to: FilePath): FilePath {
  if (file === from) return to;
  return file.startsWith(`${from}/`) ? (`${to}${file.slice(from.length)}` as FilePath) : file;
}
