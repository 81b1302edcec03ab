// Owns the one open encyclopedia of a process. Pages ask here; in development it follows the files.
import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createFormatter, type Formatter } from '../citation/format';
import { readContentFiles } from '../corpus/files';
import { assets } from './assets';
import { openCiter, type Cite } from './citations';
import { historyFile, noHistory, type History } from './history';
import { openEncyclopedia, type Encyclopedia } from './encyclopedia';

export interface OpenSite {
  readonly encyclopedia: Encyclopedia;
  readonly formatter: Formatter;
  /** A work in every style. */
  readonly cite: Cite;
  readonly history: History;
}

/** What an article is drawn from, without how it is cited and when it changed. */
export type ReadSite = Pick<OpenSite, 'encyclopedia' | 'formatter'>;

const development = process.env.NODE_ENV === 'development';
/** Of the process and not of this module: Next loads it once for pages and once more for routes. */
const shared = globalThis as { backchannel?: { readonly stamp: string; readonly site: Promise<OpenSite> } };

/** The encyclopedia of the repository that the process runs in. Drafts are open in development only. */
export async function openSite(): Promise<OpenSite> {
  const root = process.cwd();
  const stamp = development ? await stampOf(join(root, 'content')) : '';
  if (shared.backchannel?.stamp !== stamp) shared.backchannel = { stamp, site: readSite(root) };
  return shared.backchannel.site;
}

async function readSite(root: string): Promise<OpenSite> {
  const encyclopedia = openEncyclopedia(await readContentFiles(root), { drafts: development });
  return { encyclopedia, formatter: createFormatter(encyclopedia.corpus.sources, root), cite: openCiter(root, assets().pipeline), history: await readHistory(root) };
}

/** None where the assets were made without git. */
async function readHistory(root: string): Promise<History> {
  return readFile(join(root, historyFile), 'utf8').then((text) => JSON.parse(text) as History, () => noHistory);
}

/** Changes whenever a file under the folder does. */
async function stampOf(folder: string): Promise<string> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const times = await Promise.all(entries.map(async (entry) => (await stat(join(entry.parentPath, entry.name))).mtimeMs));
  return `${entries.length}:${Math.max(0, ...times)}`;
}
