import type { ReactNode } from 'react';
import { figureAddress } from '@/lib/site/addresses';
import { citeFigure } from '@/lib/site/cited-works';
import type { OpenSite } from '@/lib/site/open';
import type { SiteSettings } from '@/lib/site/settings';
import { CiteThis } from '../article/cite-this';

interface SaveFigureProps {
  readonly site: OpenSite;
  readonly settings: SiteSettings;
  /** The name of its file. */
  readonly name: string;
  readonly title: string;
  /** The day of the newest review behind it. */
  readonly date: string;
}

/** Where a figure can be saved as SVG and its data as CSV, and how to cite it. */
export function SaveFigure({ site, settings, name, title, date }: SaveFigureProps): ReactNode {
  return (
    <>
      <p className="downloads">
        <a href={figureAddress(name, 'svg')}>Save as SVG</a> <a href={figureAddress(name, 'csv')}>Data as CSV</a>
      </p>
      <CiteThis site={site} what="this figure" work={citeFigure(name, title, date, settings)} />
    </>
  );
}
