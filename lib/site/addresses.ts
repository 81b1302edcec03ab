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

export function channelAddress(id: string): string {
  return `/channels/${id}`;
}

export function figureAddress(name: string, form: 'svg' | 'csv'): string {
  return `/data/figures/${name}.${form}`;
}

/** A citation of an article as a file. */
export function citationAddress(slug: string, extension: string): string {
  return `/cite/${slug}.${extension}`;
}

/** The picture that stands for a page where a link to it is shown. */
export function pictureAddress(name: string): string {
  return `/pictures/${name}.png`;
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
