// What other programs find: search engines, reference managers, feed readers, previews of links.
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { imageSize } from 'image-size';
import { parseAtomFeed } from 'feedsmith';
import { checkXml } from '../site/xml';
import { everyKind, expect, test } from './page';

const folder = '.site/current/.next/server/app';

/** Every built page with its address. */
const built = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.html') && !name.startsWith('_'))
  .map((name) => ({ address: `/${relative(folder, join(folder, name)).replace(/\.html$/, '').replace(/^index$/, '')}`, html: readFileSync(join(folder, name), 'utf8') }));
const isHidden = (html: string) => /<meta name="robots" content="[^"]*noindex/.test(html);
const canonicalOf = (html: string) => /<link rel="canonical" href="([^"]*)">/.exec(html)?.[1];

test('every page names its own address, or asks not to be indexed', () => {
  expect(built.length).toBeGreaterThan(100);
  const odd = built.filter(({ address, html }) => !isHidden(html) && new URL(canonicalOf(html) ?? 'http://none/none').pathname !== address).map(({ address }) => address);
  expect(odd).toEqual([]);
});

test('only search is hidden, what an article was before, and what is not there', async ({ request }) => {
  const isPast = (address: string) => /^\/wiki\/[^/]+\/(history|v\/\d+)$/.test(address);
  expect(built.filter(({ address, html }) => isHidden(html) !== (isPast(address) || address === '/search')).map(({ address }) => address)).toEqual([]);
  expect(built.filter(({ address }) => isPast(address)).length).toBeGreaterThan(100);
  for (const address of ['/search?q=oslo', '/wiki/olso-chanel', '/no/such/page']) expect(isHidden(await (await request.get(address)).text()), address).toBe(true);
});

test('the sitemap is valid, and holds the pages that may be indexed and no others, with days', async ({ request }) => {
  const answer = await request.get('/sitemap.xml');
  expect(answer.headers()['content-type']).toContain('xml');
  const text = await answer.text();
  expect(checkXml(text, 'sitemap')).toEqual([]);
  const entries = [...text.matchAll(/<url>\s*<loc>([^<]*)<\/loc>(?:\s*<lastmod>([^<]*)<\/lastmod>)?/g)].map(([, address = '', day]) => ({ address: new URL(address).pathname, day }));
  expect(entries.map(({ address }) => address).toSorted()).toEqual(built.filter(({ html }) => !isHidden(html)).map(({ address }) => address).toSorted());
  for (const { address, day } of entries) if (/^\/(wiki|channels|sources\/(?!letter))/.test(address)) expect(day, address).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(await (await request.get('/robots.txt')).text()).toMatch(/Sitemap: .*\/sitemap\.xml/);
});

test('any page leads to the feed, which is valid and leads to articles that are there', async ({ page, request }) => {
  await page.goto('/about');
  const link = page.locator('link[rel=alternate][type="application/atom+xml"]');
  const answer = await request.get((await link.getAttribute('href')) ?? '');
  expect(answer.headers()['content-type']).toBe('application/atom+xml; charset=utf-8');
  const text = await answer.text();
  expect(checkXml(text, 'atom')).toEqual([]);
  const addresses = parseAtomFeed(text).entries?.map(({ links }) => new URL(links?.[0]?.href ?? '').pathname) ?? [];
  expect(addresses.length).toBeGreaterThan(0);
  expect(addresses.filter((address) => !built.some((one) => one.address === address))).toEqual([]);
});

for (const [kind, address] of everyKind) {
  test(`a page of the kind “${kind}” has a picture, and linked data that can be read`, async ({ page, request }) => {
    await page.goto(address);
    for (const block of await page.locator('script[type="application/ld+json"]').all()) expect(JSON.parse((await block.textContent()) ?? '')).toMatchObject({ '@context': 'https://schema.org' });
    const shown = await page.locator('meta[property="og:image"]').getAttribute('content');
    const picture = await (await request.get(new URL(shown ?? '').pathname)).body();
    expect(imageSize(picture)).toMatchObject({ type: 'png', width: 1200, height: 630 });
    await expect(page.locator('meta[name="twitter:card"]')).toHaveAttribute('content', 'summary_large_image');
    for (const name of ['og:title', 'og:description', 'og:site_name']) await expect(page.locator(`meta[property="${name}"]`)).toHaveAttribute('content', /./);
  });
}

test('the kinds of linked data stand on the pages where they belong', async ({ page }) => {
  const kindsOn = async (address: string) => {
    await page.goto(address);
    return (await page.locator('script[type="application/ld+json"]').allTextContents()).join().match(/(?<="@type":")\w+/g) ?? [];
  };
  expect(await kindsOn('/')).toEqual(expect.arrayContaining(['WebSite', 'SearchAction']));
  expect(await kindsOn('/wiki/oslo-channel')).toEqual(expect.arrayContaining(['Article', 'Event', 'BreadcrumbList']));
  expect(await kindsOn('/wiki/henry-kissinger')).toContain('Person');
  expect(await kindsOn('/wiki/norway')).toContain('Country');
  expect(await kindsOn('/data')).toEqual(expect.arrayContaining(['Dataset', 'DataDownload']));
  expect(await kindsOn('/channels/oslo-1993')).toEqual(expect.arrayContaining(['Dataset', 'BreadcrumbList']));
  expect(await kindsOn('/glossary')).toContain('DefinedTermSet');
});

test('a reference manager sees an article of an encyclopedia', async ({ page }) => {
  await page.goto('/wiki/oslo-channel');
  const said = Object.fromEntries(await page.locator('meta[name^="citation_"], meta[name^="DC."], meta[name^="z:"]').evaluateAll((tags) => tags.map((tag) => [tag.getAttribute('name'), tag.getAttribute('content')])));
  const address = await page.locator('link[rel=canonical]').getAttribute('href');
  expect(said).toMatchObject({ citation_title: 'Oslo channel', citation_author: 'Backchannel', citation_public_url: address, 'DC.title': 'Oslo channel', 'DC.identifier': address, 'z:itemType': 'encyclopediaArticle' });
  expect(said['citation_publication_date']).toMatch(/^\d{4}\/\d\d\/\d\d$/);
  expect(said['DC.date']).toBe(await page.locator('.meta time').getAttribute('datetime'));
});

test('every article has a picture of its own', () => {
  const pictures = built.filter(({ address }) => /^\/wiki\/[^/]+$/.test(address)).map(({ html }) => /<meta property="og:image" content="[^"]*(\/pictures\/[^"]*)">/.exec(html)?.[1] ?? '');
  expect(new Set(pictures).size).toBe(pictures.length);
  for (const picture of pictures) expect(imageSize(readFileSync(join(folder, `${picture}.body`)))).toMatchObject({ type: 'png', width: 1200, height: 630 });
});
