import { describe, expect, it } from 'vitest';
import { openEncyclopedia } from '@/lib/site/encyclopedia';
import { smallFiles, toFiles, writeArticle } from '../small-encyclopedia';

function backlinksOf(slug: string, more: Readonly<Record<string, string>>) {
  const { backlinks } = openEncyclopedia(toFiles({ ...smallFiles, ...more }), { drafts: false });
  const found = [...backlinks].find(([to]) => to === slug)?.[1] ?? [];
  return found.map(({ from, sentence }) => `${from.slug}: ${sentence}`);
}

describe('what links to an article', () => {
  it('is told with the sentence that the link stands in, abbreviations and all', () => {
    const body = 'It began in Lahore. Gen. Walters of the U.S. Army wrote to [[Zhou Enlai|the premier]] twice. It ended. [@a]';
    expect(backlinksOf('zhou-enlai', { 'content/states/china.mdx': writeArticle('China', {}, body) })).toEqual(['china: Gen. Walters of the U.S. Army wrote to the premier twice.']);
  });

  it('is one line for each article, its first sentence in the body before its fields and its see also', () => {
    const body = 'First [[Zhou Enlai]] came. Then [[Chou En-lai]] left. [@a]';
    const fields = { standfirst: 'Where [[Zhou Enlai]] lived.', seeAlso: [{ name: 'Zhou Enlai', why: 'The premier' }] };
    expect(backlinksOf('zhou-enlai', { 'content/states/china.mdx': writeArticle('China', fields, body) })).toEqual(['china: First Zhou Enlai came.']);
  });

  it('takes the field where the body has none, and the reason of the see also where the field has none', () => {
    const more = {
      'content/states/china.mdx': writeArticle('China', { standfirst: 'Where [[Zhou Enlai]] lived.', seeAlso: [{ name: 'Zhou Enlai', why: 'The premier' }] }),
      'content/states/cuba.mdx': writeArticle('Cuba', { seeAlso: [{ name: 'Zhou Enlai', why: 'A host' }] }),
    };
    expect(backlinksOf('zhou-enlai', more)).toEqual(['china: Where Zhou Enlai lived.', 'cuba: A host']);
  });

  it('counts a link by alias and a link to a section', () => {
    const more = { 'content/states/china.mdx': writeArticle('China', {}, 'It met in [[Oman#host|Muscat]] with [[Kissinger]]. [@a]') };
    expect(backlinksOf('oman', more)).toEqual(['china: It met in Muscat with Kissinger.']);
    expect(backlinksOf('henry-kissinger', more)).toEqual(['china: It met in Muscat with Kissinger.']);
  });

  it('comes from a list item and a table cell with the text of that item or cell', () => {
    const body = 'They were: [@a]\n\n- [[Zhou Enlai]], the premier\n- others\n\n| Who | Where |\n|---|---|\n| Nixon | [[Oman]] or so |\n\n[@a]';
    const more = { 'content/states/china.mdx': writeArticle('China', {}, body) };
    expect(backlinksOf('zhou-enlai', more)).toEqual(['china: Zhou Enlai, the premier']);
    expect(backlinksOf('oman', more)).toEqual(['china: Oman or so']);
  });

  it('leaves out the article itself', () => {
    expect(backlinksOf('oman', { 'content/states/oman.mdx': writeArticle('Oman', {}, 'See [[Oman#host|below]]. [@a]\n\n## The host {#host}\n\nIt hosted. [@a]') })).toEqual([]);
  });

  it('is in the order of the titles', () => {
    const more = Object.fromEntries(['Émigrés', 'Cuba', 'austria'].map((title, index) => [`content/states/s${index}.mdx`, writeArticle(title, {}, 'Of [[Oman]]. [@a]')]));
    expect(backlinksOf('oman', more)).toEqual(['s2: Of Oman.', 's1: Of Oman.', 's0: Of Oman.']);
  });

  it('is nothing where only a wanted name or a draft points', () => {
    expect(backlinksOf('oman', { 'content/states/china.mdx': writeArticle('China', { draft: 'true' }, 'Of [[Oman]] and [[Mao Zedong]]. [@a]') })).toEqual([]);
    expect(backlinksOf('mao-zedong', { 'content/states/china.mdx': writeArticle('China', {}, 'Of [[Mao Zedong]]. [@a]') })).toEqual([]);
  });
});
