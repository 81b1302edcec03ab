// Owns starting an article: `npm run new -- case "Title"`.
import type { ContentFiles } from '../corpus/files';
import { loadCorpus } from '../corpus/load';
import { createResolver, type Resolver } from '../reference/resolver';
import { folders, kinds, type Kind } from '../schema/article';
import { isSlug, toFilePath, type Slug } from '../schema/brand';
import { nearestNames } from '../text/distance';
import { foldText } from '../text/fold';
import { slugify } from '../text/slug';
import { refuse, type Plan } from './changes';
import { writeStub } from './stub';

export interface NewArticle {
  /** "case", or the name of its folder. */
  readonly kind: string;
  readonly title: string;
  /** Only where the title makes no address, as one in another script. */
  readonly slug?: string | undefined;
  readonly today: string;
}

export function planArticle(files: ContentFiles, asked: NewArticle): Plan {
  if (asked.kind === '') return refuse(`Say what kind of article, and its title: npm run new -- case "Title". The kinds are: ${kinds.join(', ')}.`);
  const kind = kinds.find((candidate) => candidate === asked.kind || folders[candidate] === asked.kind);
  if (!kind) return refuse(`There is no kind “${asked.kind}”. The kinds are: ${kinds.join(', ')}.`, nearestNames(asked.kind, kinds));
  const title = asked.title.trim();
  if (title === '') return refuse('An article needs a title: npm run new -- case "Title".');
  const slug = asked.slug ?? slugify(title);
  if (!isSlug(slug)) return refuse(`“${title}” makes no address of lower case letters, digits and hyphens. Give one as the third word: npm run new -- ${kind} "${title}" some-address.`);

  const corpus = loadCorpus(files, { drafts: true });
  const resolver = createResolver(corpus);
  const names = [...corpus.articles.values()].flatMap(({ front }) => [front.title, ...front.aliases]);
  const taken = findRival(resolver, title, slug);
  if (taken) return refuse(taken, nearestNames(title, names, 5));
  const broken = corpus.broken.get(slug)?.file;
  const file = articleFile(kind, slug);
  if (broken ?? files.has(file)) return refuse(`The address /wiki/${slug} is taken by ${broken ?? file}, which cannot be read; npm run check says why.`);

  const known = [...names, ...corpus.wanted.map(({ name }) => name)];
  const near = nearestNames(title, known.filter((name) => foldText(name) !== foldText(title)));
  return {
    ok: true,
    changes: [{ do: 'write', file, text: writeStub(kind, { title, today: asked.today }) }],
    said: [
      `Wrote ${file}, a draft: it is checked, but left out of the built site until you take “draft: true” away.`,
      ...(near.length > 0 ? [`Make sure that it is not one of these: ${near.join(', ')}.`] : []),
      ...(kind === 'case' ? [`Beside it, once you have sources: events.yaml, and one .yaml file a channel; content/README.md shows both.`] : []),
      ...(resolver.resolve(title).is === 'wanted' ? ['Take the name off content/wanted.yaml when you publish it.'] : []),
    ],
  };
}

export function articleFile(kind: Kind, slug: Slug) {
  return toFilePath(kind === 'case' ? `content/cases/${slug}/index.mdx` : `content/${folders[kind]}/${slug}.mdx`);
}

/** Why a title and address cannot be had: another article's name or address. */
export function findRival(resolver: Resolver, title: string, slug: Slug, own?: Slug): string | undefined {
  const named = resolver.resolve(title);
  if ((named.is === 'article' || named.is === 'ambiguous') && named.article.slug !== own) {
    const { article } = named;
    const what = foldText(article.front.title) === foldText(title) ? 'is the title of' : `is another name of “${article.front.title}”, in`;
    return `“${title}” ${what} ${article.file}.`;
  }
  const addressed = resolver.resolveAddress(slug)?.article;
  return addressed && addressed.slug !== own ? `The address /wiki/${slug} belongs to “${addressed.front.title}”, in ${addressed.file}.` : undefined;
}
