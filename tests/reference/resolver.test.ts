import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { formatReport } from '@/lib/diagnostics/report';
import { createResolver } from '@/lib/reference/resolver';
import { openSmall, smallFiles, writeArticle } from '../small-encyclopedia';

const { corpus, resolver } = openSmall();

function answer(name: string): string {
  const found = resolver.resolve(name);
  switch (found.is) {
    case 'article':
      return `${found.byAlias ? 'alias of' : 'title of'} ${found.article.slug}`;
    case 'wanted':
      return `wanted: ${found.name}`;
    case 'ambiguous':
      return `ambiguous: ${found.candidates.join(', ')}`;
    case 'unknown':
      return `unknown, near: ${found.candidates.join(', ')}`;
    default:
      return found satisfies never;
  }
}

test.each([
  ['Zhou Enlai', 'title of zhou-enlai'],
  ['zhou  enlai', 'title of zhou-enlai'],
  ['ZHOU-ENLAI', 'title of zhou-enlai'],
  ['Chou En‑lai', 'alias of zhou-enlai'],
  ['周恩来', 'alias of zhou-enlai'],
  ['Kissinger', 'alias of henry-kissinger'],
  ['U.S.-China opening', 'title of us-china-opening'],
  ['Back-channel', 'alias of backchannel-diplomacy'],
  ['mao zedong', 'wanted: Mao Zedong'],
  ['Shanghai Communique', 'wanted: Shanghai Communiqué'],
  ['Backchannel', 'ambiguous: Backchannel diplomacy'],
  ['Zhu Enlai', 'unknown, near: Zhou Enlai, Chou En-lai'],
  ['Photosynthesis', 'unknown, near: '],
  ['', 'unknown, near: '],
  ['__proto__', 'unknown, near: '],
])('%j is %s', (name, meant) => {
  expect(answer(name)).toBe(meant);
});

it('is total: any text gets an answer without throwing', () => {
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.constantFrom('constructor', 'toString', '__proto__', '\u0000', '…', '[['));
  fc.assert(
    fc.property(text, (name) => {
      expect(['article', 'wanted', 'ambiguous', 'unknown']).toContain(resolver.resolve(name).is);
      const article = resolver.resolveAddress(name)?.article;
      if (article) expect([...corpus.articles.values()]).toContain(article);
    }),
  );
});

it('finds every article by its title and by each of its aliases', () => {
  for (const article of corpus.articles.values()) {
    for (const name of [article.front.title, ...article.front.aliases]) {
      const found = resolver.resolve(name);
      expect(found.is === 'article' || found.is === 'ambiguous' ? found.article.slug : undefined).toBe(article.slug);
    }
  }
});

describe('addresses', () => {
  test.each([
    ['zhou-enlai', 'zhou-enlai', false],
    ['chou-en-lai', 'zhou-enlai', true],
    ['Chou_En-lai', 'zhou-enlai', true],
    ['周恩来', 'zhou-enlai', true],
    ['polo-i', 'us-china-opening', true],
  ])('/wiki/%s leads to %s', (address, slug, byAlias) => {
    const found = resolver.resolveAddress(address);
    expect([found?.article.slug, found?.byAlias]).toEqual([slug, byAlias]);
  });

  it('has none for a wanted or unknown name', () => {
    expect(resolver.resolveAddress('mao-zedong')).toBeUndefined();
    expect(resolver.resolveAddress('photosynthesis')).toBeUndefined();
    expect(resolver.resolveAddress('')).toBeUndefined();
  });

  it('redirects every alias to its article, and never away from the address of an article', () => {
    expect([...resolver.redirects].map(([from, article]) => [from, article.slug])).toEqual([
      ['chou-en-lai', 'zhou-enlai'],
      ['周恩来', 'zhou-enlai'],
      ['kissinger', 'henry-kissinger'],
      ['opening-to-china', 'us-china-opening'],
      ['polo-i', 'us-china-opening'],
      ['back-channel', 'backchannel-diplomacy'],
    ]);
    expect([...resolver.redirects.keys()].filter((from) => [...corpus.articles.keys()].some((slug) => slug === from))).toEqual([]);
  });
});

describe('collisions', () => {
  const reportOf = (more: Readonly<Record<string, string>>) => formatReport(createResolver(openSmall({ ...smallFiles, ...more }).corpus).diagnostics);

  it('has none where every name is its own', () => {
    expect(resolver.diagnostics).toEqual([]);
  });

  it('an alias that another article has as its title names both files and lines', () => {
    expect(reportOf({ 'content/people/dobrynin.mdx': writeArticle('Dobrynin', { aliases: ['Anatoly', 'Oman'] }) })).toMatchInlineSnapshot(`
      "content/people/dobrynin.mdx:5:21  error  name-collision
        The name “Oman” already belongs to “Oman”.
        found: Oman
        and: content/states/oman.mdx:2:8
        do: Keep the name in one of the two, or write a disambiguation page for it.

      1 error, 0 warnings"
    `);
  });

  it('names that differ by case, marks and hyphens only are the same', () => {
    expect(reportOf({ 'content/people/enlai.mdx': writeArticle('ZHOU-Enlái') })).toMatchInlineSnapshot(`
      "content/people/enlai.mdx:2:8  error  name-collision
        The name “ZHOU-Enlái” already belongs to “Zhou Enlai”.
        found: ZHOU-Enlái
        and: content/people/zhou-enlai.mdx:2:8
        do: Keep the name in one of the two, or write a disambiguation page for it.

      1 error, 0 warnings"
    `);
  });

  it('names that would stand at one address collide though they are not the same name', () => {
    expect(reportOf({ 'content/people/enlai.mdx': writeArticle('Enlai', { aliases: ['Zhou: Enlai!'] }) })).toMatchInlineSnapshot(`
      "content/people/enlai.mdx:5:11  error  name-collision
        The name “Zhou: Enlai!” would have the address /wiki/zhou-enlai, which “Zhou Enlai” has already.
        found: Zhou: Enlai!
        and: content/people/zhou-enlai.mdx:2:8
        do: Keep the name in one of the two, or write a disambiguation page for it.

      1 error, 0 warnings"
    `);
  });

  it('a name twice in one article is said to be so', () => {
    expect(reportOf({ 'content/people/dobrynin.mdx': writeArticle('Dobrynin', { aliases: ['dobrynin'] }) })).toMatchInlineSnapshot(`
      "content/people/dobrynin.mdx:5:11  error  name-collision
        “dobrynin” stands twice among this article's names.
        found: dobrynin
        and: content/people/dobrynin.mdx:2:8
        do: Take one of them out; case, marks and hyphens do not count.

      1 error, 0 warnings"
    `);
  });
});
