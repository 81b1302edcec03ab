// One page of every kind of ours that a search engine may show: found in the built site, so that a new kind cannot be forgotten.
import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';

export interface PageKind {
  readonly kind: string;
  readonly address: string;
}

/** Pages under one folder are of one kind, articles of the kind that their first line names. The middle one by size stands for all. */
export async function collectPageKinds(folder: string): Promise<readonly PageKind[]> {
  const kinds = new Map<string, { readonly address: string; readonly size: number }[]>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.html') || entry.name.startsWith('_')) continue;
    const path = join(entry.parentPath, entry.name);
    const html = await readFile(path, 'utf8');
    if (/<meta name="robots" content="[^"]*noindex/.test(html)) continue;
    const address = `/${relative(folder, path).replace(/\.html$/, '').replace(/^index$/, '')}`;
    const kind = kindOf(address, html);
    kinds.set(kind, [...(kinds.get(kind) ?? []), { address, size: html.length }]);
  }
  return [...kinds]
    .map(([kind, pages]) => ({ kind, address: pages.toSorted((a, b) => a.size - b.size)[Math.floor(pages.length / 2)]?.address ?? '/' }))
    .toSorted((a, b) => (a.kind < b.kind ? -1 : 1));
}

function kindOf(address: string, html: string): string {
  if (address.startsWith('/wiki/')) return `article: ${/<p class="eyebrow"><a href="\/([a-z-]+)"/.exec(html)?.[1] ?? 'other'}`;
  const folder = /^(\/.+)\/[^/]+$/.exec(address)?.[1];
  return folder === undefined ? address : `${folder}/…`;
}
