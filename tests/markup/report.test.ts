import { describe, expect, it, test } from 'vitest';
import { componentNames, isComponentName } from '@/lib/markup/component-list';
import { mdastText } from '@/lib/markup/plain';
import { readArticleMarkup, readInline } from '@/lib/markup/read';
import { openSmall } from '../small-encyclopedia';

const { contextOf } = openSmall();
const read = (text: string) => readArticleMarkup(text, contextOf('oman'), false).report;
const inline = (text: string) => readInline(text, contextOf('oman'));

describe('what an article is known to say', () => {
  const text = `---
title: Oman
---

The lead speaks of [[Zhou Enlai]]. [@a]

## The talks {#talks}

Nixon's "men" met. [@b, p. 3]

- One **bold** item [@a]
- Another

| Who | Where |
|-----|-------|
| Kissinger | Muscat |

<Contested question="Who asked?">
<Version holder="A">He did. [@a]</Version>
</Contested>

### Below

More. [@a]
`;

  it('each section has its id, its heading and its plain text, a line for each paragraph, item and row', () => {
    expect(read(text).sections).toEqual([
      { id: undefined, heading: undefined, text: 'The lead speaks of Zhou Enlai.' },
      { id: 'talks', heading: 'The talks', text: 'Nixon’s “men” met.\nOne bold item\nAnother\nWho · Where\nKissinger · Muscat\nHe did.' },
      { id: 'below', heading: 'Below', text: 'More.' },
    ]);
  });

  it('headings are known by the words that readers see, with their lines in the file', () => {
    const { headings } = read('Lead.\n\n## Nixon\'s "men" and [[Zhou Enlai|the premier]] [@a]\n\nText.\n');
    expect(headings).toEqual([{ id: 'nixons-men-and-the-premier', depth: 2, text: 'Nixon’s “men” and the premier', line: 3, column: 1 }]);
  });

  it('citations are numbered in the order of the text, each with its line', () => {
    expect(read(text).citations.map(({ note, line, cluster }) => [note, line, cluster.map(({ key, place }) => [key, place])])).toEqual([
      [1, 5, [['a', undefined]]],
      [2, 9, [['b', 'p. 3']]],
      [3, 11, [['a', undefined]]],
      [4, 19, [['a', undefined]]],
      [5, 24, [['a', undefined]]],
    ]);
  });

  it('a comparison table takes as many notes as its cells have citations', () => {
    const { comparisons, citations, notes } = read('Before. [@a]\n\n<Comparison id="forms" />\n\nAfter. [@b]\n');
    expect(comparisons.map(({ id, firstNote }) => [id, firstNote])).toEqual([['forms', 2]]);
    expect(citations.map(({ note }) => note)).toEqual([1, 5]);
    expect(notes).toBe(5);
  });
});

describe('a link knows its sentence', () => {
  test.each([
    ['It began. Gen. Walters met [[Zhou Enlai|him]] in the U.S. embassy. It ended.', 'Gen. Walters met him in the U.S. embassy.'],
    ['It began. [@a] He met [[Zhou Enlai]]. [@b] It ended.', 'He met Zhou Enlai.'],
    ['A line\nthat goes *on to [[Zhou Enlai]]*\nand ends.', 'A line that goes on to Zhou Enlai and ends.'],
    ['- first\n- then [[Zhou Enlai]]', 'then Zhou Enlai'],
    ['| a | b |\n|---|---|\n| [[Zhou Enlai]] came | left |', 'Zhou Enlai came'],
    ['<Contested question="x">\n<Version holder="y">He met [[Zhou Enlai]]. It ended.</Version>\n</Contested>', 'He met Zhou Enlai.'],
    ['> Quoted. He met [[Zhou Enlai]].', 'He met Zhou Enlai.'],
    ['## With [[Zhou Enlai]]\n\nText.', 'With Zhou Enlai'],
  ])('%j', (text, sentence) => {
    expect(read(text).links).toMatchObject([{ target: 'zhou-enlai', sentence }]);
  });

  it('and so does one in a field', () => {
    expect(inline('First. He met [[Kissinger]]. Last.').report.links).toMatchObject([{ target: 'henry-kissinger', sentence: 'He met Kissinger.' }]);
  });
});

describe('a field of one line', () => {
  it('reads cross-references, citations, emphasis and quotes as an article does', () => {
    const { nodes, report } = inline('The *premier* [[Zhou Enlai]] said "so". [@a, p. 3]');
    expect(mdastText(nodes)).toBe('The premier Zhou Enlai said “so”.');
    expect(report.citations).toHaveLength(1);
    expect(report.findings).toEqual([]);
  });

  it('may hold braces and a less-than sign, because it is not MDX', () => {
    const { nodes, report } = inline('Fewer than < 5 {or 6}');
    expect(mdastText(nodes)).toBe('Fewer than < 5 {or 6}');
    expect(report.findings).toEqual([]);
  });

  test.each([
    ['<script>alert(1)</script>', 'raw-html'],
    ['a <b onclick="x()">b</b>', 'raw-html'],
    ['[a](javascript:alert(1))', 'bad-address'],
    ['![a](https://example.org/x.png)', 'bad-address'],
    ['[[Zhu Enlai]]', 'unknown-link'],
    ['[@a p. 3]', 'bad-citation'],
    ['- a list', 'syntax'],
    ['# A heading', 'syntax'],
    ['One.\n\nTwo.', 'syntax'],
  ])('%j is refused as %s', (text, code) => {
    expect(inline(text).report.findings.map((finding) => finding.code)).toContain(code);
  });

  it('keeps no HTML and no bad address in its tree', () => {
    const { nodes } = inline('a <b onclick="x()">b</b> [c](javascript:alert(1)) ![d](x.png)');
    expect(nodes.map((node) => node.type)).toEqual(expect.arrayContaining(['text']));
    expect(nodes.filter((node) => node.type !== 'text')).toEqual([]);
  });
});

it('the list of components is closed: what every object has is not on it', () => {
  for (const name of componentNames) expect(isComponentName(name)).toBe(true);
  for (const name of ['constructor', 'toString', '__proto__', 'Cite', 'contested', '', null]) expect(isComponentName(name)).toBe(false);
});
