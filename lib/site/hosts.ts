// Owns how the common hosts of plain files are told what to send: one description of headers and redirects, written as each host
// reads it. Hosts that can neither redirect nor be told get pages that lead on.
import { escapeHtml } from '../text/escape';
import { articleAddress } from './addresses';
import type { NameList } from './names';
import serving from './serving.json' with { type: 'json' };
import type { SiteSettings } from './settings';

type Headers = Readonly<Record<string, string>>;

/** What every answer carries, the cache rule apart. */
export function headersEverywhere(settings: SiteSettings): Headers {
  const { 'Cache-Control': _, ...everywhere } = serving.everywhere;
  const policy = Object.entries(serving.policy).map((pair) => pair.join(' ')).join('; ');
  return { 'Content-Security-Policy': policy, ...everywhere, ...(settings.origin.startsWith('https:') && serving.overTls) };
}

export const pageCaching = serving.everywhere['Cache-Control'];
export const hashedCaching = serving.hashed.headers['Cache-Control'];

/** `_headers`, as Cloudflare Pages and Netlify read it. No two rules name one header for one address: those hosts would join them. */
export function writeHeadersFile(settings: SiteSettings): string {
  const block = (address: string, headers: Headers) => [address, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const open = serving.open.folders.map((folder) => block(`${folder}/*`, serving.open.headers));
  const hashed = serving.hashed.folders.map((folder) => block(`${folder}/*`, serving.hashed.headers));
  return `${[block('/*', headersEverywhere(settings)), ...open, ...hashed].join('\n\n')}\n`;
}

/** Alias addresses with the address of their article, sorted. */
export function listRedirects({ redirects }: NameList): readonly (readonly [from: string, to: string])[] {
  return Object.entries(redirects)
    .map(([alias, slug]) => [articleAddress(alias), articleAddress(slug)] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** `_redirects`, as Cloudflare Pages and Netlify read it. */
export function writeRedirectsFile(names: NameList): string {
  return `${listRedirects(names).map(([from, to]) => `${from} ${to} 301`).join('\n')}\n`;
}

/** A page in the place of a redirect: it names its article as canonical and leads there at once. */
export function writeRefreshPage(settings: SiteSettings, to: string): string {
  const address = escapeHtml(to);
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Moved</title><link rel="canonical" href="${escapeHtml(settings.origin)}${address}"><meta name="robots" content="noindex"><meta http-equiv="refresh" content="0; url=${address}"></head><body><p><a href="${address}">This article stands at another address.</a></p></body></html>\n`;
}

export interface NginxOptions {
  /** Folder of the exported files; it may be a link that a later export replaces. */
  readonly root: string;
  /** As nginx's `listen` takes it. */
  readonly listen: string;
  /** Every file, with its type. */
  readonly files: readonly TypedFile[];
}

interface TypedFile {
  readonly path: string;
  readonly type: string;
}

/** A file for nginx's `http` block: redirects and one server, with brotli and gzip as prepared by the export. */
export function writeNginxFile(settings: SiteSettings, names: NameList, { root, listen, files }: NginxOptions): string {
  const { byEnding, others } = sortTypes(files);
  const headers = (more: Headers) => Object.entries({ ...headersEverywhere(settings), ...more }).map(([name, value]) => `add_header ${name} ${quote(value)} always;`);
  const open = serving.open.folders.map((folder) => ({ folder, more: { ...serving.open.headers, 'Cache-Control': pageCaching } }));
  const hashed = serving.hashed.folders.map((folder) => ({ folder, more: serving.hashed.headers }));
  const moreOf = (path: string) => [...open, ...hashed].find(({ folder }) => path.startsWith(`${folder}/`))?.more ?? { 'Cache-Control': pageCaching };
  return `map_hash_bucket_size 256;
map_hash_max_size 65536;
map $uri $article {
${listRedirects(names).map(([from, to]) => `  ${from} ${to};`).join('\n')}
}

server {
  listen ${listen};
  root ${root};
  index index.html;
  server_tokens off;
  types {
${[...byEnding].map(([ending, type]) => `    ${quote(type)} ${ending};`).join('\n')}
  }
  gzip_static on;
  brotli_static on;
  etag on;
  error_page 404 /404.html;
  client_max_body_size 1k;
  client_header_timeout 10s;
  client_body_timeout 10s;
  send_timeout 30s;

  location = / {
    ${headers({ 'Cache-Control': pageCaching }).join('\n    ')}
    try_files /index.html =404;
  }
  location / {
    ${headers({ 'Cache-Control': pageCaching }).join('\n    ')}
    if ($article) { return 308 $article; }
    try_files $uri $uri.html =404;
  }
${[...open, ...hashed].map(({ folder, more }) => `  location ${folder}/ {\n    ${headers(more).join('\n    ')}\n    try_files $uri =404;\n  }`).join('\n')}
${placeTypes(others, files).map(({ location, folder, type }) => `  location ${location} {\n    types { }\n    default_type ${quote(type)};\n    ${headers(moreOf(folder)).join('\n    ')}\n  }`).join('\n')}
}
`;
}

/** The type that most files of an ending have, by ending; and the files that have another, or no ending. */
function sortTypes(files: readonly TypedFile[]): { readonly byEnding: ReadonlyMap<string, string>; readonly others: readonly TypedFile[] } {
  const counts = new Map<string, Map<string, number>>();
  for (const file of files) {
    const ending = endingOf(file.path);
    if (ending === undefined) continue;
    const types = counts.get(ending) ?? counts.set(ending, new Map()).get(ending)!;
    types.set(file.type, (types.get(file.type) ?? 0) + 1);
  }
  const byEnding = new Map([...counts].map(([ending, types]) => [ending, [...types].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? ''] as const));
  return { byEnding, others: files.filter((file) => byEnding.get(endingOf(file.path) ?? '') !== file.type) };
}

interface TypedPlace {
  /** As nginx's `location` takes it. */
  readonly location: string;
  readonly folder: string;
  readonly type: string;
}

/** A folder whose files of one ending are all of one type is one place; other files are a place each. */
function placeTypes(others: readonly TypedFile[], files: readonly TypedFile[]): readonly TypedPlace[] {
  const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);
  const nameOf = (path: string) => `${folderOf(path)}*.${endingOf(path)}`;
  const typesOf = new Map<string, Set<string>>();
  for (const { path, type } of files) typesOf.set(nameOf(path), (typesOf.get(nameOf(path)) ?? new Set()).add(type));
  const places = others.map(({ path, type }) => {
    const folder = folderOf(path);
    const ending = endingOf(path);
    const whole = folder !== '' && ending !== undefined && typesOf.get(nameOf(path))?.size === 1;
    return { location: whole ? `~ ^/${escapePattern(folder)}[^/]+\\.${ending}$` : `= /${path}`, folder: `/${folder}`, type };
  });
  return [...new Map(places.map((place) => [place.location, place])).values()];
}

/** "json"; undefined where a name has none. */
function endingOf(path: string): string | undefined {
  return /\.([a-z0-9]+)$/.exec(path)?.[1];
}

function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function quote(value: string): string {
  return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
