import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './page';

const article = '/wiki/oslo-channel';
const firstLink = '.body p a[href^="/wiki/"]';

test('a link shows title, kind and standfirst of its article on hover, and the pointer may rest on them', async ({ page }) => {
  await page.goto(article);
  const link = page.locator(firstLink).first();
  const preview = page.getByRole('tooltip');
  await expect(preview).toBeHidden();
  await link.hover();
  await expect(preview).toBeVisible();
  const slug = (await link.getAttribute('href'))?.split('/').at(-1);
  const { title, about, standfirst } = (await (await page.request.get(`/previews/${slug}.json`)).json()) as Record<string, string>;
  expect(standfirst?.length).toBeGreaterThan(40);
  for (const text of [title, about, standfirst]) await expect(preview).toContainText(text ?? '?');
  await preview.hover();
  await page.waitForTimeout(600);
  await expect(preview).toBeVisible();
  await page.mouse.move(2, 2);
  await expect(preview).toBeHidden();
});

test('Escape takes a preview away without moving the pointer, and it stays away', async ({ page }) => {
  await page.goto(article);
  await page.locator(firstLink).first().hover();
  await expect(page.getByRole('tooltip')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('tooltip')).toBeHidden();
  await page.waitForTimeout(600);
  await expect(page.getByRole('tooltip')).toBeHidden();
});

test('the keyboard brings a preview, described to a screen reader, and takes it away when it moves on', async ({ page }) => {
  await page.goto(article);
  const link = page.locator(firstLink).first();
  await page.locator('.skip').focus();
  const address = await link.getAttribute('href');
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches('.body p a') === true && document.activeElement.getAttribute('href') === wanted, address)) break;
  }
  await expect(page.getByRole('tooltip')).toBeVisible();
  await expect(page.locator(':focus')).toHaveAttribute('aria-describedby', 'preview');
  await page.keyboard.press('Tab');
  await expect(page.locator(`[aria-describedby="preview"][href="${address}"]`)).toHaveCount(0);
});

test('the number of a note shows the note where the note is out of sight, and nothing where it stands beside the text', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 700 });
  await page.goto(article);
  await page.locator('.body .ref a').first().hover();
  await expect(page.getByRole('tooltip')).toContainText(/^1\. /);
  await page.setViewportSize({ width: 1400, height: 900 });
  await page.goto(article);
  const number = page.locator('.body p .ref a').first();
  await number.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await page.locator(firstLink).first().hover();
  await expect(page.getByRole('tooltip')).toBeVisible();
  // What was shown for the link goes, although nothing comes for the number.
  await number.hover();
  await page.waitForTimeout(700);
  await expect(page.getByRole('tooltip')).toBeHidden();
});

test('a long press brings a preview that leads on, and a tap follows the link as ever', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await page.goto(article);
  const link = page.locator(firstLink).first();
  await link.scrollIntoViewIfNeeded();
  const box = await link.boundingBox();
  const at = { x: (box?.x ?? 0) + 8, y: (box?.y ?? 0) + 8 };
  const session = await context.newCDPSession(page);
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
  await expect(page.getByRole('tooltip')).toBeVisible();
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect(page.getByRole('tooltip')).toBeVisible();
  expect(new URL(page.url()).pathname).toBe(article);
  const inside = await page.getByRole('tooltip').boundingBox();
  expect((inside?.x ?? -1) >= 0 && (inside?.x ?? 0) + (inside?.width ?? 999) <= 360).toBe(true);
  const href = await link.getAttribute('href');
  await page.getByRole('tooltip').getByRole('link').tap();
  await expect(page).toHaveURL(new RegExp(`${href}$`));
  await page.goBack();
  await page.locator(firstLink).first().tap();
  await expect(page).toHaveURL(new RegExp(`${href}$`));
  await context.close();
});

test('axe finds nothing to object to while a preview is shown', async ({ page }) => {
  await page.goto(article);
  await page.locator(firstLink).first().hover();
  await expect(page.getByRole('tooltip')).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test.describe('where a preview cannot be had', () => {
  test.use({ allowed: /Failed to load resource/ });
  test('the link is a link and no more', async ({ page }) => {
    await page.route('**/previews/*.json', (route) => route.abort());
    await page.goto(article);
    const link = page.locator(firstLink).first();
    await link.hover();
    await page.waitForTimeout(700);
    await expect(page.getByRole('tooltip')).toBeHidden();
    const href = await link.getAttribute('href');
    await link.click();
    await expect(page).toHaveURL(new RegExp(`${href}$`));
  });
});
