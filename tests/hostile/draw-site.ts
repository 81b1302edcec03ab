// Makes the site from hostile content in the real way: files on disk, the step that makes scripts, fonts, names and the
// search index, then every page and every download of app/ drawn and stripped as the build does. A new route is drawn too.
import { mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { prerender } from 'react-dom/static';
import { vi } from 'vitest';
import { kindNames } from '@/components/article/kind-names';
import { readContentFiles, type ContentFiles } from '@/lib/corpus/files';
import { makeAssets } from '@/lib/site/bundle';
import { openEncyclopedia, type Encyclopedia } from '@/lib/site/encyclopedia';

const repository = process.cwd();

export interface DrawnSite {
  readonly root: string;
  readonly encyclopedia: Encyclopedia;
  /** HTML of each page by its address. */
  readonly pages: ReadonlyMap<string, string>;
  /** Text of each download and made file by its address. */
  readonly files: ReadonlyMap<string, string>;
  /** Addresses whose page could not be drawn, with the reason. */
  readonly failed: ReadonlyMap<string, string>;
  readonly remove: () => Promise<void>;
}

export async function writeRoot(files: ContentFiles): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'hostile-'));
  for (const [path, text] of files) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  for (const name of ['lib', 'components', 'node_modules', 'package-lock.json']) await symlink(join(repository, name), join(root, name));
  return root;
}

export async function drawSite(files: ContentFiles): Promise<DrawnSite> {
  const root = await writeRoot(files);
  const read = await readContentFiles(root);
  const encyclopedia = openEncyclopedia(read, { drafts: false });
  await makeAssets({ root, files: read, encyclopedia, kindName: (kind) => kindNames[kind].one, minify: false });
  const pages = new Map<string, string>();
  const made = new Map<string, string>([['names.json', await readFile(join(root, '.generated/names.json'), 'utf8')], ['fonts.css', await readFile(join(root, '.generated/fonts.css'), 'utf8')]]);
  const failed = new Map<string, string>();
  const drawing = (address: string, draw: () => Promise<void>) =>
    draw().catch((error: unknown) => {
      const said = error instanceof Error ? error.message : String(error);
      // What Next throws where there is no such page.
      if (!said.startsWith('NEXT_HTTP_ERROR_FALLBACK;404')) failed.set(address, said);
    });

  process.chdir(root);
  vi.resetModules();
  try {
    for (const { path, module } of await openRoutes()) {
      if (module.default) {
        const Page = module.default;
        for (const params of await paramsOf(module)) await drawing(fill(path, params), async () => void pages.set(fill(path, params), await drawPage(await Page({ params: Promise.resolve(params) }))));
      } else if (module.GET && !path.startsWith('/search/') && path !== '/unknown') {
        const { GET } = module;
        for (const params of await paramsOf(module)) await drawing(fill(path, params), async () => void made.set(fill(path, params), await (await GET(new Request(`http://localhost${fill(path, params)}`), { params: Promise.resolve(params) })).text()));
      }
    }
  } finally {
    process.chdir(repository);
    vi.resetModules();
  }
  return { root, encyclopedia, pages, files: made, failed, remove: () => rm(root, { recursive: true }) };
}

type Params = Readonly<Record<string, string>>;

interface RouteModule {
  readonly default?: (props: { readonly params: Promise<Params> }) => ReactElement | Promise<ReactElement>;
  readonly GET?: (request: Request, props: { readonly params: Promise<Params> }) => Response | Promise<Response>;
  readonly generateStaticParams?: () => Promise<readonly Params[]> | readonly Params[];
}

async function openRoutes(): Promise<readonly { readonly path: string; readonly module: RouteModule }[]> {
  const folder = join(repository, 'app');
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => /^(page\.tsx|route\.ts)$/.test(entry.name));
  return Promise.all(
    entries.map(async (entry) => {
      const path = relative(folder, entry.parentPath).split('/').filter((part) => part !== '' && !part.startsWith('('));
      return { path: `/${path.join('/')}`, module: (await import(/* @vite-ignore */ join(entry.parentPath, entry.name))) as RouteModule };
    }),
  );
}

async function paramsOf(module: RouteModule): Promise<readonly Params[]> {
  return module.generateStaticParams ? module.generateStaticParams() : [{}];
}

function fill(path: string, params: Params): string {
  return path.replace(/\[(\w+)\]/g, (_, name: string) => params[name] ?? '');
}

/** Components may wait for what they show. React parts neighbouring texts by empty comments, which the build takes out. */
async function drawPage(page: ReactElement): Promise<string> {
  const thrown: unknown[] = [];
  const { prelude } = await prerender(page, { onError: (error) => void thrown.push(error) });
  if (thrown.length > 0) throw thrown[0];
  return (await new Response(prelude).text()).replaceAll('<!-- -->', '');
}

/** Text as a page would show it. */
export function drawText(text: string): string {
  return renderToStaticMarkup(createElement('pre', null, text));
}
