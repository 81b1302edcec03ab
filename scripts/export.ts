// `npm run export` writes the current release as plain files, each with its brotli and gzip copy, and makes `out` lead to them;
// beside them what hosts want to know: `_headers` and `_redirects` for Cloudflare Pages and Netlify, `nginx.conf` for nginx, and
// `upload.tsv` (path, type, caching) for object stores. `-- --refresh-pages` adds a page in the place of each redirect, for hosts
// that have none. `-- --listen 8080` names nginx's port.
import { copyFile, mkdir, readFile, readdir, realpath, rm, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { inLanes } from '../lib/kept/lanes';
import { compress, isWorthCompressing } from '../lib/site/compress';
import { listSiteFiles, type SiteFile } from '../lib/site/export';
import { hashedCaching, listRedirects, pageCaching, writeHeadersFile, writeNginxFile, writeRedirectsFile, writeRefreshPage } from '../lib/site/hosts';
import type { NameList } from '../lib/site/names';
import { currentRelease, nameRelease, pointTo } from '../lib/site/release';
import { readSettings } from '../lib/site/settings';
import serving from '../lib/site/serving.json' with { type: 'json' };

const exportsFolder = '.site/exports';
const kept = 2;

const { values } = parseArgs({ options: { 'refresh-pages': { type: 'boolean', default: false }, listen: { type: 'string', default: '8080' } } });
const root = process.cwd();
const release = await realpath(join(root, currentRelease)).catch(() => {
  console.error('There is no release to export. `npm run build` makes one.');
  process.exit(1);
});
const settings = readSettings(process.env);
const names = JSON.parse(await readFile(join(release, '.generated/names.json'), 'utf8')) as NameList;
const name = nameRelease(new Date());
const part = join(root, exportsFolder, `${name}.part`);
const site = join(part, 'files');
await mkdir(site, { recursive: true });

const files = await listSiteFiles(release);
const bytes = { plain: 0, brotli: 0, gzip: 0 };
await inLanes(files, writeFileWithCopies);

const refresh = values['refresh-pages'] ? listRedirects(names) : [];
for (const [from, to] of refresh) await writeFile(join(site, `${from.slice(1)}.html`), writeRefreshPage(settings, to));
await writeFile(join(site, '_headers'), writeHeadersFile(settings));
await writeFile(join(site, '_redirects'), writeRedirectsFile(names));
const hashed = (path: string) => serving.hashed.folders.some((folder) => `/${path}`.startsWith(`${folder}/`));
await writeFile(join(part, 'upload.tsv'), files.map(({ path, type }) => `${path}\t${type}\t${hashed(path) ? hashedCaching : pageCaching}\n`).join(''));
await writeFile(join(part, 'nginx.conf'), writeNginxFile(settings, names, { root: join(root, 'out'), listen: values.listen, files }));

await rename(part, join(root, exportsFolder, name));
await pointTo(join(root, 'out'), join(exportsFolder, name, 'files'));
for (const old of (await readdir(join(root, exportsFolder))).filter((other) => other !== name).toSorted().slice(0, -(kept - 1))) await rm(join(root, exportsFolder, old), { recursive: true });

const megabytes = (count: number) => `${(count / 1024 / 1024).toFixed(1)} MB`;
console.log(`${files.length} files, ${megabytes(bytes.plain)}; ${megabytes(bytes.brotli)} as brotli, ${megabytes(bytes.gzip)} as gzip. ${listRedirects(names).length} redirects${refresh.length > 0 ? ', each with a page of its own' : ''}.`);
console.log(`out leads to ${exportsFolder}/${name}/files; ${exportsFolder}/${name}/nginx.conf serves it.`);

async function writeFileWithCopies({ path, source, type }: SiteFile): Promise<void> {
  const target = join(site, path);
  await mkdir(dirname(target), { recursive: true });
  await copyFile(source, target);
  const content = await readFile(source);
  const copies = isWorthCompressing(type, content.length) ? await compress(content, join(root, '.next/cache/compressed')) : undefined;
  bytes.plain += content.length;
  bytes.brotli += copies?.brotli.length ?? content.length;
  bytes.gzip += copies?.gzip.length ?? content.length;
  if (!copies) return;
  await Promise.all([writeFile(`${target}.br`, copies.brotli), writeFile(`${target}.gz`, copies.gzip)]);
}
