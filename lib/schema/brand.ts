// Owns the branded strings: a slug, a cite key and a file path cannot be confused once guarded.
declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** The last part of an article's address: lower case, ASCII, hyphens. */
export type Slug = Branded<'Slug'>;
/** A source's name in the bibliography. */
export type CiteKey = Branded<'CiteKey'>;
/** A path from the repository's root, with forward slashes. */
export type FilePath = Branded<'FilePath'>;

const slugForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export function isSlug(text: string): text is Slug {
  return slugForm.test(text);
}

export function isCiteKey(text: string): text is CiteKey {
  return slugForm.test(text);
}

export function toFilePath(path: string): FilePath {
  return path.replaceAll('\\', '/') as FilePath;
}
