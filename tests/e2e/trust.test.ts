// What lets a reader weigh an article, tell of a mistake in it, and cite words that stay.
import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from './page';

test('the page on method says who checks, how far it has gone, what is withheld, and how to reach us', async ({ page }) => {
  await page.goto('/about');
  for (const heading of ['Who writes and who checks', 'How far checking has gone', 'What is included, and what is not', 'Neutrality', 'Contested claims', 'Living people, and those who carried words', 'What “reviewed” means', 'How to cite']) {
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
  }
  await expect(page.locator('.reading-notes dt')).toHaveCount(5);
  await expect(page.getByRole('link', { name: 'open an issue' })).toHaveAttribute('href', /\/issues\/new\?template=ask-for-removal\.md$/);
});

test('every log entry is told where it belongs: an article that was corrected says so and leads to it', async ({ page }) => {
  await page.goto('/corrections');
  const first = page.locator('.correction').first();
  await expect(first.locator('dt')).toHaveText(['It said', 'It says', 'Why']);
  await first.locator('h3 a').click();
  await expect(page).toHaveURL(/\/wiki\/[a-z0-9-]+$/);
  await page.locator('.corrected a').first().click();
  await expect(page).toHaveURL(/\/corrections#[a-z0-9-]+$/);
  await expect(page.locator(`#${new URL(page.url()).hash.slice(1)}`)).toBeInViewport();
});

test('an article that was never corrected says nothing of it', async ({ page }) => {
  await page.goto('/wiki/backchannel');
  await expect(page.locator('.corrected')).toHaveCount(0);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  for (const [kind, address] of [['article', '/wiki/oslo-channel'], ['source', '/sources/waage-2005-norway'], ['coded record', '/channels/oslo-1993']] as const) {
    test(`the form of an error knows the ${kind} that it is told from`, async ({ page }) => {
      await page.goto(address);
      const title = await page.getByRole('heading', { level: 1 }).textContent();
      const href = await page.getByRole('link', { name: 'Report an error' }).getAttribute('href');
      const form = new URL(href ?? '');
      expect(form.pathname).toMatch(/\/issues\/new$/);
      expect(form.searchParams.get('title')).toContain(title);
      expect(form.searchParams.get('body')).toContain(`${address}\n- State: `);
      expect(form.searchParams.get('body')).toContain('### The source that says so');
    });
  }

  test('the history of an article leads to its versions and to every change', async ({ page }) => {
    await page.goto('/wiki/oslo-channel');
    await page.getByRole('link', { name: 'History', exact: true }).click();
    await expect(page).toHaveURL(/\/wiki\/oslo-channel\/history$/);
    await expect(page.getByRole('link', { name: 'public repository' })).toHaveAttribute('href', /\/commits\/main\/content\/cases\/oslo-channel$/);
    const published = existsSync('content/versions/oslo-channel.yaml');
    if (published) await expect(page.locator('.links-here a').last()).toHaveAttribute('href', '/wiki/oslo-channel/v/1');
    else await expect(page.getByText('No version of it has been published yet.')).toBeVisible();
  });

  test('every published version stands at its address with its text, kept from searches, and no other does', async ({ page, request }) => {
    const kept = existsSync('content/versions') ? readdirSync('content/versions', { recursive: true }).map(String).filter((name) => name.endsWith('.html')).toSorted() : [];
    for (const name of [...kept.slice(0, 3), ...kept.slice(-3)]) {
      const [slug = '', number = ''] = name.replace('.html', '').split('/');
      await page.goto(`/wiki/${slug}/v/${number}`);
      await expect(page.locator('.version-notice')).toContainText(`This is version ${number} of`);
      await expect(page.locator('.kept > p').nth(2)).not.toBeEmpty();
      await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
      await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', new RegExp(`/wiki/${slug}$`));
      for (const link of await page.locator('.kept a[href^="/"]').all()) expect((await request.get((await link.getAttribute('href')) ?? '')).status(), await link.textContent() ?? '').toBe(200);
    }
    expect((await request.get('/wiki/oslo-channel/v/999')).status()).toBe(404);
    expect((await request.get('/wiki/oslo-channel/v/0')).status()).toBe(404);
  });
});

test('the history and the versions of an article follow it from its other names', async ({ request }) => {
  for (const below of ['/history', '/v/1']) {
    const answer = await request.get(`/wiki/track-1-diplomacy${below}`, { maxRedirects: 0 });
    expect(answer.status()).toBe(308);
    expect(answer.headers()['location']).toBe(`/wiki/track-i-diplomacy${below}`);
  }
});
