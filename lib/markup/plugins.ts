// Owns the order of the plugins. The check, the compiler and the inline fields run the same list.
import remarkGfm from 'remark-gfm';
import type { PluggableList } from 'unified';
import { citations } from './citations';
import { crossReferences } from './cross-references';
import { curl } from './curl';
import { evidence } from './evidence';
import { guard } from './guard';
import { headings } from './headings';
import type { MarkupContext, MarkupReport } from './options';
import { sections } from './sections';

export interface PluginOptions {
  readonly context: MarkupContext;
  readonly report: MarkupReport;
  /** Whether every block must carry a citation. */
  readonly evidence: boolean;
}

/** Stands before anything that another tool adds. */
export function guardPlugin({ report }: PluginOptions): PluggableList {
  return [[guard, { report }]];
}

export function markupPlugins({ context, report, evidence: demanded }: PluginOptions): PluggableList {
  return [
    [remarkGfm, { singleTilde: false }],
    [crossReferences, { context, report }],
    [citations, { context, report }],
    curl,
    // After what changes text, so that a heading is called what a reader sees.
    [headings, { report }],
    ...(demanded ? ([[evidence, { report }]] satisfies PluggableList) : []),
    [sections, { report }],
  ];
}
