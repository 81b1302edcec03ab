import { expect, test } from './page';

test('a reader follows a link, and a backlink leads back with its sentence', async ({ page }) => {
  await page.goto('/wiki/oslo-channel');
  await page.locator('.body').getByRole('link', { name: 'Norway', exact: true }).first().click();
  await expect(page).toHaveURL(/\/wiki\/norway$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Norway');
  const backlink = page.locator('.links-here li', { has: page.getByRole('link', { name: 'Oslo channel' }) });
  await expect(backlink.locator('span')).toContainText('Norway');
  await backlink.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/wiki\/oslo-channel$/);
});

test('an article shows what a reader weighs it by', async ({ page }) => {
  await page.goto('/wiki/oslo-channel');
  await expect(page.locator('.meta')).toContainText(/Evidence \d+ primary/);
  await expect(page.locator('.meta')).toContainText('Reviewed 22 November 2026');
  await expect(page.locator('.meta')).toContainText(/\d+ min read/);
  await expect(page.getByRole('link', { name: 'Edit', exact: true })).toHaveAttribute('href', /\/edit\/main\/content\/cases\/oslo-channel\/index\.mdx$/);
  await expect(page.getByRole('link', { name: 'History', exact: true })).toHaveAttribute('href', '/wiki/oslo-channel/history');
  for (const entry of await page.locator('.see-also li').all()) await expect(entry.locator('span')).not.toBeEmpty();
});

test('a note stands in the margin of a wide screen, beside its number', async ({ page }) => {
  await page.setViewportSize({ width: 1400, height: 900 });
  await page.goto('/wiki/oslo-channel');
  const note = page.locator('#note-1');
  await expect(note).toBeVisible();
  const column = await page.locator('.body p').first().boundingBox();
  const box = await note.boundingBox();
  expect(box?.x).toBeGreaterThan((column?.x ?? 0) + (column?.width ?? 0));
});

test('a note leads to its source, which shows what it was found to say and where it is cited', async ({ page }) => {
  await page.setViewportSize({ width: 1400, height: 900 });
  await page.goto('/wiki/oslo-channel');
  await page.locator('#note-1 > a').first().click();
  await expect(page.getByRole('heading', { name: 'What it was found to say' })).toBeVisible();
  await expect(page.locator('.links-here').getByRole('link', { name: 'Oslo channel' })).toBeVisible();
});

test('the contents mark the section in view', async ({ page }) => {
  await page.setViewportSize({ width: 1400, height: 900 });
  await page.goto('/wiki/oslo-channel');
  await expect(page.locator('[data-contents] [aria-current]')).toHaveText('Overview');
  await page.locator('#who-knew, #chronology').first().evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
  await expect(page.locator('[data-contents] [aria-current]')).not.toHaveText('Overview');
  await expect(page.locator('[data-contents] [aria-current]')).toHaveCount(1);
});

test('an alias leads on to its article for good', async ({ request }) => {
  const answer = await request.get('/wiki/track-1-diplomacy', { maxRedirects: 0 });
  expect(answer.status()).toBe(308);
  expect(answer.headers()['location']).toBe('/wiki/track-i-diplomacy');
});

test('a slip in an address finds the nearest titles, with the status of a missing page', async ({ page, request }) => {
  expect((await request.get('/wiki/olso-chanel')).status()).toBe(404);
  expect((await request.get('/no/such/page')).status()).toBe(404);
  const html = await (await request.get('/wiki/olso-chanel')).text();
  expect(html).toContain('href="/wiki/oslo-channel"');
  await page.goto('/wiki/oslo-channel');
});

test('the word with several senses tells them apart', async ({ page }) => {
  await page.goto('/wiki/backchannel');
  await expect(page.locator('.senses').getByRole('link', { name: 'Backchannel diplomacy' })).toBeVisible();
  for (const sense of [/conference|classroom/i, /linguist/i, /compan|corporate|hiring|reference/i]) await expect(page.locator('.senses')).toContainText(sense);
});

test('a chosen theme is kept from page to page', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await page.getByRole('button', { name: /Theme/ }).click();
  await page.getByRole('button', { name: 'Theme: light' }).click();
  await expect(page.getByRole('button', { name: 'Theme: dark' })).toBeVisible();
  expect(await paper()).not.toBe(light);
  await page.goto('/a-z');
  expect(await paper()).not.toBe(light);
});
