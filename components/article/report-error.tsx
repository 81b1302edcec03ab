// Where a reader tells of a mistake on a page that has no contents to hold the link.
import type { ReactNode } from 'react';
import { reportAddress, type ReportedPage } from '@/lib/site/addresses';
import type { SiteSettings } from '@/lib/site/settings';

export function ReportError({ settings, page }: { readonly settings: SiteSettings; readonly page: ReportedPage }): ReactNode {
  return <p className="tools ui"><a href={reportAddress(settings, page)}>Report an error</a></p>;
}
