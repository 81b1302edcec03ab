declare module 'edtf' {
  /** Parses level 0 to 2; throws a SyntaxError on anything else. */
  export default function edtf(text: string): { readonly type: string; readonly min: number | null; readonly max: number | null };
}
