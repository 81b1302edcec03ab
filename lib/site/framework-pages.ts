// Owns the step after Next's build: every prerendered page loses the framework, or the build fails and says where.
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { inLanes } from '../kept/lanes';
import { stripFramework } from './strip';

export interface StrippedSite {
  readonly pages: number;
  readonly before: number;
  readonly after: number;
}

const failurePage =
  '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Something failed · Backchannel</title></head>' +
  '<body><main><h1>Something failed</h1><p>This page could not be drawn. <a href="/a-z">Every article stands under A to Z</a>.</p></main></body></html>';

/** Strips every HTML file under Next's output. Throws, naming pages, when one still holds what a reading page must not. */
export async function stripBuiltPages(root: string, ours: string): Promise<StrippedSite> {
  const folder = join(root, '.next/server/app');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.html')).map((entry) => join(entry.parentPath, entry.name));
  const unclean: string[] = [];
  let before = 0;
  let after = 0;
  await inLanes(files, async (file) => {
    // Next draws this one itself, with inline styles, whatever the app says.
    const html = file.endsWith('_global-error.html') ? failurePage : await readFile(file, 'utf8');
    const { html: stripped, leftovers } = stripFramework(html, ours);
    if (leftovers.length > 0) unclean.push(`${relative(folder, file)}: ${leftovers.join(', ')}`);
    before += html.length;
    after += stripped.length;
    await writeFile(file, stripped);
  });
  await dropFlight(entries.map((entry) => join(entry.parentPath, entry.name)));
  // Next keeps copies of pages that it has served and would go on serving those.
  await rm(join(root, '.next/server/route-cache'), { recursive: true, force: true });
  if (files.length === 0) throw new Error('Next built no pages where they were looked for: .next/server/app.');
  if (unclean.length > 0) throw new Error(`These pages still hold what a reading page must not:\n${unclean.join('\n')}\nNext's HTML may have changed its shape: see lib/site/strip.ts. BACKCHANNEL_KEEP_FRAMEWORK=1 builds without this step.`);
  return { pages: files.length, before, after };
}

/**
 * The flight data of a page, twice its size, is read by the framework's scripts alone, which are gone. Next wants a file of the name and
 * reads the segments that the page's note lists: the file becomes empty, the list and the segments go.
 */
async function dropFlight(paths: readonly string[]): Promise<void> {
  await inLanes(paths, async (path) => {
    if (path.endsWith('.segments')) await rm(path, { recursive: true, force: true });
    else if (path.endsWith('.rsc') && !path.includes('.segments/')) await writeFile(path, '');
    else if (path.endsWith('.meta')) {
      const { segmentPaths: _, ...meta } = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
      await writeFile(path, JSON.stringify(meta));
    }
  });
}
