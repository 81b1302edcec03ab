// Owns setting a work in every style once. What was set is kept from build to build: setting takes a hundredth of a second
// apiece, and there are thousands.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CitedWork } from '../citation/csl-json';
import { styleFolder } from '../citation/engine';
import { createCiter, type SetCitation } from '../citation/styles';
import { keepFile } from '../kept/keep-file';

export type Cite = (work: CitedWork) => Promise<readonly SetCitation[]>;

/** `pipeline` changes with our own code and its libraries. */
export function openCiter(root: string, pipeline: string): Cite {
  const cite = createCiter(root);
  const styles = createHash('sha256');
  for (const name of readdirSync(join(root, styleFolder)).toSorted()) styles.update(readFileSync(join(root, styleFolder, name)));
  const stamp = `${pipeline} ${styles.digest('hex')}`;
  const folder = join(root, '.next/cache/citations');
  return async (work) => {
    const kept = await keepFile({ folder, madeFrom: [stamp, work] }, () => JSON.stringify(cite(work)));
    return JSON.parse(kept.toString()) as readonly SetCitation[];
  };
}
