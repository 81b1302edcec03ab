// Owns where the links of a kept text lead: articles are renamed and sources go, while the text that names them stays.
import { isCiteKey } from '../schema/brand';
import { articleAddress, sourceAddress } from './addresses';
import type { Encyclopedia } from './encyclopedia';
import { shownSources } from './source-letters';

/** The address as it is now; undefined where nothing of ours stands there any more. Addresses elsewhere stay as they were kept. */
export function resolveOldLink(encyclopedia: Encyclopedia, address: string): string | undefined {
  const [, slug, section] = /^\/wiki\/([^/#]+)(?:#(.+))?$/.exec(address) ?? [];
  if (slug !== undefined) {
    const found = encyclopedia.resolver.resolveAddress(slug);
    return found && articleAddress(found.article.slug, section);
  }
  const [, key = ''] = /^\/sources\/([^/#]+)$/.exec(address) ?? [];
  if (key !== '') return isCiteKey(key) && shownSources(encyclopedia).has(key) ? sourceAddress(key) : undefined;
  return address;
}
