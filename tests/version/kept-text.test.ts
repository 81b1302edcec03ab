import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { KeptTree } from '@/components/versions/kept-tree';
import { describeChange } from '@/lib/version/describe-change';
import { findForeignMark, readKeptText } from '@/lib/version/kept-text';
import { hashText } from '@/lib/version/own-files';
import { writeKeptText } from '@/lib/version/write-kept-text';

const head = '<h1>Spa channel</h1>\n<p>Case study · 1921</p>\n<p>Four meetings.</p>\n';
const draw = (text: string) => renderToStaticMarkup(createElement(KeptTree, { nodes: readKeptText(text).body, leadsTo: (address: string) => (address === '/wiki/gone' ? undefined : address) }));

describe('a text is written in the form', () => {
  const write = (body: string) => writeKeptText(`<h1>T</h1><p>K</p><p>S</p>${body}`).split('\n').slice(3).join('\n');

  test.each([
    ['classes, styles and handlers go', '<p class="a" style="color:red" onclick="x()">One</p>', '<p>One</p>\n'],
    ['figures and buttons go with what they hold', '<figure><svg><text>No</text></svg></figure><button>No</button><p>One</p>', '<p>One</p>\n'],
    ['a note beside the text goes, its number stays', '<p>One.<sup class="ref"><a href="#note-1" role="doc-noteref">1</a></sup><span class="note" id="note-1" role="note">Said</span></p>', '<p>One.<sup><a href="#note-1">1</a></sup></p>\n'],
    ['a frame around a table goes', '<div class="table" role="region" tabindex="0"><table><tbody><tr><th scope="row">A</th><td>B</td></tr></tbody></table></div>', '<table>\n<tbody>\n<tr><th scope="row">A</th><td>B</td></tr>\n</tbody>\n</table>\n'],
    ['what the styles set on a line of its own is set so', '<p>Nixon<span class="side">United States</span></p>', '<p>Nixon<br>United States</p>\n'],
    ['words in a row stay in a row', '<p><span>A</span><span> · <a href="/wiki/b">B</a></span></p>', '<p>A · <a href="/wiki/b">B</a></p>\n'],
    ['a box keeps its label and its end', '<div role="note" class="editors"><p class="box-label">From the editors</p><p>Ours.</p></div>', '<aside>\n<p><b>From the editors</b></p>\n<p>Ours.</p>\n</aside>\n'],
    ['an address that could break out of its mark is written out', '<p><a href="https://example.org/?a=%3C&quot;>">A</a></p>', '<p><a href="https://example.org/?a=%3C%22%3E">A</a></p>\n'],
  ])('%s', (_, drawn, kept) => {
    expect(write(drawn)).toBe(kept);
  });

  test('and what was written has the form, and reads as it was', () => {
    const text = writeKeptText(`${head}<section><h2 id="talks">The talks</h2><p>Q&amp;A &lt;here&gt; in “1921”.</p></section><ul><li>One</li></ul>`);
    expect(findForeignMark(text)).toBeUndefined();
    expect(readKeptText(text)).toMatchObject({ title: 'Spa channel', line: 'Case study · 1921' });
    expect(draw(text)).toContain('<h2 id="talks">The talks</h2>');
    expect(draw(text)).toContain('Q&amp;A &lt;here&gt; in “1921”.');
  });
});

describe('a text that was tampered with', () => {
  test.each([
    ['<script>alert(1)</script>', 'alert'],
    ['<p onclick="alert(1)">One</p>', 'onclick'],
    ['<p><a href="javascript:alert(1)">One</a></p>', 'javascript'],
    ['<p><a href="java&#x73;cript:alert(1)">One</a></p>', 'javascript'],
    ['<p><img src="https://example.org/x.png"></p>', 'img'],
    ['<iframe src="https://example.org"></iframe>', 'iframe'],
    ['<p style="position:fixed">One</p>', 'style'],
    ['<p><svg><script>alert(1)</script></svg></p>', 'svg'],
    ['<form action="https://example.org"><input name="q"></form>', 'form'],
    ['<p id="content">One</p>', 'id='],
    ['<h2 id="A b">One</h2>', 'id='],
    ['<!-- <p>One</p> -->', '<!--'],
  ])('holds %s: the check finds it, and a page does not draw it', (hostile, trace) => {
    const text = `${head}<p>Before.</p>\n${hostile}\n`;
    expect(findForeignMark(text)).toMatchObject({ line: 5 });
    const drawn = draw(text);
    expect(drawn).toContain('Before.');
    expect(drawn).not.toContain(trace);
  });

  test('lacks its title, kind or standfirst: the check finds it', () => {
    expect(findForeignMark('<p>One</p>\n')).toEqual({ line: 1, column: 1, found: '<p>One</p>' });
  });
});

test('links lead on where something stands, and are plain words where nothing does', () => {
  const text = `${head}<p><a href="/wiki/gone">Gone</a> and <a href="https://example.org/">there</a>.</p>\n<ul>\n<li>Report, https://example.org/a.</li>\n</ul>\n`;
  expect(draw(text)).toContain('<p>Gone and <a href="https://example.org/">there</a>.</p>');
  expect(draw(text)).toContain('<li>Report, <a href="https://example.org/a">example.org/a</a>.</li>');
});

test('a table can be scrolled by itself, as in an article', () => {
  expect(draw(`${head}<table>\n<tbody>\n<tr><td>A</td></tr>\n</tbody>\n</table>\n`)).toBe('<div class="table" role="group" aria-label="Table" tabindex="0"><table><tbody><tr><td>A</td></tr></tbody></table></div>');
});

test('a checkout with other line ends is the same text', () => {
  expect(hashText('a\r\nb\r\n')).toBe(hashText('a\nb\n'));
  expect(hashText('a\nb')).not.toBe(hashText('a b'));
});

describe('the line on what changed', () => {
  const before = `${head}<p>Lead.<sup id="ref-1"><a href="#note-1">1</a></sup></p>\n<h2 id="talks">The talks</h2>\n<p>One.</p>\n<h2>Notes</h2>\n<ol>\n<li id="note-1">A.</li>\n</ol>\n`;
  const after = (from: string, to: string) => describeChange(readKeptText(before), readKeptText(before.replace(from, to)));
  test.each([
    ['One.', 'Two.', 'Changed: The talks'],
    ['Four meetings.', 'Five meetings.', 'Changed: Standfirst'],
    ['Spa channel', 'Spa talks', 'Changed: Title'],
    ['The talks', 'The meetings', 'Added: The meetings. Taken out: The talks'],
    ['">1</a></sup>', '">7</a></sup>', 'Changed: links or marks, no words'],
    ['<li id="note-1">A.', '<li id="note-1">B.', 'Changed: Notes'],
    ['Lead.', 'Another lead.', 'Changed: Lead'],
  ])('of “%s” to “%s” is “%s”', (from, to, said) => {
    expect(after(from, to)).toBe(said);
  });
});
