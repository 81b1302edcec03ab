// Owns the compressed copies of files, made once and kept by content, so that a file that did not change is not compressed again.
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export interface Compressed {
  readonly brotli: Buffer;
  readonly gzip: Buffer;
}

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

/** Fonts and pictures are compressed already, and a packet holds what is shorter. */
export function isWorthCompressing(type: string, bytes: number): boolean {
  return bytes > 1024 && /^text\/|json|javascript|xml/.test(type);
}

/** Brotli at 11 and gzip at 9. `cache` is a folder that may be emptied at any time. */
export async function compress(content: Buffer, cache: string): Promise<Compressed> {
  const name = join(cache, createHash('sha256').update(content).digest('hex'));
  const held = await Promise.all([readFile(`${name}.br`), readFile(`${name}.gz`)]).catch(() => undefined);
  if (held) return { brotli: held[0], gzip: held[1] };
  const [brotli, zipped] = await Promise.all([
    brotliAsync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
    gzipAsync(content, { level: 9 }),
  ]);
  await mkdir(cache, { recursive: true });
  await Promise.all([keep(`${name}.br`, brotli), keep(`${name}.gz`, zipped)]);
  return { brotli, gzip: zipped };
}

/** Whole or not at all: a copy that was cut off would be served for good. */
async function keep(file: string, content: Buffer): Promise<void> {
  await writeFile(`${file}.part`, content);
  await rename(`${file}.part`, file);
}
