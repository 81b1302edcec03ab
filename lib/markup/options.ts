// Owns what the markup plugins are given and what they report. A plugin knows no file but the one it is run on.
import type { Cluster } from '../citation/cluster';
import type { Finding } from '../diagnostics/diagnostic';
import type { Resolution } from '../reference/resolver';
import type { Slug } from '../schema/brand';
import { detach } from '../text/detach';

/** What the plugins ask of the rest of the encyclopedia. */
export interface MarkupContext {
  /** The article being read; undefined for text that belongs to none. */
  readonly slug: Slug | undefined;
  resolve(name: string): Resolution;
  /** The address of an article, with its section if one is named. */
  addressOf(slug: Slug, section: string | undefined): string;
  /** How many notes the comparison table of that name brings; undefined when there is none of that name. */
  countComparisonNotes(id: string): number | undefined;
}

export interface Point {
  readonly line: number;
  readonly column: number;
}

export interface LinkUse extends Point {
  readonly name: string;
  readonly section: string | undefined;
  /** Undefined where the name is only wanted. */
  readonly target: Slug | undefined;
  /** The sentence that the link stands in. */
  readonly sentence: string;
}

export interface CitationUse extends Point {
  readonly cluster: Cluster;
  /** Number of its note on the page, from 1. */
  readonly note: number;
}

export interface Heading extends Point {
  readonly id: string;
  readonly depth: number;
  readonly text: string;
}

export interface SectionText {
  /** Undefined for the lead. */
  readonly id: string | undefined;
  readonly heading: string | undefined;
  readonly text: string;
}

export interface ComparisonUse extends Point {
  readonly id: string;
  readonly firstNote: number;
}

/** Filled by the plugins, in the order of the text. */
export interface MarkupReport {
  readonly findings: Omit<Finding, 'file'>[];
  readonly links: LinkUse[];
  readonly citations: CitationUse[];
  readonly headings: Heading[];
  readonly sections: SectionText[];
  readonly comparisons: ComparisonUse[];
  /** Notes numbered so far, those of comparison tables included. */
  notes: number;
}

export function createReport(): MarkupReport {
  return { findings: [], links: [], citations: [], headings: [], sections: [], comparisons: [], notes: 0 };
}

/**
 * The report as it is kept, in half the memory: lists that grow hold room for more, and what was cut out of an article
 * keeps the article.
 */
export function settleReport(report: MarkupReport): MarkupReport {
  return {
    findings: report.findings.slice(),
    links: report.links.map((link) => ({ ...link, name: detach(link.name), sentence: detach(link.sentence) })),
    citations: report.citations.slice(),
    headings: report.headings.map((heading) => ({ ...heading, id: detach(heading.id), text: detach(heading.text) })),
    sections: report.sections.map((section) => ({ ...section, text: detach(section.text) })),
    comparisons: report.comparisons.slice(),
    notes: report.notes,
  };
}
