// Names of cases under a figure, each a link to its article where the page knows one.
import { Fragment, type ReactNode } from 'react';

/** Cases by the id that a figure's records use. Those that pass four of the five tests only are said to be boundary cases wherever they stand. */
export type CaseLinks = Readonly<Record<string, { readonly name: string; readonly href: string; readonly boundary?: boolean }>>;

export function CaseList({ cases, links }: { readonly cases: readonly string[]; readonly links: CaseLinks }): ReactNode {
  return cases.map((id, at) => (
    <Fragment key={id}>
      {at > 0 && '; '}
      {links[id] ? <a href={links[id].href}>{links[id].name}</a> : id}
      {markOf(links[id])}
    </Fragment>
  ));
}

export function nameCases(cases: readonly string[], links: CaseLinks): string {
  return cases.map((id) => `${links[id]?.name ?? id}${markOf(links[id])}`).join('; ');
}

function markOf(link: CaseLinks[string] | undefined): string {
  return link?.boundary ? ' (boundary case)' : '';
}
