// Our own site in the benchmark: the tree is copied, given the articles of the run and built as `npm run build` builds it, once it has
// seen that the packages are there.
import { spawnSync } from 'node:child_process';
import { cp, mkdir, realpath, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listSiteFiles } from '../../lib/site/export';
import { currentRelease } from '../../lib/site/release';
import { readStamp, weighFolder, writeStamp } from './built-folder';
import { runMeasured } from './measured-run';
import { hashText, scratch, type Tools } from './scratch';
import type { SiteBuilder } from './site';

/** What the build reads beside the articles. */
const inputs = ['app', 'components', 'lib', 'public', 'scripts', 'package.json', 'package-lock.json', 'next.config.mjs', 'tsconfig.json', 'content'];

/** Where the site of so many articles is built, and where its own server stands. */
export function workFolderOf(count: number): string {
  return join(scratch, `ours-${count}`);
}

export function createOurs(root: string, tools: Tools): SiteBuilder {
  return {
    name: 'ours',
    async build({ files, count }, anew) {
      const folder = join(scratch, 'built', `ours-${count}`);
      const work = workFolderOf(count);
      const tracked = listFiles(root).filter((path) => !path.startsWith('content/') && !path.startsWith('scripts/bench/'));
      const stamp = hashText(JSON.stringify([...files]) + spawnSync('git', ['hash-object', '--stdin-paths'], { cwd: root, input: tracked.join('\n'), encoding: 'utf8' }).stdout);
      if (!anew && existsSync(join(work, currentRelease)) && (await readStamp(folder, stamp))) return { name: 'ours', folder, ...(await weighFolder(folder)), cost: undefined };

      await rm(work, { recursive: true, force: true });
      for (const path of listFiles(root)) {
        if (path.startsWith('content/') && !/^content\/(?:README\.md|LICENSE)$/.test(path)) continue;
        await mkdir(dirname(join(work, path)), { recursive: true });
        await cp(join(root, path), join(work, path));
      }
      for (const [path, text] of files) {
        await mkdir(dirname(join(work, path)), { recursive: true });
        await writeFile(join(work, path), text);
      }
      linkPackages(root, work);
      console.error(`Building our site with ${count} articles.`);
      await mkdir(join(scratch, 'built'), { recursive: true });
      const cost = await runMeasured({ command: tools.node, arguments: ['node_modules/tsx/dist/cli.mjs', 'scripts/build.ts'], cwd: work, env: tools.env, log: `${folder}.log` });
      await rm(folder, { recursive: true, force: true });
      await openOurSite(work, folder);
      await writeStamp(folder, stamp, cost);
      return { name: 'ours', folder, ...(await weighFolder(folder)), cost };
    },
  };
}

/** The one place that knows how our built site becomes a folder of plain files: those of `npm run export`, their brotli left to the server. */
async function openOurSite(work: string, folder: string): Promise<void> {
  for (const { path, source } of await listSiteFiles(await realpath(join(work, currentRelease)))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await cp(source, join(folder, path));
  }
}

/** Everything that git knows or would add, of what the build reads. */
function listFiles(root: string): readonly string[] {
  const { stdout, status } = spawnSync('git', ['ls-files', '-co', '--exclude-standard', '--', ...inputs], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error('The benchmark copies what git lists, and git did not answer.');
  return stdout.split('\n').filter((path) => path !== '' && existsSync(join(root, path)));
}

/** Hard links where the disk is the same: nothing writes into them. */
function linkPackages(root: string, work: string): void {
  const copy = (flags: string) => spawnSync('cp', [flags, join(root, 'node_modules'), work], { stdio: 'ignore' }).status;
  if (copy('-al') !== 0 && copy('-a') !== 0) throw new Error(`node_modules could not be copied to ${work}.`);
}
