import { expect, test } from './page';

test.use({ javaScriptEnabled: false });

test('without scripts an article is whole and its links work', async ({ page }) => {
  await page.goto('/wiki/backchannel-diplomacy');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Backchannel diplomacy');
  await expect(page.locator('.comparison table').first()).toBeVisible();
  await page.locator('.body').getByRole('link', { name: 'Track II', exact: false }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Track II');
});

test('without scripts an article is found by A to Z', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'A to Z' }).first().click();
  await page.locator('.a-z').getByRole('link', { name: 'Oslo channel' }).first().click();
  await expect(page).toHaveURL(/\/wiki\/oslo-channel$/);
});

test('without scripts the server answers a search from any page', async ({ page }) => {
  await page.goto('/wiki/norway');
  await page.locator('#search').fill('sarpsborg');
  await page.locator('#search').press('Enter');
  await expect(page).toHaveURL(/\/search\?q=sarpsborg$/);
  await expect(page.locator('#search-large')).toHaveValue('sarpsborg');
  await page.locator('.hits a').first().click();
  await expect(page).toHaveURL(/\/wiki\/oslo-channel/);
});

test('without scripts the filters of the search page work', async ({ page }) => {
  await page.goto('/search?q=talks');
  await page.getByText('Filter by kind, period, region or host').click();
  await page.getByLabel('Agreements').check();
  await page.getByLabel('To').fill('1975');
  await page.getByRole('button', { name: 'Search with these' }).click();
  await expect(page).toHaveURL(/kind=agreement/);
  await expect(page.getByLabel('Agreements')).toBeChecked();
  await expect(page.getByLabel('To')).toHaveValue('1975');
  await expect(page.locator('.hits li').first()).toContainText('SALT I');
});

test('without scripts and without a margin a note opens in place', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/wiki/oslo-channel');
  await expect(page.locator('#note-1')).toBeHidden();
  await page.locator('.ref a[href="#note-1"]').click();
  await expect(page.locator('#note-1')).toBeVisible();
});

test('without scripts a missing page offers the nearest titles', async ({ page }) => {
  await page.goto('/wiki/olso-chanel');
  await expect(page.locator('.nearest').getByRole('link', { name: 'Oslo channel' })).toBeVisible();
});
