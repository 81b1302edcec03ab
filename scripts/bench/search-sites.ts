// The same articles behind three search engines, each with its own page of one box and one list: ours, Pagefind and MiniSearch.
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import MiniSearch from 'minisearch';
import * as pagefind from 'pagefind';
import { buildSearchFiles } from '../../lib/search/build';
import type { ArticleEntry } from '../../lib/search/records';
import { escapeHtml } from '../../lib/text/escape';

export interface SearchSite {
  readonly name: string;
  /** Every file by its path. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** Files of the index alone, without library and page. */
  readonly index: readonly string[];
  /** Milliseconds that building the index took. */
  readonly built: number;
}

const box = (script: string, attributes = '') => `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Search</title><link rel="icon" href="data:,"><script type="module" src="${script}"${attributes}></script></head><body><search class="search"><form id="search-form" action="/search" data-search=""><input id="search" name="q" type="search" aria-label="Search"></form></search></body></html>`;

const shared: BuildOptions = { bundle: true, minify: true, format: 'esm', target: ['es2022'], write: false, logLevel: 'warning' };

/** Our own, with the script that the site ships on every page and its worker. */
export async function makeOwnSite(root: string, entries: readonly ArticleEntry[]): Promise<SearchSite> {
  const began = performance.now();
  const { files: index } = await buildSearchFiles(entries);
  const built = performance.now() - began;
  // The site's script starts no worker whose name it does not know.
  const scripts = await build({
    ...shared,
    entryNames: '[name].[hash]',
    entryPoints: { site: join(root, 'components/client/site.ts'), worker: join(root, 'lib/search/worker.ts') },
    outdir: '/build',
    alias: { flexsearch: join(root, 'node_modules/flexsearch/dist/flexsearch.compact.module.min.js') },
  });
  const addressOf = (name: string) => scripts.outputFiles?.find(({ path }) => path.startsWith(`/build/${name}.`))?.path ?? '';
  const files = new Map<string, string | Uint8Array>([['/index.html', box(addressOf('site'), ` data-search-index="/index" data-search-worker="${addressOf('worker')}" data-search-pointer="/current.json"`)]]);
  for (const { path, contents } of scripts.outputFiles ?? []) files.set(path, contents);
  for (const [name, content] of index) files.set(`/index/${name}`, content);
  return { name: 'Backchannel', files, index: [...index.keys()].map((name) => `/index/${name}`), built };
}

/** Pagefind over pages of HTML, titles and other names weighted as its manual advises. */
export async function makePagefindSite(entries: readonly ArticleEntry[]): Promise<SearchSite> {
  const began = performance.now();
  const { index } = await pagefind.createIndex({});
  if (!index) throw new Error('Pagefind made no index.');
  for (const { slug, title, aliases, standfirst, sections } of entries) {
    const text = sections.map(({ id, heading, text: own }) => `${heading ? `<h2 id="${escapeHtml(id ?? '')}">${escapeHtml(heading)}</h2>` : ''}<p>${escapeHtml(own)}</p>`).join('');
    await index.addHTMLFile({
      url: `/wiki/${slug}`,
      content: `<html lang="en"><body><main data-pagefind-body><h1 data-pagefind-weight="10">${escapeHtml(title)}</h1><p data-pagefind-weight="8">${aliases.map(escapeHtml).join(', ')}</p><p data-pagefind-weight="3">${escapeHtml(standfirst)}</p>${text}</main></body></html>`,
    });
  }
  const folder = await mkdtemp(join(tmpdir(), 'pagefind-'));
  await index.writeFiles({ outputPath: folder });
  const built = performance.now() - began;
  await pagefind.close();
  const files = new Map<string, string | Uint8Array>([['/index.html', box('/page.js')], ['/page.js', pagefindPage]]);
  const own: string[] = [];
  for (const file of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const path = `/pagefind${join(file.parentPath, file.name).slice(folder.length)}`;
    // Its ready-made boxes are not used here.
    if (/ui|highlight|component/.test(path)) continue;
    files.set(path, await readFile(join(file.parentPath, file.name)));
    if (/\.pf_|entry\.json/.test(path)) own.push(path);
  }
  await rm(folder, { recursive: true });
  return { name: 'Pagefind', files, index: own, built };
}

