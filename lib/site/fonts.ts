// Owns the fonts that are shipped: faces from their npm packages, cut down to the letters that the corpus needs.
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';

interface Face {
  readonly family: string;
  readonly style: 'normal' | 'italic';
  readonly file: string;
  readonly weights: readonly [number, number];
  /** The first screen needs it. */
  readonly preload: boolean;
}

const faces: readonly Face[] = [
  { family: 'Source Serif 4', style: 'normal', file: '@fontsource-variable/source-serif-4/files/source-serif-4-{script}-wght-normal.woff2', weights: [400, 650], preload: true },
  { family: 'Source Serif 4', style: 'italic', file: '@fontsource-variable/source-serif-4/files/source-serif-4-{script}-wght-italic.woff2', weights: [400, 400], preload: false },
  { family: 'Inter', style: 'normal', file: '@fontsource-variable/inter/files/inter-{script}-wght-normal.woff2', weights: [400, 600], preload: true },
];

/** The packages cut each face by script; letters such as ș lie in the second. */
const scripts = [
  { name: 'latin', holds: (code: number) => code < 0x100 || [0x131, 0x152, 0x153, 0x2bb, 0x2bc, 0x2c6, 0x2da, 0x2dc, 0x304, 0x308, 0x329, 0x20ac, 0x2122, 0x2191, 0x2193, 0x2212, 0x2215, 0xfeff, 0xfffd].includes(code) || (code >= 0x2000 && code <= 0x206f) },
  { name: 'latin-ext', holds: (code: number) => (code >= 0x100 && code <= 0x24f) || (code >= 0x1e00 && code <= 0x1eff) },
] as const;

/** Letters that the frame itself writes, whatever the articles say. */
const always = `${Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('')}–—‘’“”…·×§†•←→↑↓↩©`;

export interface BuiltFonts {
  readonly css: string;
  readonly preload: readonly string[];
  readonly bytes: number;
}

/** Writes the subsets under `folder` (served at `address`) and answers with the style sheet that names them. */
export async function makeFonts(text: string, packages: string, folder: string, address: string): Promise<BuiltFonts> {
  const letters = [...new Set(always + text)].filter((letter) => letter >= ' ');
  await mkdir(folder, { recursive: true });
  const rules: string[] = [];
  const preload: string[] = [];
  let bytes = 0;
  for (const face of faces) {
    for (const script of scripts) {
      const used = letters.filter((letter) => script.holds(letter.codePointAt(0) ?? 0));
      if (used.length === 0) continue;
      const original = await readFile(join(packages, face.file.replace('{script}', script.name)));
      const [min, max] = face.weights;
      const subset = await subsetFont(original, used.join(''), { targetFormat: 'woff2', variationAxes: { wght: min === max ? min : { min, max } } });
      const name = `${slugOf(face)}-${script.name}.${createHash('sha256').update(subset).digest('hex').slice(0, 10)}.woff2`;
      await writeFile(join(folder, name), subset);
      bytes += subset.byteLength;
      const source = `${address}/${name}`;
      if (face.preload && script.name === 'latin') preload.push(source);
      const range = used.map((letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16)}`).join(',');
      rules.push(
        `@font-face{font-family:"${face.family}";font-style:${face.style};font-weight:${min === max ? min : `${min} ${max}`};font-display:optional;src:url(${source}) format("woff2");${script.name === 'latin' ? '' : `unicode-range:${range}`}}`,
      );
    }
  }
  // The last rule wins for a letter, so the narrow ranges stand after the plain ones.
  return { css: rules.toSorted((a, b) => Number(a.includes('unicode-range')) - Number(b.includes('unicode-range'))).join('\n'), preload, bytes };
}

function slugOf(face: Face): string {
  return `${face.family.toLowerCase().replaceAll(' ', '-')}-${face.style}`;
}
