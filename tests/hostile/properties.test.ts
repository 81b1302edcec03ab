// Hostile texts that nobody thought of: pieces of markup, code, YAML and addresses, joined at random and put wherever an
// author writes. Whatever comes of it, it is read to the end, and what is drawn of it is inert.
import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { createElement, Fragment, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, expect, it } from 'vitest';
import { InlineText } from '@/components/article/inline-text';
import { RichText } from '@/components/article/rich-text';
import { drawAnswer } from '@/components/search/draw-answer';
import { toHtml } from '@/components/search/pieces';
import { writeCsv } from '@/lib/channel/csv';
import { createFormatter } from '@/lib/citation/format';
import { parseFormatted } from '@/lib/citation/rich-text';
import { parseYaml } from '@/lib/corpus/yaml';
import { formatReport } from '@/lib/diagnostics/report';
import { componentNames } from '@/lib/markup/component-list';
import { readInline } from '@/lib/markup/read';
import { compileArticle } from '@/lib/mdx/compile';
import { evaluateArticle, type MdxComponents } from '@/lib/mdx/evaluate';
import type { CiteKey, FilePath, Slug } from '@/lib/schema/brand';
import { line as lineField } from '@/lib/schema/fields';
import { buildSearchFiles } from '@/lib/search/build';
import { openSearch } from '@/lib/search/engine';
import { openEncyclopedia } from '@/lib/site/encyclopedia';
import { isWebAddress } from '@/lib/text/web-address';
import { baseFiles, withFiles } from './base';
import { clearCanary, hasRun, sets, writes } from './canary';
import { drawText } from './draw-site';
import { findFormulas, findLive, judgeAddress } from './inert';

const pieces = [
  '<', '>', '</', '/>', '<!--', '-->', '<![CDATA[', ']]>', '<script>', '</script>', '<Script', '<img src=x onerror=', '<svg onload=', '<style>', '<iframe srcdoc=', '<Editors>', '</Editors>', '<Contested question="', '<Version holder="', '<Comparison id="forms" />', '<Cite note="1" />',
  '{', '}', '{#', '{/*', '*/}', '${', sets, writes, 'import ', 'export default ', 'from "node:fs"', '=>', '`', '```\n', '~~~\n', '\\', '$&', '$1', '&lt;', '&#x3c;', '&#123;', '&colon;', '&#x202e;', '&amp;',
  '[', ']', '(', ')', '](', '[[', ']]', '[[Ruritania', '|', '#', '[@', '[@hentzau-1954-spa', ', p. 3', ', pp. 1-100', ';', '[^a]', '[^a]: ', '[a]: ', '![', 'javascript:', 'data:text/html,', 'https://', 'https://a@', '//evil.example', 'mailto:', 'www.', '../',
  '\n', '\n\n', '\r', '  ', '\t', '    ', '- ', '- [x] ', '1. ', '> ', '## ', '|-|\n', '---\n', '***', '**', '_', '~~', '*', '!', '=', '+', '@', '-', ':', ': ', '"', "'", ' onclick="', ' style="', '&a ', '*a', '!!js/function ', '<<: ', '? ', '%YAML', '__proto__', 'constructor',
  'a', 'b', 'The envoy', 'Ruritania', 'é', '周', 'é', 'о', '\u202e', '\u200b', '\u0000', '\ud800', '\ufeff', '🇳🇴',
];
const hostile = fc.array(fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: fc.string({ maxLength: 8 }) }), { maxLength: 24 }).map((parts) => parts.join(''));
const cacheFolder = mkdtempSync(join(tmpdir(), 'properties-'));
const { contextOf } = openEncyclopedia(baseFiles, { drafts: true });
const head = '---\ntitle: Open talks\nstandfirst: A text.\ndefinition: A text. A text.\nreviewed: "2026-01-02"\n---\n\n';

afterAll(() => {
  clearCanary();
  rmSync(cacheFolder, { recursive: true });
});

const Box = ({ children }: { readonly children?: ReactNode }): ReactNode => createElement('div', null, children);
const components = Object.fromEntries([...componentNames, 'Cite'].map((name) => [name, Box])) as unknown as MdxComponents;

it('as the body of an article', async () => {
  let drawn = 0;
  await fc.assert(
    fc.asyncProperty(hostile, async (body) => {
      const { diagnostics, corpus, readings } = openEncyclopedia(new Map([...baseFiles, ['content/concepts/open-talks.mdx' as FilePath, head + body]]), { drafts: true });
      const unread = diagnostics.some(({ code, file }) => file.endsWith('open-talks.mdx') && (code === 'syntax' || code === 'too-deep' || code === 'too-large'));
      const article = corpus.articles.get('open-talks' as Slug);
      if (unread || !article) return;
      // What acorn cannot read is refused as code, and is a fault of syntax to the compiler.
      const code = await compileArticle({ text: article.text, report: readings.get(article.slug)!.body }, { context: contextOf('open-talks' as Slug), pipeline: 'properties', cacheFolder }).catch(() => undefined);
      if (code === undefined) {
        expect(diagnostics.some(({ code: found }) => found === 'code-in-content')).toBe(true);
        return;
      }
      drawn += 1;
      expect(findLive(renderToStaticMarkup(createElement(evaluateArticle(code), { components }))).filter((found) => !found.startsWith('id='))).toEqual([]);
      expect(hasRun()).toBe(false);
    }),
    { numRuns: 100 },
  );
  expect(drawn).toBeGreaterThan(5);
});

