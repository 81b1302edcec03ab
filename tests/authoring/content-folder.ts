// A folder of content that a test may change: the sound encyclopedia, copied.
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { carryOut, type Plan } from '@/lib/authoring/changes';
import { openDisk } from '@/lib/authoring/disk';
import { readContentFiles, type ContentFiles } from '@/lib/corpus/files';
import { isError } from '@/lib/diagnostics/diagnostic';
import { formatReport } from '@/lib/diagnostics/report';
import { openEncyclopedia, type Encyclopedia } from '@/lib/site/encyclopedia';

export interface ContentFolder {
  readonly root: string;
  files(): Promise<ContentFiles>;
  carryOut(plan: Plan): Promise<void>;
  text(file: string): Promise<string>;
  /** Errors as an author would read them; "0 errors, 0 warnings" when there are none. */
  errors(): Promise<string>;
  open(options?: { readonly drafts: boolean }): Promise<Encyclopedia>;
  remove(): Promise<void>;
}

export async function copySoundEncyclopedia(): Promise<ContentFolder> {
  const root = await mkdtemp(join(tmpdir(), 'backchannel-'));
  await cp(join(import.meta.dirname, '../fixtures/encyclopedias/sound/content'), join(root, 'content'), { recursive: true });
  const open = async (options = { drafts: true }) => openEncyclopedia(await readContentFiles(root), options);
  return {
    root,
    open,
    files: () => readContentFiles(root),
    text: (file) => readFile(join(root, file), 'utf8'),
    errors: async () => formatReport((await open()).diagnostics.filter(isError)),
    remove: () => rm(root, { recursive: true }),
    async carryOut(plan) {
      if (!plan.ok) throw new Error(plan.said.join('\n'));
      await carryOut(openDisk(root), plan.changes);
    },
  };
}
