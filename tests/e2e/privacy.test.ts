// What the page on privacy promises, on a walk through every kind of page.
import type { Page } from '@playwright/test';
import { everyKind, expect, test } from './page';

/** All that the site may keep on a reader's device. */
const named = ['searches', 'theme'];

const readStorage = (page: Page) =>
  page.evaluate(async () => ({
    local: Object.keys(localStorage).toSorted(),
    other: [
      ...Object.keys(sessionStorage),
      ...(await indexedDB.databases()).map(({ name }) => name ?? ''),
      ...(await caches.keys()),
      ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
      ...document.cookie.split(';').filter((cookie) => cookie.trim() !== ''),
    ],
  }));

test('a walk through every kind of page leaves no cookie, asks nothing of anybody else, and keeps nothing but what is named', async ({ page, context, baseURL }) => {
  const asked: string[] = [];
  const cookies: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  context.on('response', (response) => void response.headerValue('set-cookie').then((cookie) => cookie !== null && cookies.push(`${response.url()}: ${cookie}`), () => undefined));
  for (const [kind, address] of everyKind) {
    await page.goto(address);
    await page.mouse.wheel(0, 2000);
    const { local, other } = await readStorage(page);
    expect([...local.filter((key) => !named.includes(key)), ...other], kind).toEqual([]);
    expect(await context.cookies(), kind).toEqual([]);
  }
  expect(asked.length).toBeGreaterThan(everyKind.length);
  expect(asked.filter((url) => new URL(url).origin !== new URL(baseURL ?? '').origin)).toEqual([]);
  expect(cookies).toEqual([]);
});

test('a search and a chosen theme are kept on the device, and are erased as the page on privacy says', async ({ page }) => {
  await page.goto('/privacy');
  for (const key of named) await expect(page.locator('dt code', { hasText: key })).toBeVisible();
  await page.getByRole('button', { name: 'Theme: system' }).click();
  await page.locator('#search').fill('oslo');
  await page.locator('#search').press('Enter');
  await expect(page).toHaveURL(/\/search\?q=oslo$/);
  expect((await readStorage(page)).local).toEqual(named);

  await page.goto('/privacy');
  await page.locator('#search').focus();
  await page.getByRole('option', { name: /Erase these searches/ }).click();
  await page.getByRole('button', { name: 'Theme: light' }).click();
  await page.getByRole('button', { name: 'Theme: dark' }).click();
  await expect(page.getByRole('button', { name: 'Theme: system' })).toBeVisible();
  expect(await readStorage(page)).toEqual({ local: [], other: [] });
});

test('the page on privacy and the one on method are a step away from every page', async ({ page }) => {
  for (const [, address] of everyKind) {
    await page.goto(address);
    const foot = page.locator('.site-foot');
    for (const [name, href] of [['About and method', '/about'], ['Privacy', '/privacy'], ['Corrections', '/corrections']] as const) {
      await expect(foot.getByRole('link', { name, exact: true })).toHaveAttribute('href', href);
    }
  }
});
