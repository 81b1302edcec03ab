// The pages of versions, drawn from a folder where an article was published, changed and published again.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HistoryPage } from '@/components/versions/history-page';
import { VersionPage } from '@/components/versions/version-page';
import type { Slug } from '@/lib/schema/brand';
import type { Encyclopedia } from '@/lib/site/encyclopedia';
import { readSettings } from '@/lib/site/settings';
import { changeIn, planIn } from '../authoring/publish-in';
import { copySoundEncyclopedia, type ContentFolder } from '../authoring/content-folder';

const settings = readSettings({ BACKCHANNEL_ORIGIN: 'https://example.org', BACKCHANNEL_REPOSITORY: 'https://example.com/repo' });
const slug = 'spa-channel' as Slug;
let folder: ContentFolder;
let encyclopedia: Encyclopedia;

beforeAll(async () => {
  folder = await copySoundEncyclopedia();
  await folder.carryOut(await planIn(folder, [], { day: '2026-12-01' }));
  await changeIn(folder, 'content/cases/spa-channel/index.mdx', 'Envoys met four times.', 'Envoys met five times.');
  await folder.carryOut(await planIn(folder, [], { day: '2026-12-03' }));
  encyclopedia = await folder.open({ drafts: false });
});
afterAll(() => folder.remove());

function drawVersion(number: number, from = encyclopedia): string {
  const article = from.corpus.articles.get(slug)!;
  const { list, latest } = from.versions.get(slug)!;
  const version = list.records.find((record) => record.number === number)!;
  return renderToStaticMarkup(createElement(VersionPage, { encyclopedia: from, settings, article, version, latest, text: list.texts.get(number)?.text }));
}

test('the last version holds the text of the article, and says which it is and what its address is', () => {
  const html = drawVersion(2);
  expect(html).toContain('This is <b>version 2 of 3 December 2026</b>, the latest.');
  expect(html).toContain('Envoys met five times.');
  expect(html).toContain('https://example.org/wiki/spa-channel/v/2');
  expect(html).toMatch(/<h1>Spa channel<\/h1>/);
});

test('an older version holds the text as it stood, and leads to the newer', () => {
  const html = drawVersion(1);
  expect(html).toContain('This is <b>version 1 of 1 December 2026</b>. A newer one exists: <a href="/wiki/spa-channel/v/2">version 2 of 3 December 2026</a>.');
  expect(html).toContain('Envoys met four times.');
  expect(html).not.toContain('five times');
  expect(html).toContain('<a href="/wiki/spa-channel">');
});

test('a version stands when its sources are gone and its neighbours have other names', async () => {
  const files = new Map([...(await folder.files())].filter(([file]) => !file.includes('/bibliography/')).map(([file, text]) => [file, file.endsWith('courier.mdx') ? text.replace('title: Courier', 'title: Messenger\naliases: [Courier]') : text]));
  const moved = new Map([...files].map(([file, text]) => [file.replace('mechanisms/courier.mdx', 'mechanisms/messenger.mdx') as typeof file, text]));
  const { openEncyclopedia } = await import('@/lib/site/encyclopedia');
  const html = drawVersion(1, openEncyclopedia(moved, { drafts: false }));
  expect(html).toContain('A History of the Spa');
  expect(html).toContain('href="/wiki/messenger"');
  expect(html).not.toContain('href="/wiki/courier"');
});

test('a withdrawn version keeps its address and says why it holds nothing', async () => {
  const list = 'content/versions/spa-channel.yaml';
  await changeIn(folder, list, '- number: "2"', '  withdrawn:\n    on: "2026-12-04"\n    why: It named somebody who could come to harm.\n- number: "2"');
  await rm(join(folder.root, 'content/versions/spa-channel/1.html'));
  const withdrawn = await folder.open({ drafts: false });
  expect(withdrawn.diagnostics.filter(({ code }) => code === 'bad-version')).toEqual([]);
  const html = drawVersion(1, withdrawn);
  expect(html).toContain('The text of this version was taken out on 4 December 2026. It named somebody who could come to harm.');
  expect(html).not.toContain('Envoys met');
});

test('the history lists the versions, the last one first, with what changed, and leads to every change', () => {
  const article = encyclopedia.corpus.articles.get(slug)!;
  const html = renderToStaticMarkup(createElement(HistoryPage, { settings, article, published: encyclopedia.versions.get(slug), corrections: [] }));
  expect(html.indexOf('Version 2 of')).toBeLessThan(html.indexOf('Version 1 of'));
  expect(html).toContain('Changed: Lead');
  expect(html).toContain('href="/wiki/spa-channel/v/1"');
  expect(html).toContain('href="https://example.com/repo/commits/main/content/cases/spa-channel"');
});

test('the history of an article without versions says so', () => {
  const article = encyclopedia.corpus.articles.get('courier' as Slug)!;
  const html = renderToStaticMarkup(createElement(HistoryPage, { settings, article, published: undefined, corrections: [] }));
  expect(html).toContain('No version of it has been published yet.');
  expect(html).toContain('href="https://example.com/repo/commits/main/content/mechanisms/courier.mdx"');
});
