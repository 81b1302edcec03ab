// Owns what a server must know to answer an address that no page stands at: every name, and where each alias leads.
import type { Slug } from '../schema/brand';
import { nearestNames } from '../text/distance';
import { slugify } from '../text/slug';
import type { Encyclopedia } from './encyclopedia';

export interface NameList {
  /** Alias addresses, each with the slug of its article. */
  readonly redirects: Readonly<Record<string, Slug>>;
  /** Every title and alias with its article. */
  readonly names: readonly (readonly [name: string, slug: Slug, title: string])[];
}

/** Read off the resolver when the site is built, so that the two cannot differ. */
export function listNames({ resolver, corpus }: Encyclopedia): NameList {
  return {
    redirects: Object.fromEntries([...resolver.redirects].map(([address, article]) => [address, article.slug])),
    names: [...corpus.articles.values()].flatMap(({ slug, front }) => [front.title, ...front.aliases].map((name) => [name, slug, front.title] as const)),
  };
}

/** Where an address under /wiki leads that is not an article's own: an alias, or a title written another way. */
export function redirectOf({ redirects, names }: NameList, asked: string): Slug | undefined {
  const address = slugify(asked);
  return (Object.hasOwn(redirects, address) ? redirects[address] : undefined) ?? names.find(([, slug]) => slug === address && slug !== asked)?.[1];
}

/** The articles whose names are nearest to what was asked for, best first. */
export function nearestArticles({ names }: NameList, asked: string, limit: number): readonly { readonly slug: Slug; readonly title: string }[] {
  const byName = new Map(names.map((entry) => [entry[0], entry]));
  const nearest = new Map<Slug, { readonly slug: Slug; readonly title: string }>();
  for (const name of nearestNames(asked.replaceAll('-', ' '), byName.keys(), limit * 3)) {
    const [, slug, title] = byName.get(name) ?? [];
    if (slug !== undefined && title !== undefined && !nearest.has(slug)) nearest.set(slug, { slug, title });
  }
  return [...nearest.values()].slice(0, limit);
}
