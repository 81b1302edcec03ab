import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { compileArticle } from '@/lib/mdx/compile';
import { evaluateArticle, type MdxComponents } from '@/lib/mdx/evaluate';
import { componentNames } from '@/lib/markup/component-list';
import { readArticleMarkup } from '@/lib/markup/read';
import { openSmall, smallFiles, writeArticle, type SmallEncyclopedia } from '../small-encyclopedia';

let cacheFolder: string;

beforeEach(async () => {
  cacheFolder = await mkdtemp(join(tmpdir(), 'compile-'));
});

afterEach(async () => {
  Reflect.deleteProperty(globalThis, '__ran');
  await rm(cacheFolder, { recursive: true });
});

function compile(body: string, encyclopedia: SmallEncyclopedia = openSmall(), pipeline = 'one'): Promise<string> {
  return compileText(writeArticle('Oman', {}, body), encyclopedia, pipeline);
}

function compileText(text: string, encyclopedia: SmallEncyclopedia = openSmall(), pipeline = 'one'): Promise<string> {
  const context = encyclopedia.contextOf('oman');
  return compileArticle({ text, report: readArticleMarkup(text, context, true).report }, { context, pipeline, cacheFolder });
}

/** Draws the article with plain elements for its components: <section data-name="Contested" ...>. */
function draw(code: string): string {
  const components = Object.fromEntries(
    [...componentNames, 'Cite'].map((name) => [
      name,
      ({ children, ...attributes }: Record<string, never>) => createElement('section', { 'data-name': name, ...Object.fromEntries(Object.entries(attributes).map(([key, value]) => [`data-${key}`, value])) }, children),
    ]),
  ) as unknown as MdxComponents;
  return renderToStaticMarkup(createElement(evaluateArticle(code), { components }));
}

it('an article becomes its text with links, notes, components and heading ids', async () => {
  const body = 'He met [[Zhou Enlai|the premier]]. [@a]\n\n## The talks {#talks}\n\n<Contested question="Who?">\n<Version holder="A">He did. [@b]</Version>\n</Contested>\n';
  expect(draw(await compile(body)).replaceAll('\n', '')).toBe(
    '<p>He met <a href="/wiki/zhou-enlai">the premier</a>.<section data-name="Cite" data-note="1"></section></p>' +
      '<h2 id="talks">The talks</h2>' +
      '<section data-name="Contested" data-question="Who?"><section data-name="Version" data-holder="A">He did.<section data-name="Cite" data-note="2"></section></section></section>',
  );
});

describe('what an author wrote as code neither stands in what is compiled nor runs', () => {
  test.each([
    ['an expression', 'Text {globalThis.__ran = true} here. [@a]'],
    ['an expression that is a block', 'Text. [@a]\n\n{globalThis.__ran = true}'],
    ['an export', 'export const secret = (globalThis.__ran = true)\n\nText. [@a]'],
    ['a default export', 'export default function Layout() { globalThis.__ran = true; return null }\n\nText. [@a]'],
    ['an import', 'import "data:text/javascript,globalThis.__ran = true"\n\nText. [@a]'],
    ['an import of a file of this machine', 'import __ran from "/etc/passwd"\n\n<Editors>Text. {__ran}</Editors>'],
    ['a script', '<script>globalThis.__ran = true</script>\n\nText. [@a]'],
    ['an attribute', '<Editors title={globalThis.__ran = true}>Gone.</Editors>\n\nText. [@a]'],
    ['a spread attribute', '<Editors {...(globalThis.__ran = true)}>Gone.</Editors>\n\nText. [@a]'],
    ['an event handler', '<Editors onClick="globalThis.__ran = true">Gone.</Editors>\n\nText. [@a]'],
    ['an expression in an attribute of an element', '<b title={globalThis.__ran = true}>Gone.</b>\n\nText. [@a]'],
    ['a javascript link', '[a](javascript:globalThis.__ran=true) Text. [@a]'],
  ])('%s', async (_, body) => {
    const code = await compile(body);
    expect(code).not.toContain('__ran');
    expect(code).not.toContain('/etc/passwd');
    expect(draw(code)).toContain('Text');
    expect(globalThis).not.toHaveProperty('__ran');
  });

  it('while the same expression does run where nothing guards it, so that these tests mean something', () => {
    evaluateArticle('globalThis.__ran = true; return { default: () => null }');
    expect(globalThis).toHaveProperty('__ran', true);
  });

  it('nor does the front matter, which holds text only', async () => {
    const code = await compileText('---\ntitle: "{globalThis.__ran = true}"\n---\n\nText. [@a]\n');
    expect(draw(code)).toContain('Text');
    expect(globalThis).not.toHaveProperty('__ran');
  });

  it.each(['---js\n{ title: (globalThis.__ran = true) }\n---\n', '---javascript\nglobalThis.__ran = true\n---\n', '--- js\n(globalThis.__ran = true)\n---\n', '\ufeff---js\n(globalThis.__ran = true)\n---\n', '---coffee\nglobalThis.__ran = true\n---\n', '---json\n{"a": 1}\n---\n'])('nor front matter in another language: %j', async (front) => {
    // Whether it can be compiled is another matter: the check has refused it.
    await compileText(`${front}\nText. [@a]\n`).catch(() => '');
    expect(globalThis).not.toHaveProperty('__ran');
  });

  it('nor what the front matter says in what is compiled, since nobody asks for it there', async () => {
    expect(await compileText('---\ntitle: Secret words\n---\n\nText. [@a]\n')).not.toContain('Secret words');
  });

  it('escaped braces are read as the braces they are', async () => {
    expect(draw(await compile('Escaped \\{globalThis.__ran = true} text. [@a]'))).toContain('Escaped {globalThis.__ran = true} text.');
    expect(globalThis).not.toHaveProperty('__ran');
  });
});

