// Owns which files the site is when no server of ours answers: every prerendered page and download of a release, its scripts,
// styles, fonts and index, under the name that a file server finds for its address.
import { readFile, readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { inLanes } from '../kept/lanes';

export interface SiteFile {
  /** Where it stands in the export, without a slash at the beginning: `wiki/oslo-channel.html`. */
  readonly path: string;
  /** Where it is read from. */
  readonly source: string;
  /** With its charset, where it has one. */
  readonly type: string;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
};

interface PrerenderManifest {
  readonly routes: Readonly<Record<string, unknown>>;
}

/** Every file of a release, sorted by path. Throws, naming the file, where its type is not known. */
export async function listSiteFiles(release: string): Promise<readonly SiteFile[]> {
  const { routes } = JSON.parse(await readFile(join(release, '.next/prerender-manifest.json'), 'utf8')) as PrerenderManifest;
  const drawn = await inLanes(Object.keys(routes), (route) => findDrawn(release, route));
  const styles = (await listFolder(join(release, '.next/static'))).filter((name) => !name.endsWith('.js'));
  const files = [
    ...drawn.flat(),
    ...styles.map((name) => typed(`_next/static/${name}`, join(release, '.next/static', name))),
    ...(await listFolder(join(release, 'public'))).map((name) => typed(name, join(release, 'public', name))),
  ];
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** A page is an HTML file of its name; a download has its own name, its type in a note beside it. */
async function findDrawn(release: string, route: string): Promise<readonly SiteFile[]> {
  if (route === '/_global-error') return [];
  const name = route === '/' ? 'index' : route.slice(1);
  const base = join(release, '.next/server/app', name);
  const meta = JSON.parse(await readFile(`${base}.meta`, 'utf8')) as { readonly headers?: Readonly<Record<string, string>> };
  const type = meta.headers?.['content-type'];
  // All that we write is UTF-8; the framework says so of some types only.
  if (type !== undefined) return [{ path: name, source: `${base}.body`, type: /^(?:text\/\w+|application\/(?:json|xml))$/.test(type) ? `${type}; charset=utf-8` : type }];
  return [typed(name === '_not-found' ? '404.html' : `${name}.html`, `${base}.html`)];
}

/** The type that a file's name gives it; undefined where it gives none. */
export function typeByName(path: string): string | undefined {
  return types[extname(path)];
}

function typed(path: string, source: string): SiteFile {
  const type = typeByName(path);
  if (type === undefined) throw new Error(`${path}: no content type is known for “${extname(path)}”. Add it to lib/site/export.ts.`);
  return { path, source, type };
}

async function listFolder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}
