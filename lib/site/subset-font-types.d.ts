declare module 'subset-font' {
  /** Cuts a font down to the letters of `text` (harfbuzz); an axis given a number is fixed at it. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { readonly targetFormat: 'woff2' | 'truetype'; readonly variationAxes?: Readonly<Record<string, number | { readonly min: number; readonly max: number }>> },
  ): Promise<Buffer>;
}
