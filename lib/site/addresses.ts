// Owns every address of the site.
import { folders, type Kind } from '../schema/article';
import type { FilePath } from '../schema/brand';
import type { SiteSettings } from './settings';

export function articleAddress(slug: string, section?: string): string {
  return `/wiki/${slug}${section === undefined ? '' : `#${section}`}`;
}

/** For good: what stands there does not change when the article does. */
export function versionAddress(slug: string, number: number): string {
  return `${articleAddress(slug)}/v/${number}`;
}

/** The article's versions, the last one first. */
export function versionsAddress(slug: string): string {
  return `${articleAddress(slug)}/history`;
}

export function correctionAddress(id: string): string {
  return `/corrections#${id}`;
}

export function kindAddress(kind: Kind): string {
  return `/${folders[kind]}`;
}

export function sourceAddress(key: string): string {
  return `/sources/${key}`;
}

/** The coded record of a channel. */
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

/** Every change to an article in the repository: of a case, to its folder. */
export function commitsAddress(settings: SiteSettings, file: FilePath): string {
  return `${settings.repository}/commits/main/${file.replace(/\/index\.mdx$/, '')}`;
}

/** A page of which somebody reports an error. */
export interface ReportedPage {
  readonly title: string;
  readonly address: string;
  /** Which text it was: the version, or the day it was reviewed or read. */
  readonly state: string;
}

/** The form of a new issue, filled in as far as the page can; its parts are those of `.github/ISSUE_TEMPLATE/report-an-error.md`. */
export function reportAddress(settings: SiteSettings, { title, address, state }: ReportedPage): string {
  const body = `- Page: ${title}
- Address: ${settings.origin}${address}
- State: ${state}

### What is wrong


### What it should say


### The source that says so

Author, title, page or paragraph, and an address if there is one.
`;
  const fields = { template: 'report-an-error.md', title: `Error: ${title}`, body };
  return `${settings.repository}/issues/new?${Object.entries(fields).map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`;
}
