import AxeBuilder from '@axe-core/playwright';
import { everyKind, expect, test } from './page';

for (const [kind, address] of everyKind) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing to object to on a page of the kind “${kind}”, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(address);
      // WCAG 2.2's own rule is off unless asked for.
      const { violations } = await new AxeBuilder({ page }).options({ rules: { 'target-size': { enabled: true } } }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).slice(0, 3).join(' | ')}`)).toEqual([]);
    });
  }

  test(`on a phone a page of the kind “${kind}” does not scroll sideways, title first`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(address);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    const title = await page.getByRole('heading', { level: 1 }).boundingBox();
    expect(title?.y).toBeLessThan(300);
  });
}

test('axe finds nothing to object to while results stand open', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('combobox').first().fill('track');
  await expect(page.getByRole('option').first()).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).slice(0, 3).join(' | ')}`)).toEqual([]);
});

test('on a phone facts and contents are folded under the standfirst and unfold', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/wiki/oslo-channel');
  const top = async (selector: string) => (await page.locator(selector).boundingBox())?.y ?? 0;
  expect(await top('.standfirst')).toBeLessThan(await top('.facts'));
  expect(await top('.facts')).toBeLessThan(await top('.contents'));
  await expect(page.locator('.facts dl')).toBeHidden();
  await page.locator('.facts summary').click();
  await expect(page.locator('.facts dl')).toBeVisible();
});

test('on a phone the number of a note opens it in place and closes it again', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/wiki/oslo-channel');
  await page.locator('.ref a[href="#note-2"]').click();
  await expect(page.locator('#note-2')).toBeVisible();
  await page.locator('.ref a[href="#note-2"]').click();
  await expect(page.locator('#note-2')).toBeHidden();
});

test('on a phone the magnifier opens the search box', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/wiki/oslo-channel');
  await page.getByRole('link', { name: 'Search', exact: true }).click();
  await expect(page.getByRole('combobox')).toBeFocused();
});

test('in print the article stands with its notes and without the furniture', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('/wiki/oslo-channel');
  for (const furniture of ['.site-head', '.site-foot', '.contents']) await expect(page.locator(furniture)).toBeHidden();
  await expect(page.locator('#note-1')).toBeVisible();
  await expect(page.locator('.facts dl')).toBeVisible();
  await expect(page.locator('#sources')).toBeVisible();
});
