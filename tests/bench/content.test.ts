import { describe, expect, test } from 'vitest';
import { createFormatter } from '@/lib/citation/format';
import { readContentFiles } from '@/lib/corpus/files';
import { isError } from '@/lib/diagnostics/diagnostic';
import { openEncyclopedia } from '@/lib/site/encyclopedia';
import { splitSentences } from '@/lib/text/excerpt';
import { resizeContent } from '@/scripts/bench/corpus';
import { writePlainArticles } from '@/scripts/bench/plain-articles';

const root = process.cwd();
const files = await readContentFiles(root);
const real = openEncyclopedia(files, { drafts: false });
const smallFiles = resizeContent(files, real, 16);
const small = openEncyclopedia(smallFiles, { drafts: false });
// Growing is tried on the small one: it takes the same steps, in a tenth of the time.
const grownFiles = resizeContent(smallFiles, small, 16 + 40);
const grown = openEncyclopedia(grownFiles, { drafts: false });

describe('the articles of the benchmark', () => {
  test('a cut-down encyclopedia has as many articles as asked for, of several kinds, and passes the check', () => {
    expect(small.corpus.articles.size).toBe(16);
    expect(new Set([...small.corpus.articles.values()].map(({ kind }) => kind)).size).toBeGreaterThan(4);
    expect(small.diagnostics.filter(isError)).toEqual([]);
  });

  test('a grown encyclopedia keeps every article, and what is made up passes the check too', () => {
    expect(grown.corpus.articles.size).toBe(16 + 40);
    for (const [file, text] of smallFiles) expect(grownFiles.get(file)).toBe(text);
    expect(grown.diagnostics.filter(isError)).toEqual([]);
  });

  test('made-up articles are linked, cite and are coded as real ones are', () => {
    const made = [...grown.readings.values()].filter(({ article }) => article.slug.startsWith('made-'));
    expect(made).toHaveLength(40);
    for (const { body } of made) expect(body.citations.length).toBeGreaterThan(0);
    expect(made.some(({ article }) => article.channels.some((channel) => channel.record.coding))).toBe(true);
    expect(made.some(({ article }) => (grown.backlinks.get(article.slug) ?? []).length > 0)).toBe(true);
    expect(grown.corpus.sources.size).toBeGreaterThan(small.corpus.sources.size);
  });

  test('the same size makes the same articles again', () => {
    expect([...resizeContent(smallFiles, small, 16 + 40)]).toEqual([...grownFiles]);
  });
});

describe('articles for the peers', () => {
  const plain = writePlainArticles(small, createFormatter(small.corpus.sources, root));

  test('every article is there, and nothing of our own markup is left in it', () => {
    expect(plain.map(({ slug }) => slug)).toEqual([...small.corpus.articles.keys()]);
    for (const { markdown } of plain) expect(markdown).not.toMatch(/\[\[|\[@|\{#|<[A-Z]|^import /m);
  });

  test('an article keeps its words: each sentence of its text stands in the Markdown', () => {
    const bare = (text: string) => text.replace(/\\|\[\\?\[?\d+\\?\]?\]\(#notes\)|\]\([^)]*\)|[[\]*_`>|-]/g, '').replace(/\s+/g, '');
    for (const { slug, markdown } of plain) {
      const written = bare(markdown);
      const reading = [...small.readings.values()].find(({ article }) => article.slug === slug)!;
      for (const { text } of reading.body.sections) for (const sentence of text.split(/\n| · /).flatMap(splitSentences)) expect(written).toContain(bare(sentence.text));
    }
  });

  test('a citation leads to the numbered note, and the note to its source', () => {
    const cited = plain.find(({ markdown }) => markdown.includes('## Notes'))!;
    expect(cited.markdown).toMatch(/\[\\\[1\\?\]\]\(#notes\)/);
    expect(cited.markdown).toMatch(/^\d+\. .+\[Source\]\(https?:/m);
  });
});