describe('the cache', () => {
  const body = 'He met [[Zhou Enlai]] and [[Mao Zedong]]. [@a]';

  it('is read the second time: what stands in it is the answer', async () => {
    const first = await compile(body);
    const [file, ...others] = await readdir(cacheFolder);
    expect(others).toEqual([]);
    expect(await readFile(join(cacheFolder, file!), 'utf8')).toBe(first);
    await writeFile(join(cacheFolder, file!), 'kept');
    expect(await compile(body)).toBe('kept');
  });

  it('holds an article once when it is compiled several times at once, and nothing half written', async () => {
    const codes = await Promise.all([compile(body), compile(body), compile(body)]);
    expect(new Set(codes).size).toBe(1);
    expect(await readdir(cacheFolder)).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
  });

  it('does not answer when the text changed', async () => {
    expect(draw(await compile(body))).toContain('He met');
    expect(draw(await compile(body.replace('met', 'left')))).toContain('He left');
  });

  it('does not answer when the plugins changed', async () => {
    await compile(body, openSmall(), 'one');
    await compile(body, openSmall(), 'two');
    expect(await readdir(cacheFolder)).toHaveLength(2);
  });

  it('does not answer when a wanted article has been written', async () => {
    expect(draw(await compile(body))).not.toContain('/wiki/mao-zedong');
    const written = openSmall({ ...smallFiles, 'content/people/mao-zedong.mdx': writeArticle('Mao Zedong') });
    expect(draw(await compile(body, written))).toContain('<a href="/wiki/mao-zedong">Mao Zedong</a>');
  });

  it('does not answer when a name has come to mean another article', async () => {
    expect(draw(await compile(body))).toContain('/wiki/zhou-enlai');
    const { 'content/people/zhou-enlai.mdx': moved, ...others } = smallFiles;
    expect(draw(await compile(body, openSmall({ ...others, 'content/people/chou.mdx': moved! })))).toContain('/wiki/chou');
  });

  it('does not answer when the comparison before a note has come to bring fewer notes', async () => {
    const withTable = 'Before. [@a]\n\n<Comparison id="forms" />\n\nAfter. [@b]';
    expect(draw(await compile(withTable))).toContain('data-note="5"');
    const fewer = openSmall({
      ...smallFiles,
      'content/concepts/quiet-diplomacy.mdx': writeArticle('Quiet diplomacy', { definition: 'Quiet.', comparison: { who: 'a', authority: 'b', secrecy: 'c', purpose: 'd', differs: 'e' } }),
    });
    expect(draw(await compile(withTable, fewer))).toContain('data-note="4"');
  });
});
