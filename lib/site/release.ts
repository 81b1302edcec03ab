// Owns putting a finished build where it is served from. A release is a folder of its own, made beside the others under another
// name and then renamed; `current` is a link that is replaced in one step. A build that dies, or a disk that fills, therefore
// leaves what is being served as it was.
import { cp, mkdir, readdir, rename, rm, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';

export const releasesFolder = '.site/releases';
export const currentRelease = '.site/current';

/** What Next writes under `.next` when it draws pages, and its server reads. */
const saidOfPages = ['prerender-manifest.json', 'server/preview-props.json', 'server/pages-manifest.json', 'server/pages'];

/** How many releases stay: the current one, the one before to go back to, and one that a server may still be running. */
const kept = 3;

/** Takes the standalone server with all that it serves, and makes it current. Answers with its folder, relative to `root`. */
export async function publishRelease(root: string, name: string): Promise<string> {
  const folder = join(releasesFolder, name);
  const part = join(root, `${folder}.part`);
  await rm(part, { recursive: true, force: true });
  await mkdir(join(root, releasesFolder), { recursive: true });
  const copy = (from: string, to: string, filter = (_: string) => true) => cp(join(root, from), join(part, to), { recursive: true, verbatimSymlinks: true, filter });
  // The server was put together before pages were drawn: what is said of them comes from after it, and so do they.
  await copy('.next/standalone', '', (path) => !path.endsWith('/.next/server/app'));
  for (const said of saidOfPages) await copy(join('.next', said), join('.next', said));
  await copy('.next/static', '.next/static');
  await copy('public', 'public');
  await copy('.generated', '.generated');
  await copy('scripts/serve.mjs', 'serve.mjs');
  // Moved, and last: most of what there is, and Next makes it anew at every build.
  await mkdir(join(part, '.next/server'), { recursive: true });
  await rename(join(root, '.next/server/app'), join(part, '.next/server/app'));
  await rm(join(root, folder), { recursive: true, force: true });
  await rename(part, join(root, folder));
  await pointTo(join(root, currentRelease), join('releases', name));
  await dropOld(root, name);
  return folder;
}

/** Replaces a link in one step: whoever opens it finds the old target or the new one. */
export async function pointTo(link: string, target: string): Promise<void> {
  const next = `${link}.next`;
  await rm(next, { force: true });
  await symlink(target, next, 'dir');
  await rename(next, link);
}

/** Takes a link away that leads nowhere; what leads somewhere, or is no link, stays. */
export async function dropDeadLink(link: string): Promise<void> {
  const leads = await stat(link).then(() => true, () => false);
  if (!leads) await rm(link, { force: true });
}

async function dropOld(root: string, current: string): Promise<void> {
  const folder = join(root, releasesFolder);
  const others = (await readdir(folder)).filter((name) => name !== current).toSorted();
  const dropped = [...others.filter((name) => name.endsWith('.part')), ...others.filter((name) => !name.endsWith('.part')).slice(0, -(kept - 1))];
  await Promise.all(dropped.map((name) => rm(join(folder, name), { recursive: true, force: true })));
}

/** Names sort by time: `20261122T131500Z`. */
export function nameRelease(now: Date): string {
  return now.toISOString().replaceAll(/[-:]|\.\d+/g, '');
}