/** What a page gives to its list: the first eight with title and snippet, and the slug of each. */
const paint = `
const list = document.createElement('ul'); list.className = 'results'; document.querySelector('form').append(list);
function paint(hits) { list.replaceChildren(...hits.map(({ slug, title, snippet }) => { const item = document.createElement('li'); item.dataset.slug = slug; const head = document.createElement('b'); head.textContent = title; const text = document.createElement('span'); text.textContent = snippet; item.append(head, text); return item; })); }
const input = document.querySelector('input');`;

const pagefindPage = `${paint}
let engine; const open = () => (engine ??= import('/pagefind/pagefind.js').then(async (own) => { await own.init(); return own; }));
async function find(query, limit) {
  const own = await open(); const { results } = await own.search(query);
  const found = await Promise.all(results.slice(0, limit).map((result) => result.data()));
  return found.map(({ url, meta, plain_excerpt, excerpt }) => ({ slug: url.split('/').at(-1), title: meta.title, snippet: plain_excerpt ?? excerpt.replace(/<[^>]*>/g, '') }));
}
window.find = find; let newest = 0;
input.addEventListener('focus', open);
input.addEventListener('input', async () => { const own = ++newest; const hits = await find(input.value, 8); if (own === newest) paint(hits); });`;

/** MiniSearch over sections, with prefixes, fuzziness and boosts; all words first, any word where no section has all. It keeps the texts, to show what matched. */
export async function makeMiniSearchSite(entries: readonly ArticleEntry[]): Promise<SearchSite> {
  const began = performance.now();
  const index = new MiniSearch(miniSearchOptions);
  let id = 0;
  for (const { slug, title, aliases, standfirst, sections } of entries) {
    sections.forEach(({ heading, text }, number) => {
      index.add({ id: id++, slug, title, aliases: number === 0 ? aliases.join(' ; ') : '', heading: heading ?? '', standfirst: number === 0 ? standfirst : '', text });
    });
  }
  const file = JSON.stringify(index);
  const built = performance.now() - began;
  const script = await build({ ...shared, stdin: { contents: miniSearchPage, resolveDir: process.cwd(), loader: 'js' } });
  const files = new Map<string, string | Uint8Array>([['/index.html', box('/page.js')], ['/page.js', script.outputFiles?.[0]?.contents ?? ''], ['/index.json', file]]);
  return { name: 'MiniSearch', files, index: ['/index.json'], built };
}

const miniSearchOptions = { fields: ['title', 'aliases', 'heading', 'standfirst', 'text'], storeFields: ['slug', 'title', 'heading', 'text'] };

const miniSearchPage = `import MiniSearch from 'minisearch';
${paint}
let engine; const open = () => (engine ??= fetch('/index.json').then((response) => response.text()).then((text) => MiniSearch.loadJSON(text, ${JSON.stringify(miniSearchOptions)})));
const options = { prefix: (term, number, terms) => number === terms.length - 1, fuzzy: (term) => (term.length > 3 ? 0.2 : false), boost: { title: 6, aliases: 5, heading: 2, standfirst: 2 } };
async function find(query, limit) {
  const own = await open();
  let found = own.search(query, { ...options, combineWith: 'AND' });
  if (found.length === 0) found = own.search(query, options);
  const hits = new Map(); for (const hit of found) if (!hits.has(hit.slug) && hits.size < limit) hits.set(hit.slug, hit);
  return [...hits.values()].map(({ slug, title, text, terms }) => { const at = Math.max(0, ...terms.map((term) => text.toLowerCase().indexOf(term))); return { slug, title, snippet: text.slice(Math.max(0, at - 60), at + 110) }; });
}
window.find = find; let newest = 0;
input.addEventListener('focus', open);
input.addEventListener('input', async () => { const own = ++newest; const hits = await find(input.value, 8); if (own === newest) paint(hits); });`;
