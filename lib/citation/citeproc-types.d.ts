declare module 'citeproc' {
  /** citeproc-js, of which only what lib/citation uses is described. */
  class Engine {
    constructor(system: { retrieveLocale(language: string): string; retrieveItem(id: string): unknown }, style: string, language: string);
    readonly opt: { readonly development_extensions: Record<string, boolean> };
    updateItems(ids: readonly string[]): void;
    /** One note; each item says its own position. */
    makeCitationCluster(items: readonly unknown[]): string;
    makeBibliography(): readonly [{ readonly entry_ids: readonly (readonly string[])[] }, readonly string[]];
  }
  const CSL: { readonly Engine: typeof Engine };
  export default CSL;
}
