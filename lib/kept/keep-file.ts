// Owns what a build keeps for the next one: small files named by what they were made from, so that none is ever stale.
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Keep {
  /** Where the files lie. */
  readonly folder: string;
  /** Everything that the result depends on. */
  readonly madeFrom: readonly unknown[];
}

/** How many are kept there: none is ever written twice, so that a build made as many as there are more after it. */
export async function countKept(folder: string): Promise<number> {
  return (await readdir(folder).catch(() => [])).filter((name) => !name.includes('.')).length;
}

/** The kept result, or that of `make`, which is then kept. */
export async function keepFile({ folder, madeFrom }: Keep, make: () => Uint8Array | string | Promise<Uint8Array | string>): Promise<Buffer> {
  const path = join(folder, createHash('sha256').update(JSON.stringify(madeFrom)).digest('hex'));
  try {
    return await readFile(path);
  } catch {
    const made = await make();
    // Several processes build side by side: a file appears whole or not at all.
    const draft = `${path}.${randomUUID()}`;
    await writeFile(draft, made).catch(async () => {
      await mkdir(folder, { recursive: true });
      await writeFile(draft, made);
    });
    await rename(draft, path);
    return Buffer.from(made);
  }
}
