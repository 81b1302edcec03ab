// Owns what a name means. Links, see also, aliases, redirects, search and the sitemap all ask here.
import type { Article, Corpus } from '../corpus/corpus';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic';
import type { Slug } from '../schema/brand';
import { createSuggest } from '../text/distance';
import { foldText } from '../text/fold';
import { slugify } from '../text/slug';

export type Resolution =
  | { readonly is: 'article'; readonly article: Article; readonly byAlias: boolean }
  | { readonly is: 'wanted'; readonly name: string }
  | { readonly is: 'ambiguous'; readonly article: Article; readonly candidates: readonly string[] }
  | { readonly is: 'unknown'; readonly candidates: readonly string[] };

export interface Resolver {
  /** Total: every text has an answer. Exact after `fold`. */
  resolve(name: string): Resolution;
  /** The article at an address, by its own slug or that of one of its aliases. */
  resolveAddress(slug: string): { readonly article: Article; readonly byAlias: boolean } | undefined;
  /** Every alias address that redirects, with the article it leads to. */
  readonly redirects: ReadonlyMap<string, Article>;
  /** Names or addresses that two articles claim. */
  readonly diagnostics: readonly Diagnostic[];
}

interface Claim {
  readonly article: Article;
  readonly name: string;
  readonly path: readonly (string | number)[];
}

export function createResolver(corpus: Corpus): Resolver {
  const byName = new Map<string, Claim>();
  const redirects = new Map<string, Article>();
  const broken = [...corpus.broken.values()].flatMap(({ names }) => names);
  const wanted = new Map([...corpus.wanted.map((entry) => entry.name), ...broken].map((name) => [foldText(name), name]));
  const diagnostics: Diagnostic[] = [];

  for (const article of corpus.articles.values()) {
    for (const claim of claimsOf(article)) {
      const folded = foldText(claim.name);
      const rival = byName.get(folded);
      if (rival) diagnostics.push(collision(claim, rival));
      else byName.set(folded, claim);
    }
  }
  const holders = new Map<string, Claim>();
  for (const claim of byName.values()) {
    const address = slugify(claim.name);
    if (address === '' || address === claim.article.slug) continue;
    const own = corpus.articles.get(address as Slug);
    const rival = own ? { article: own, name: own.front.title, path: ['title'] } : holders.get(address);
    if (rival === undefined) {
      holders.set(address, claim);
      redirects.set(address, claim.article);
    } else if (rival.article !== claim.article) diagnostics.push(addressCollision(claim, rival, address));
  }

  const suggest = createSuggest(() => [...[...byName.values()].map((claim) => claim.name), ...wanted.values()]);
  return {
    redirects,
    diagnostics,
    resolve(name) {
      const folded = foldText(name);
      const claim = byName.get(folded);
      if (claim) {
        const { article } = claim;
        if (article.front.kind === 'disambiguation') {
          return { is: 'ambiguous', article, candidates: article.front.senses.flatMap((sense) => ('name' in sense ? [sense.name] : [])) };
        }
        return { is: 'article', article, byAlias: claim.path[0] === 'aliases' };
      }
      const want = wanted.get(folded);
      if (want !== undefined) return { is: 'wanted', name: want };
      // Looked for when somebody asks: views resolve many names of which most have no article.
      return { is: 'unknown', get candidates() { return suggest(name); } };
    },
    resolveAddress(slug) {
      const own = corpus.articles.get(slug as Slug);
      if (own) return { article: own, byAlias: false };
      const alias = redirects.get(slug) ?? redirects.get(slugify(slug));
      return alias && { article: alias, byAlias: true };
    },
  };
}

function claimsOf(article: Article): readonly Claim[] {
  return [
    { article, name: article.front.title, path: ['title'] },
    ...article.front.aliases.map((name, index) => ({ article, name, path: ['aliases', index] })),
  ];
}

function addressCollision(claim: Claim, rival: Claim, address: string): Diagnostic {
  return diagnose({
    code: 'name-collision',
    file: claim.article.file,
    ...claim.article.locate(claim.path),
    message: `The name “${claim.name}” would have the address /wiki/${address}, which “${rival.article.front.title}” has already.`,
    found: claim.name,
    other: { file: rival.article.file, ...rival.article.locate(rival.path) },
    remedy: 'Keep the name in one of the two, or write a disambiguation page for it.',
  });
}

function collision(claim: Claim, rival: Claim): Diagnostic {
  return diagnose({
    code: 'name-collision',
    file: claim.article.file,
    ...claim.article.locate(claim.path),
    message:
      claim.article === rival.article
        ? `“${claim.name}” stands twice among this article's names.`
        : `The name “${claim.name}” already belongs to “${rival.article.front.title}”.`,
    found: claim.name,
    other: { file: rival.article.file, ...rival.article.locate(rival.path) },
    remedy: claim.article === rival.article ? 'Take one of them out; case, marks and hyphens do not count.' : 'Keep the name in one of the two, or write a disambiguation page for it.',
  });
}
