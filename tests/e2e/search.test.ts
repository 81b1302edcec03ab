import AxeBuilder from '@axe-core/playwright';
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
  await expect(page.getByRole('status')).toContainText('articles for “salt”');
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

test.describe('where the index is not as it should be', () => {
  const missing = /\/build\/search-[^/]+\//;

  test('damaged: the box says so, offers A to Z, and answers again once it is mended', async ({ page }) => {
    await page.route(missing, (route) => route.fulfill({ status: 200, contentType: 'application/json', body: '{"settings":"other"' }));
    await page.goto('/wiki/norway');
    const box = page.getByRole('combobox').first();
    await box.fill('oslo');
    const status = page.getByRole('status').first();
    await expect(status).toContainText('cannot be reached');
    await expect(status.getByRole('link', { name: 'A to Z' })).toBeVisible();
    await page.unroute(missing);
    await box.pressSequentially(' ');
    await expect(page.getByRole('option').first()).toContainText('Oslo');
    await expect(status).not.toContainText('cannot be reached');
  });

  test('of other settings than the page: the current one is looked up and read, and the reader notices nothing', async ({ page }) => {
    const current = (await (await page.request.get('/search-current.json')).json()) as { index: string };
    await page.route('**/search-old/**', (route) => route.fulfill({ status: 200, contentType: 'application/json', body: '{"of":"old","settings":"fields-0","articles":0,"shapes":"","shards":[""],"spelling":{"names":[],"words":[]}}' }));
    await page.route('**/wiki/norway', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: (await answer.text()).replaceAll(current.index, '/build/search-old') });
    });
    await page.goto('/wiki/norway');
    await page.getByRole('combobox').first().fill('oslo channel');
    await expect(page.getByRole('option').first()).toContainText('Oslo channel');
  });

  test('one file of another build: the same', async ({ page }) => {
    let spoilt = 0;
    await page.route(/\/words-\d+\.json$/, async (route) => {
      spoilt += 1;
      if (spoilt > 1) return route.continue();
      return route.fulfill({ status: 200, contentType: 'application/json', body: '{"of":"another","words":[],"names":[],"heads":{}}' });
    });
    await page.goto('/wiki/norway');
    await page.getByRole('combobox').first().fill('oslo channel');
    await expect(page.getByRole('option').first()).toContainText('Oslo channel');
    expect(spoilt).toBeGreaterThan(1);
  });
});

test.describe('missing files', () => {
  test.use({ allowed: /status of 404/ });

  test('an index that is gone: the box says so and the article can still be read', async ({ page }) => {
    await page.route(/\/build\/search-[^/]+\//, (route) => route.fulfill({ status: 404 }));
    await page.goto('/wiki/norway');
    await page.getByRole('combobox').first().fill('oslo');
    await expect(page.getByRole('status').first()).toContainText('A to Z');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Norway');
  });
});

test('the first letters are answered even if the index comes late', async ({ page }) => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/manifest\.json$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/wiki/norway');
  await page.keyboard.press('/');
  await page.keyboard.type('oslo cha');
  release();
  await expect(page.getByRole('option').first()).toContainText('Oslo channel');
  await expect(page.getByRole('combobox').first()).toHaveValue('oslo cha');
});

test('a slip is mended and said, a half word is completed, a question finds its article', async ({ page }) => {
  await page.goto('/');
  const box = page.getByRole('combobox').first();
  const first = page.getByRole('option').first();
  await box.fill('kissenger');
  await expect(first).toContainText('Henry Kissinger');
  await expect(page.getByRole('status').first()).toContainText('looked for “kissinger”');
  await box.fill('dobr');
  await expect(first).toContainText('Dobrynin');
  await box.fill('what was the kissinger dobrynin channel?');
  await expect(first).toContainText('Kissinger–Dobrynin channel');
});

test('recent searches are offered in an empty box, kept on the device, and erased there', async ({ page }) => {
  await page.goto('/wiki/norway');
  await page.keyboard.press('/');
  await page.keyboard.type('sarpsborg');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/oslo-channel/);
  expect(await page.context().cookies()).toEqual([]);
  await page.goto('/wiki/oman');
  await page.keyboard.press('/');
  await expect(page.getByRole('option').first()).toHaveText('sarpsborg');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('option').last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => localStorage.getItem('searches'))).toBeNull();
  await page.reload();
  await page.keyboard.press('/');
  await expect(page.getByRole('listbox')).toBeHidden();
});

test('by touch on a phone: the magnifier, letters, a tap on the answer', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL: baseURL ?? '', viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await page.goto('/wiki/norway');
  await page.getByRole('link', { name: 'Search', exact: true }).tap();
  await page.getByRole('combobox').fill('map room');
  const first = page.getByRole('option').first();
  await expect(first).toBeVisible();
  const bounds = await first.boundingBox();
  expect(bounds?.x).toBeGreaterThanOrEqual(0);
  expect((bounds?.x ?? 0) + (bounds?.width ?? 0)).toBeLessThanOrEqual(360);
  expect(bounds?.height).toBeGreaterThanOrEqual(44);
  await first.tap();
  await expect(page).toHaveURL(/kissinger-dobrynin-channel/);
  await context.close();
});

test('the filters of the search page narrow the answer, and the address holds them', async ({ page }) => {
  await page.goto('/search?q=talks');
  await page.getByText('Filter by kind, period, region or host').click();
  await page.getByLabel('States, parties and hosts').check();
  await expect(page).toHaveURL(/q=talks.*kind=state/);
  const kindsShown = async () => [...new Set((await page.locator('.hits .hit-kind').allTextContents()).map((kind) => kind.trim()))];
  await expect.poll(kindsShown).toEqual(['Party or host']);
  await page.reload();
  await expect(page.getByLabel('States, parties and hosts')).toBeChecked();
  await expect.poll(kindsShown).toEqual(['Party or host']);
});

test('a browser can add the search to its own', async ({ page, request }) => {
  await page.goto('/');
  const address = await page.locator('link[rel=search]').getAttribute('href');
  const answer = await request.get(address ?? '');
  expect(answer.headers()['content-type']).toContain('application/opensearchdescription+xml');
  expect(await answer.text()).toMatch(/template="http[^"]+\/search\?q=\{searchTerms\}"/);
});

test('the server answers what no reader would type, within bounds', async ({ request }) => {
  for (const query of ['a'.repeat(7000), '\u0000\u202e', '%00%ff', '../../etc/passwd', '__proto__', '(a+)+$', '<img src=x onerror=alert(1)>', '"'.repeat(2000)]) {
    const answer = await request.get(`/search?q=${encodeURIComponent(query)}`);
    expect(answer.status()).toBe(200);
    const html = await answer.text();
    expect(html).not.toContain('<img src=x');
    expect(html.length).toBeLessThan(120_000);
  }
});

test('axe finds nothing to object to with the list open, in both themes', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto('/wiki/norway');
    await page.getByRole('combobox').first().fill('secret talks oman');
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).slice(0, 3).join(' | ')}`)).toEqual([]);
  }
});
