// Owns renaming an article: `npm run rename -- old "New title"`. The old title becomes an alias, so that every
// [[link]] and reference that names it goes on working and no other file needs touching; the old address redirects.
import type { Article } from '../corpus/corpus';
import type { ContentFiles } from '../corpus/files';
import { isError, type Diagnostic } from '../diagnostics/diagnostic';
import { formatDiagnostic } from '../diagnostics/report';
import type { Resolver } from '../reference/resolver';
import { isSlug, toFilePath } from '../schema/brand';
import { openEncyclopedia } from '../site/encyclopedia';
import { nearestNames } from '../text/distance';
import { foldText } from '../text/fold';
import { slugify } from '../text/slug';
import { refuse, tryChanges, type Change, type Plan } from './changes';
import { retitle } from './front-matter';
import { articleFile, findRival } from './new-article';

export interface Rename {
  /** Address, title or alias of the article. */
  readonly from: string;
  readonly title: string;
  /** Only where the title makes no address. */
  readonly slug?: string | undefined;
}

export function planRename(files: ContentFiles, asked: Rename): Plan {
  if (asked.from === '') return refuse('Say which article, and its new title: npm run rename -- old "New title".');
  const { corpus, resolver, diagnostics } = openEncyclopedia(files, { drafts: true });
  const article = findArticle(resolver, asked.from);
  if (!article) {
    const names = [...corpus.articles.values()].flatMap(({ slug, front }) => [front.title, ...front.aliases, slug]);
    return refuse(`No article is called “${asked.from}”.`, nearestNames(asked.from, names, 5));
  }
  const title = asked.title.trim();
  if (title === '') return refuse('An article needs a title: npm run rename -- old "New title".');
  const slug = asked.slug ?? slugify(title);
  if (!isSlug(slug)) return refuse(`“${title}” makes no address of lower case letters, digits and hyphens. Give one as the third word.`);
  const taken = findRival(resolver, title, slug, article.slug);
  if (taken) return refuse(taken);
  if (title === article.front.title && slug === article.slug) return refuse(`“${title}” is its title already.`);
  const target = articleFile(article.kind, slug);
  if (target !== article.file && files.has(target)) return refuse(`${target} is there already; npm run check says what is wrong with it.`);

  const aliases = [article.front.title, ...keepAddress(article, title, slug)];
  const changes: Change[] = [{ do: 'write', file: article.file, text: retitle(article.text, title, aliases) }];
  if (target !== article.file) changes.push({ do: 'move', from: home(article), to: article.kind === 'case' ? toFilePath(`content/cases/${slug}`) : target }, ...moveVersions(files, article.slug, slug));

  const caused = newErrors(diagnostics, openEncyclopedia(tryChanges(files, changes), { drafts: true }).diagnostics);
  if (caused.length > 0) return { ok: false, said: ['The new name would break something, so nothing was changed:', ...caused.map(formatDiagnostic)], candidates: [] };
  return {
    ok: true,
    changes,
    said: [
      `“${article.front.title}” is “${title}” now, in ${target}.`,
      ...(slug === article.slug ? [] : [`/wiki/${article.slug} redirects to /wiki/${slug}.`]),
      ...(foldText(title) === foldText(article.front.title) ? [] : ['Its old title is an alias now, so that links to it still lead here.']),
    ],
  };
}

function findArticle(resolver: Resolver, name: string): Article | undefined {
  const found = resolver.resolve(name);
  return found.is === 'article' || found.is === 'ambiguous' ? found.article : resolver.resolveAddress(name)?.article;
}

/** An address that no name of the article makes would be lost: its words become an alias. */
function keepAddress(article: Article, title: string, slug: string): readonly string[] {
  const names = [title, article.front.title, ...article.front.aliases];
  if (slug === article.slug || names.some((name) => slugify(name) === article.slug)) return [];
  const words = article.slug.replaceAll('-', ' ');
  return [words.charAt(0).toUpperCase() + words.slice(1)];
}

/** Versions stay with their article; their old addresses redirect as its own does. */
function moveVersions(files: ContentFiles, from: string, to: string): readonly Change[] {
  const folder = toFilePath(`content/versions/${from}`);
  const list = toFilePath(`${folder}.yaml`);
  return [
    ...(files.has(list) ? [{ do: 'move' as const, from: list, to: toFilePath(`content/versions/${to}.yaml`) }] : []),
    ...([...files.keys()].some((file) => file.startsWith(`${folder}/`)) ? [{ do: 'move' as const, from: folder, to: toFilePath(`content/versions/${to}`) }] : []),
  ];
}

function home(article: Article) {
  return article.kind === 'case' ? toFilePath(`content/cases/${article.slug}`) : article.file;
}

function newErrors(before: readonly Diagnostic[], after: readonly Diagnostic[]): readonly Diagnostic[] {
  const nameOf = ({ code, found, message }: Diagnostic) => `${code} ${found ?? message}`;
  const known = new Set(before.map(nameOf));
  return after.filter((finding) => isError(finding) && !known.has(nameOf(finding)));
}
