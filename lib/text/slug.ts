// Owns addresses made from names: lower case, ASCII where it can be, hyphens.
import { foldText } from './fold';

/** "U.S.–China opening" becomes "us-china-opening"; a name with no letter or digit becomes "". Idempotent. */
export function slugify(name: string): string {
  return foldText(name)
    .replace(/(?<=\p{L})\.(?=\p{L}|\s|$)/gu, '')
    .replace(/['"]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}