it('as a field of one line', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const { nodes, report } = readInline(text, contextOf('ruritania' as Slug));
      const field = { name: 'standfirst', place: { file: 'a', line: 1, column: 1 }, placeAt: () => ({ file: 'a', line: 1, column: 1 }), nodes, report };
      expect(findLive(renderToStaticMarkup(createElement(InlineText, { field, renderNote: (note: number) => createElement('sup', null, note) })))).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

it('as a whole file of any sort', () => {
  const paths = ['content/states/ruritania.mdx', 'content/bibliography/hentzau-1954-spa.yaml', 'content/cases/spa-channel/spa-1921.yaml', 'content/cases/spa-channel/events.yaml', 'content/cases/spa-channel/index.mdx', 'content/actors.yaml', 'content/codebook.yaml', 'content/comparisons.yaml', 'content/wanted.yaml'];
  fc.assert(
    fc.property(fc.constantFrom(...paths), hostile, fc.boolean(), (path, text, first) => {
      const own = baseFiles.get(path as FilePath) ?? '';
      const { diagnostics } = openEncyclopedia(withFiles([[path, first ? `${text}\n${own}` : `${own.slice(0, own.length / 2)}${text}${own.slice(own.length / 2)}`]]), { drafts: true });
      for (const { line, column, remedy } of diagnostics) expect([line > 0, column > 0, remedy !== '']).toEqual([true, true, true]);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
      expect(formatReport(diagnostics)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    }),
    { numRuns: 80 },
  );
});

it('as YAML', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const { value, diagnostics, locate } = parseYaml(text, 'a' as FilePath);
      if (diagnostics.length > 0) expect(value).toBeUndefined();
      expect(locate(['a', 0]).line).toBeGreaterThan(0);
      expect(Object.keys(Object.prototype)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

it('as every text of a source', () => {
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 4, maxLength: 4 }), ([title = '', name = '', container = '', rest = '']) => {
      const line = (text: string) => lineField.safeParse(text.replace(/\s+/g, ' ')).data ?? 'a';
      const record = { kind: 'primary', publisher: line(rest), access: 'open', csl: { type: 'chapter', title: line(title), 'container-title': line(container), author: [{ family: line(name), given: line(rest) }, { literal: line(title) }], publisher: line(rest), 'publisher-place': line(name), volume: line(rest), page: line(container), note: line(rest), URL: `https://example.org/${encodeURIComponent(line(rest).replace(/\p{Cs}/gu, ''))}` }, read: [], notes: [] } as const;
      const { formatNotes, formatBibliography } = createFormatter(new Map([['a' as CiteKey, { record: record as never }]]), process.cwd());
      const cluster = [{ key: 'a' as CiteKey, place: `sec. ${line(title)}`, locator: [{ label: 'sec' as const, ranges: [{ from: line(title), to: line(title) }] }] }];
      for (const html of [...formatNotes([cluster, cluster]), ...formatBibliography(['a' as CiteKey]).map((entry) => entry.html)]) {
        for (const links of [true, false]) expect(findLive(renderToStaticMarkup(createElement(RichText, { tree: parseFormatted(html, { links }) })))).toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
});

it('as formatted text, whatever a style of citations might make of it', () => {
  fc.assert(fc.property(hostile, (html) => findLive(renderToStaticMarkup(createElement(RichText, { tree: parseFormatted(html, { links: true }) }))).length === 0), { numRuns: 500 });
});

it('as a cell of a table', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.oneof(hostile, fc.constantFrom('-0431', '-14.4', '1921~', '')), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 }), (rows) => {
      const { data } = Papa.parse<string[]>(writeCsv([['a', 'b', 'c'], ...rows]), { newline: '\r\n' });
      const read = data.slice(1, rows.length + 1);
      expect(findFormulas(read)).toEqual([]);
      expect(read.map((row) => row.map((cell) => cell.replace(/^'(?='*[=+\-@\t\r])/, '')))).toEqual(rows);
    }),
    { numRuns: 300 },
  );
});

it('as an address', () => {
  const address = fc.tuple(fc.constantFrom('https://', 'http://', 'HTTPS://', 'https:', '', 'javascript:', '//'), fc.constantFrom('example.org', 'a@b.example', 'exa\u043cple.org', '[::1]', '%65.org', 'a\\b.org', 'localhost', 'a_b.org', '-', ''), hostile).map((parts) => parts.join(''));
  fc.assert(fc.property(address, (text) => !isWebAddress(text) || judgeAddress(text).length === 0), { numRuns: 1000 });
});

it('as what the search finds', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, hostile, async (title, text) => {
      const { files } = await buildSearchFiles([{ slug: 'a', title: `Envoy ${title}`, aliases: [text], standfirst: text, kind: 'State', years: '', said: [], facets: { kind: 'state', regions: [], hosts: [] }, sections: [{ id: 'talks', heading: title, text: `envoy ${text}` }] }]);
      const { answer } = await openSearch((name) => Promise.resolve(JSON.parse(files.get(name) ?? '') as unknown));
      const { hits, ...rest } = await answer('envoy ', { limit: 5 });
      expect(hits.length).toBe(1);
      expect(findLive(toHtml(drawAnswer({ hits, ...rest })))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

it('as plain text, which these judges find inert, and live where it is not escaped', () => {
  fc.assert(fc.property(hostile, (text) => findLive(drawText(text)).length === 0));
  for (const html of ['<script>1</script>', '<p onclick="1">a</p>', '<p style="a:b">a</p>', '<a href="javascript:1">a</a>', '<a href="java\nscript:1">a</a>', '<a href="//evil.example">a</a>', '<img src="x">', '<!-- a -->', '<p id="a"></p><p id="a"></p>', '<svg><script>1</script></svg>', '<template><script>1</script></template>', '<form action="https://evil.example"></form>']) expect(findLive(html), html).not.toEqual([]);
  expect(renderToStaticMarkup(createElement(Fragment, null, '<b>'))).toBe('&lt;b&gt;');
});
