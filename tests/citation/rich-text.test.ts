import { toHtml } from 'hast-util-to-html';
import { describe, expect, it, test } from 'vitest';
import { createFormatter } from '@/lib/citation/format';
import { parseFormatted } from '@/lib/citation/rich-text';
import type { CiteKey } from '@/lib/schema/brand';
import { sourceSchema } from '@/lib/schema/source';

const draw = (html: string, links = false) => toHtml(parseFormatted(html, { links }));

describe('what survives', () => {
  test.each([
    ['<i>Negotiation Journal</i> 22', '<i>Negotiation Journal</i> 22'],
    ['x<sup>2</sup>, <b>bold</b>', 'x<sup>2</sup>, <b>bold</b>'],
    ['<span style="font-variant: small-caps;">Frus</span>', 'Frus'],
    ['<i onclick="alert(1)" class="x">t</i>', '<i>t</i>'],
    ['a<script>alert(1)</script>b', 'ab'],
    ['a<style>b{}</style>c', 'ac'],
    ['<img src="x" onerror="alert(1)">a', 'a'],
    ['<a href="javascript:alert(1)" onclick="x()">a</a>', '<a>a</a>'],
    ['<a href="data:text/html,x">a</a>', '<a>a</a>'],
    ['<a href="https://example.org/">a</a>', '<a href="https://example.org/">a</a>'],
    ['<iframe src="https://example.org/"></iframe>a', 'a'],
    ['<svg><a href="https://x.org"><script>alert(1)</script></a></svg>', '<a href="https://x.org"></a>'],
  ])('of %s is %s', (html, drawn) => {
    expect(draw(html)).toBe(drawn);
  });
});

it('a title with a script and a handler in it is set as the letters that it is', () => {
  const title = 'A <script>alert(1)</script> & <img src=x onerror=alert(1)> title';
  const source = sourceSchema.parse({ kind: 'journalism', publisher: 'Any', access: 'open', csl: { type: 'webpage', title, language: 'de', URL: 'https://example.org/a' } });
  const key = 'evil' as CiteKey;
  const formatter = createFormatter(new Map([[key, { record: source }]]), process.cwd());
  for (const html of [formatter.formatNotes([[{ key, place: undefined, locator: undefined }]])[0]!, formatter.formatBibliography([key])[0]!.html]) {
    const tree = parseFormatted(html, { links: true });
    const elements = tree.children.flatMap((node) => (node.type === 'element' ? [node.tagName] : []));
    expect(elements.filter((name) => name !== 'a')).toEqual([]);
    expect(toHtml(tree)).toContain('alert(1)');
  }
});

describe('with links', () => {
  it('a bare address becomes a link, without the full stop that ends the sentence', () => {
    expect(draw('Norton, 2006. https://www.example.org/a?b=1&#38;c=2.', true)).toBe('Norton, 2006. <a href="https://www.example.org/a?b=1&#x26;c=2">example.org/a?b=1&#x26;c=2</a>.');
  });

  it('nothing but http and https becomes one', () => {
    expect(draw('javascript:alert(1) ftp://a.org data:text/html,x', true)).toBe('javascript:alert(1) ftp://a.org data:text/html,x');
  });
});
