// Prints figures side by side, a column a site, and how ours stands to the lightest or fastest peer.
import type { SiteName } from './site';

export const titles: Readonly<Record<SiteName, string>> = { ours: 'This site', starlight: 'Starlight', nextra: 'Nextra' };

export interface Row {
  readonly line: string;
  readonly values: ReadonlyMap<SiteName, number>;
  readonly show: (value: number) => string;
  /** Which is better; undefined where neither is, and so no ratio is given. */
  readonly better?: 'less' | 'more' | undefined;
}

export function printTable(title: string, sites: readonly SiteName[], rows: readonly Row[]): void {
  console.log(`\n## ${title}\n`);
  const compared = sites.includes('ours') && sites.length > 1;
  console.log(`| | ${sites.map((site) => titles[site]).join(' | ')} |${compared ? ' ours : best peer |' : ''}`);
  console.log(`|---|${sites.map(() => '---:|').join('')}${compared ? '---:|' : ''}`);
  for (const row of rows) {
    const cells = sites.map((site) => {
      const value = row.values.get(site);
      return value === undefined ? '–' : row.show(value);
    });
    console.log(`| ${[row.line, ...cells, ...(compared ? [ratioOf(row)] : [])].join(' | ')} |`);
  }
}

function ratioOf({ values, better }: Row): string {
  const ours = values.get('ours');
  const peers = [...values].filter(([site]) => site !== 'ours').map(([, value]) => value);
  if (better === undefined || ours === undefined || peers.length === 0) return '';
  const best = better === 'less' ? Math.min(...peers) : Math.max(...peers);
  return best === 0 ? '' : (ours / best).toFixed(2);
}

export const showKilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
export const showMegabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(0)} MB`;
export const showMilliseconds = (value: number) => `${value.toFixed(0)} ms`;
export const showSeconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(0)} s`;
export const showNumber = (value: number) => value.toFixed(0);
