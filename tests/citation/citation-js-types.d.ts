declare module '@citation-js/core' {
  /** Citation.js, of which only what the tests read with is described. */
  export class Cite {
    constructor(text: string, options?: { readonly generateGraph?: boolean; readonly forceType?: string });
    readonly data: readonly Readonly<Record<string, unknown>>[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
