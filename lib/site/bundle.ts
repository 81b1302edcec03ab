// Owns what the build makes beside Next: our scripts, fonts and search file, named by their content under /build,
// and the manifest that names them.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import type { ContentFiles } from '../corpus/files';
import { inLanes } from '../kept/lanes';
import { buildSearchFiles } from '../search/build';
import type { CurrentSearch } from '../search/protocol';
import type { Assets } from './assets';
import type { Encyclopedia } from './encyclopedia';
import { makeFonts } from './fonts';
import { collectHistory, historyFile, type Git } from './history';
import { listNames } from './names';
import { listPreviews, previewAddress } from './previews';
import { collectSearchEntries, type KindName } from './search-records';

export interface BundleOptions {
  readonly root: string;
  readonly files: ContentFiles;
  readonly encyclopedia: Encyclopedia;
  readonly kindName: KindName;
  readonly minify: boolean;
}

const address = '/build';
/** Outside /build, whose files never change: this one says which of them are current. */
const searchPointer = '/search-current.json';

export async function makeAssets({ root, files, encyclopedia, kindName, minify }: BundleOptions): Promise<Assets & { readonly fontBytes: number }> {
  const folder = join(root, 'public', address);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const bundle = (format: 'iife' | 'esm', entries: readonly string[]) =>
    build({
      entryPoints: entries.map((entry) => join(root, entry)),
      bundle: true,
      minify,
      format,
      target: ['es2022'],
      outdir: folder,
      entryNames: '[name].[hash]',
      metafile: true,
      logLevel: 'warning',
      // FlexSearch's compact build has all that the worker uses, in half the bytes.
      alias: { flexsearch: join(root, 'node_modules/flexsearch/dist/flexsearch.compact.module.min.js') },
    });
  const bundles = await Promise.all([bundle('iife', ['components/client/site.ts']), bundle('esm', ['lib/search/worker.ts', 'components/client/explorer.ts', 'components/client/compare.ts'])]);
  const outputs = bundles.flatMap(({ metafile }) => Object.entries(metafile.outputs));
  const scripts = Object.fromEntries(outputs.map(([file, output]) => [output.entryPoint?.split('/').at(-1)?.replace('.ts', '') ?? '', `${address}/${file.split('/').at(-1)}`]));
  const search = await buildSearchFiles(collectSearchEntries(encyclopedia, kindName));
  const searchIndex = `${address}/search-${search.stamp}`;
  await mkdir(join(root, 'public', searchIndex));
  await inLanes(search.files, ([name, content]) => writeFile(join(root, 'public', searchIndex, name), content));
  const current: CurrentSearch = { worker: scripts['worker'] ?? '', index: searchIndex };
  await writeFile(join(root, 'public', searchPointer), JSON.stringify(current));
  await rm(join(root, 'public/previews'), { recursive: true, force: true });
  await mkdir(join(root, 'public/previews'));
  await inLanes(listPreviews(encyclopedia, kindName), ([slug, preview]) => writeFile(join(root, 'public', previewAddress(slug)), JSON.stringify(preview)));
  const content = [...files.values()].join('\n');
  const fonts = await makeFonts(content, join(root, 'node_modules'), folder, address);
  const assets: Assets = {
    site: scripts['site'] ?? '',
    worker: scripts['worker'] ?? '',
    explorer: scripts['explorer'] ?? '',
    compare: scripts['compare'] ?? '',
    searchIndex,
    searchPointer,
    preload: fonts.preload,
    content: hash(content),
    pipeline: await hashPipeline(root),
  };
  await mkdir(join(root, '.generated'), { recursive: true });
  await writeFile(join(root, '.generated/fonts.css'), `${fonts.css}\n`);
  await writeFile(join(root, historyFile), JSON.stringify(await readHistory(root)));
  await writeFile(join(root, '.generated/names.json'), JSON.stringify(listNames(encyclopedia)));
  await writeFile(join(root, '.generated/assets.json'), `${JSON.stringify(assets, null, 2)}\n`);
  return { ...assets, fontBytes: fonts.bytes };
}

/** Of a clone; where there is no git or no clone, nothing is known. */
async function readHistory(root: string) {
  const git: Git = (...args) => {
    const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 30 });
    return status === 0 ? stdout : undefined;
  };
  const shallow = git('rev-parse', '--git-path', 'shallow')?.trim();
  return collectHistory(git, shallow === undefined ? '' : await readFile(resolve(root, shallow), 'utf8').catch(() => ''));
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10);
}

/** Over everything that turns an article's text into code. */
export async function hashPipeline(root: string): Promise<string> {
  const folders = ['lib/markup', 'lib/mdx', 'lib/text', 'lib/citation'];
  const files = await Promise.all(folders.map(async (folder) => (await readdir(join(root, folder))).filter((name) => name.endsWith('.ts')).map((name) => join(root, folder, name))));
  const texts = await Promise.all([...files.flat().toSorted(), join(root, 'package-lock.json')].map((file) => readFile(file, 'utf8')));
  return hash(texts.join('\n'));
}
