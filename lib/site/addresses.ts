// Owns every address of the site.
import { folders, type Kind } from '../schema/article';
import type { FilePath } from '../schema/brand';
import type { SiteSettings } from './settings';

export function articleAddress(slug: string, section?: string): string {
  return `/wiki/${slug}${section === undefined ? '' : `#${section}`}`;
}

export function kindAddress(kind: Kind): string {
  return `/${folders[kind]}`;
}

export function sourceAddress(key: string): string {
  return `/sources/${key}`;
}

export function searchAddress(query: string): string {
  return `/search?q=${encodeURIComponent(query)}`;
}

export function editAddress(settings: SiteSettings, file: FilePath): string {
  return `${settings.repository}/edit/main/${file}`;
}

export function historyAddress(settings: SiteSettings, file: FilePath): string {
  return `${settings.repository}/commits/main/${file}`;
}
