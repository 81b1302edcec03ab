import { expect, test } from './page';

test('the slash opens search, arrows and Enter reach an article by keyboard alone', async ({ page }) => {
  await page.goto('/wiki/norway');
  await page.keyboard.press('/');
  const box = page.getByRole('combobox').first();
  await expect(box).toBeFocused();
  await page.keyboard.type('oslo channel');
  const list = page.getByRole('listbox');
  await expect(list.getByRole('option').first()).toContainText('Oslo channel');
  await page.keyboard.press('ArrowDown');
  await expect(list.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  await expect(box).toHaveAttribute('aria-activedescendant', /-0$/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/wiki\/oslo-channel$/);
});

test('Ctrl-K opens search and Escape closes the results', async ({ page }) => {
  await page.goto('/wiki/norway');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('salt');
  await expect(page.getByRole('listbox')).toBeVisible();
  await expect(page.getByRole('status')).toContainText(/found/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();
});

test('an exact title and an exact alias come first', async ({ page }) => {
  for (const [query, title] of [['SALT I', 'SALT I'], ['Declaration of Principles', 'Oslo Accords'], ['track 2', 'Track II diplomacy'], ['iran', 'Iran']] as const) {
    await page.goto('/');
    await page.getByRole('combobox').first().fill(query);
    await expect(page.getByRole('option').first().locator('.hit-title')).toContainText(title);
  }
});

test('a hit in a section lands on the section', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('combobox').first().fill('map room');
  const first = page.getByRole('option').first();
  await expect(first.locator('.hit-section')).toBeVisible();
  await first.click();
  await expect(page).toHaveURL(/\/wiki\/kissinger-dobrynin-channel#[a-z-]+$/);
  const id = new URL(page.url()).hash.slice(1);
  await expect(page.locator(`#${id}`)).toBeInViewport();
});

test('what is not there is said to be not there', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('combobox').first().fill('zzqx vvkp');
  await expect(page.getByRole('status').first()).toContainText('Nothing found');
});

test('a query cannot write HTML into the answer', async ({ request }) => {
  const html = await (await request.get(`/search?q=${encodeURIComponent('"><script>alert(1)</script>')}`)).text();
  expect(html).not.toContain('<script>alert');
  expect(html).toContain('&#60;script&#62;');
});

test('search says so when its index cannot be fetched, and reading goes on', async ({ page }) => {
  await page.route('**/build/search.*.json', (route) => route.fulfill({ status: 200, contentType: 'application/json', body: '{"settings":"other"}' }));
  await page.goto('/');
  await page.getByRole('combobox').first().fill('oslo');
  await expect(page.getByRole('status').first()).toContainText('A to Z');
});
