// Citing what a page shows, with and without scripts.
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './page';

const open = async (page: Page, name: string) => {
  await page.getByText(name, { exact: true }).first().click();
  return page.locator('details.cite[open]').first();
};

/** What an article, a source, a record and a figure are cited by. */
const pages = [
  ['/wiki/oslo-channel', 'Cite this article', 'backchannel-oslo-channel'],
  ['/wiki/oslo-channel', 'Cite this figure', 'backchannel-figure-oslo-channel-waterline'],
  ['/sources/waage-2005-norway', 'Cite this source', 'waage-2005-norway'],
  ['/channels/oslo-1993', 'Cite this record', 'backchannel-channel-oslo-1993'],
  ['/timeline', 'Cite this figure', 'backchannel-figure-timeline'],
  ['/data', 'Cite the dataset', 'backchannel-channels'],
] as const;

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  for (const [address, name, key] of pages) {
    test(`“${name}” on ${address} shows three styles and gives three files`, async ({ page }) => {
      await page.goto(address);
      const cite = await open(page, name);
      await expect(cite.locator('dt')).toHaveText(['Chicago', 'APA', 'MLA']);
      for (const text of await cite.locator('dd').all()) await expect(text).toBeVisible();
      await expect(cite.getByRole('button')).toHaveCount(0);
      for (const [form, beginning] of [['BibTeX', new RegExp(`^@\\w+\\{${key},`)], ['RIS', new RegExp(`^TY {2}- \\w+\\r\\nID {2}- ${key}\\r\\n`)], ['CSL-JSON', new RegExp(`^\\[\\s*\\{"id":"${key}"`)]] as const) {
        const download = page.waitForEvent('download');
        await cite.getByRole('link', { name: form, exact: true }).click();
        const saved = await download;
        expect(saved.suggestedFilename()).toMatch(/\.(bib|ris|json)$/);
        expect(readFileSync(await saved.path(), 'utf8')).toMatch(beginning);
      }
    });
  }
});

test('citation files of articles and of all sources are served as what they are', async ({ request }) => {
  for (const name of ['/cite/oslo-channel', '/data/sources']) {
    for (const [extension, type] of [['bib', 'application/x-bibtex'], ['ris', 'application/x-research-info-systems'], ['json', 'application/vnd.citationstyles.csl+json']] as const) {
      const answer = await request.get(`${name}.${extension}`);
      expect(answer.status()).toBe(200);
      expect(answer.headers()['content-type']).toBe(`${type}; charset=utf-8`);
    }
  }
});

test.describe('with scripts', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
  const readClipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

  test('the contents lead to the citation and open it', async ({ page }) => {
    await page.setViewportSize({ width: 1400, height: 900 });
    await page.goto('/wiki/norway');
    await page.getByRole('link', { name: 'Cite', exact: true }).click();
    await expect(page.locator('#cite')).toHaveAttribute('open', '');
    await expect(page.locator('#cite')).toBeInViewport();
  });

  test('a text is copied by keyboard, with its italics, and said to be', async ({ page }) => {
    await page.goto('/wiki/norway');
    const cite = await open(page, 'Cite this article');
    await cite.getByRole('button', { name: 'Copy MLA' }).press('Enter');
    await expect(cite.getByRole('status')).toHaveText('Copied MLA');
    expect(await readClipboard(page)).toBe(await cite.locator('dd').nth(2).innerText());
    const html = await page.evaluate(async () => (await (await navigator.clipboard.read())[0]?.getType('text/html'))?.text());
    expect(html).toContain('<i>Backchannel');
  });

  for (const [address, name] of [['/wiki/norway', 'Cite this article'], ['/sources/waage-2005-norway', 'Cite this source']] as const) {
    test(`what a file holds is copied on ${address}`, async ({ page }) => {
      await page.goto(address);
      const cite = await open(page, name);
      const download = page.waitForEvent('download');
      await cite.getByRole('link', { name: 'RIS', exact: true }).click();
      const file = readFileSync(await (await download).path(), 'utf8');
      await cite.getByRole('button', { name: 'Copy RIS' }).click();
      await expect(cite.getByRole('status')).toHaveText('Copied RIS');
      expect((await readClipboard(page)).replaceAll('\r', '')).toBe(file.replaceAll('\r', ''));
    });
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing to object to while the citation stands open, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto('/sources/waage-2005-norway');
      const cite = await open(page, 'Cite this source');
      await expect(cite.getByRole('button')).toHaveCount(6);
      const { violations } = await new AxeBuilder({ page }).include('.cite').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
    });
  }

  test('on a phone an open citation does not widen the page', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('/wiki/oslo-channel');
    await open(page, 'Cite this article');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});

test('a citation is not printed', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('/wiki/norway');
  await expect(page.locator('#cite')).toBeHidden();
});
