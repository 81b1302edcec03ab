// Owns what search knows: the shape that is built once, shipped as a file and opened in a worker or on the server.

export interface ArticleRecord {
  readonly slug: string;
  readonly title: string;
  /** As readers see it: "Case study". */
  readonly kind: string;
  readonly aliases: readonly string[];
  readonly standfirst: string;
  /** "1969–1972"; empty where there are none. */
  readonly years: string;
}

export interface SectionRecord {
  /** Number of its article. */
  readonly article: number;
  /** Undefined for the lead. */
  readonly id?: string;
  readonly heading?: string;
  readonly text: string;
}

/** FlexSearch's own export: its parts by name. */
export type ExportedIndex = readonly (readonly [part: string, content: string])[];

export interface SearchFile {
  /** Name of the settings that the index was built with: an engine with others refuses it. */
  readonly settings: string;
  readonly articles: readonly ArticleRecord[];
  readonly sections: readonly SectionRecord[];
  /** Words of titles, aliases and headings, by article number. */
  readonly names: ExportedIndex;
  /** Words of sections with their headings and titles, by section number. */
  readonly body: ExportedIndex;
}
