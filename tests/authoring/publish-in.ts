// Publishing versions in a folder that a test may change, as `npm run publish-version` does it.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { drawKeptText } from '@/components/versions/draw-kept-text';
import type { Plan } from '@/lib/authoring/changes';
import { planPublication } from '@/lib/authoring/publish';
import { createFormatter } from '@/lib/citation/format';
import type { ContentFolder } from './content-folder';

export interface PublishOptions {
  readonly day?: string;
  readonly what?: string;
}

export async function planIn(folder: ContentFolder, articles: readonly string[], { day = '2026-12-01', what }: PublishOptions): Promise<Plan> {
  const encyclopedia = await folder.open({ drafts: false });
  const site = { encyclopedia, formatter: createFormatter(encyclopedia.corpus.sources, process.cwd()) };
  return planPublication(await folder.files(), encyclopedia, { articles, what, day, draw: (reading) => drawKeptText(site, reading, { root: folder.root, pipeline: 'test' }) });
}

/** Throws where the file does not hold what is to be changed. */
export async function changeIn(folder: ContentFolder, file: string, from: string, to: string): Promise<void> {
  const path = join(folder.root, file);
  const text = await readFile(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not hold “${from}”.`);
  await writeFile(path, text.replace(from, to));
}
