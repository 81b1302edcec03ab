// Owns what a file is by where it lies under content/.
import { folders, kinds, type Kind } from '../schema/article';
import type { FilePath } from '../schema/brand';

export type Role =
  | { is: 'source' | 'comparisons' | 'actors' | 'codebook' | 'wanted' | 'corrections' | 'versions' | 'stray'; name: string }
  | { is: 'channel' | 'events'; folder: string; name: string }
  /** The text of a published version as it was kept. */
  | { is: 'kept-text'; folder: string; number: number }
  | { is: 'article'; kind: Kind; folder: string; name: string };

export function roleOf(file: FilePath): Role {
  const [, folder = '', ...rest] = file.split('/');
  const path = rest.join('/');
  if (file === 'content/comparisons.yaml') return { is: 'comparisons', name: '' };
  if (file === 'content/actors.yaml') return { is: 'actors', name: '' };
  if (file === 'content/codebook.yaml') return { is: 'codebook', name: '' };
  if (file === 'content/wanted.yaml') return { is: 'wanted', name: '' };
  if (file === 'content/corrections.yaml') return { is: 'corrections', name: '' };
  if (folder === 'versions') {
    const [, name = '', number] = /^([^/]+)(?:\.yaml|\/([1-9]\d*)\.html)$/.exec(path) ?? [];
    if (name !== '') return number === undefined ? { is: 'versions', name } : { is: 'kept-text', folder: name, number: Number(number) };
  }
  if (folder === 'bibliography' && /^[^/]+\.yaml$/.test(path)) return { is: 'source', name: path.slice(0, -5) };
  const kind = kinds.find((candidate) => folders[candidate] === folder);
  if (kind === 'case') {
    const [, name = '', member = ''] = /^([^/]+)\/([^/]+)$/.exec(path) ?? [];
    if (member === 'index.mdx') return { is: 'article', kind, folder: name, name };
    if (member === 'events.yaml') return { is: 'events', folder: name, name };
    if (member.endsWith('.yaml')) return { is: 'channel', folder: name, name: member.slice(0, -5) };
  } else if (kind && /^[^/]+\.mdx$/.test(path)) {
    return { is: 'article', kind, folder: '', name: path.slice(0, -4) };
  }
  return { is: 'stray', name: file };
}
