// Owns the faces that pictures are drawn with: one weight each, cut down to the letters asked for, in a form that satori reads.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';

export interface PictureFont {
  readonly name: string;
  readonly data: Buffer;
}

const faces = [
  { families: 'serif', file: '@fontsource-variable/source-serif-4/files/source-serif-4-{script}-wght-normal.woff2', weight: 600 },
  { families: 'sans', file: '@fontsource-variable/inter/files/inter-{script}-wght-normal.woff2', weight: 500 },
] as const;

/** The packages cut each face by script: what the first lacks, the second may have. */
const scripts = ['latin', 'latin-ext'] as const;

/** `families` names each face by its scripts. */
export async function loadPictureFonts(letters: string, packages: string, families: Readonly<Record<'serif' | 'sans', readonly [string, string]>>): Promise<readonly PictureFont[]> {
  return Promise.all(
    faces.flatMap((face) =>
      scripts.map(async (script, index) => {
        const original = await readFile(join(packages, face.file.replace('{script}', script)));
        return { name: families[face.families][index] ?? '', data: await subsetFont(original, letters, { targetFormat: 'truetype', variationAxes: { wght: face.weight } }) };
      }),
    ),
  );
}
