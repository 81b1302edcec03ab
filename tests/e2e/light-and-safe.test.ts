// What a page weighs and what it may run. Sizes are exact, so they may be asserted.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { everyKind, expect, test } from './page';

const kilobyte = 1024;

/** Bytes after brotli of an article's HTML with the style sheets and scripts that it names. */
function weigh(html: string): number {
  const named = [...html.matchAll(/(?:href|src)="(\/(?:_next\/static|build)\/[^"]+\.(?:css|js))"/g)].map((match) => match[1] ?? '');
  const files = [...new Set(named)].map((address) => readFileSync(address.startsWith('/_next/') ? join('.next', address.slice('/_next/'.length)) : join('public', address)));
  return [Buffer.from(html), ...files].reduce((sum, file) => sum + brotliCompressSync(file).length, 0);
}

test('the median article weighs at most 20 KB and the heaviest at most 40 KB, in HTML, CSS and script together', () => {
  const folder = '.next/server/app/wiki';
  const sizes = readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({ name, size: weigh(readFileSync(join(folder, name), 'utf8')) }))
    .toSorted((a, b) => a.size - b.size);
  expect(sizes.length).toBeGreaterThan(30);
  const median = sizes[Math.floor(sizes.length / 2)];
  const heaviest = sizes.at(-1);
  console.log(`median ${median?.name} ${((median?.size ?? 0) / kilobyte).toFixed(1)} KB, heaviest ${heaviest?.name} ${((heaviest?.size ?? 0) / kilobyte).toFixed(1)} KB`);
  expect(median?.size).toBeLessThanOrEqual(20 * kilobyte);
  expect(heaviest?.size).toBeLessThanOrEqual(40 * kilobyte);
});

test('all faces together weigh at most 80 KB and hold the letters of the corpus', async ({ page }) => {
  const fonts = readdirSync('public/build').filter((name) => name.endsWith('.woff2'));
  const bytes = fonts.reduce((sum, name) => sum + readFileSync(join('public/build', name)).length, 0);
  expect(bytes).toBeLessThanOrEqual(80 * kilobyte);
  await page.goto('/wiki/oslo-channel');
  // Asked for by name: a page fetches only the subsets whose letters it has.
  const loaded = await page.evaluate(() => Promise.all(['ș', 'ú', 'ø'].map(async (letter) => (await document.fonts.load('16px "Source Serif 4"', letter)).length > 0)));
  expect(loaded).toEqual([true, true, true]);
});

for (const [kind, address] of everyKind) {
  test(`a page of the kind “${kind}” ships only scripts of ours and nothing inline`, async ({ request, page }) => {
    const answer = await request.get(address);
    const html = await answer.text();
    const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => /\ssrc="\/build\/([a-z]+)\.[A-Z0-9]+\.js"/.exec(tag)?.[1]);
    const own = { '/cases': 'explorer', '/compare': 'compare' }[new URL(address, 'http://x').pathname];
    expect(scripts.toSorted()).toEqual(['theme', 'site', ...(own ? [own] : [])].toSorted());
    expect(html).not.toMatch(/__next_f|\/_next\/static\/[^"]*\.js|<style|\sstyle="|\son\w+="/);
    const policy = answer.headers()['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe/);
    await page.goto(address);
    expect(await page.context().cookies()).toEqual([]);
  });
}

test('the policy blocks what is injected', async ({ browser, baseURL }) => {
  const page = await browser.newPage();
  await page.goto(`${baseURL}/wiki/oslo-channel`);
  const ran = await page.evaluate(async () => {
    const blocked: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => blocked.push(event.effectiveDirective));
    const script = document.createElement('script');
    script.textContent = 'window.injected = true';
    document.body.append(script);
    const holder = document.createElement('div');
    holder.innerHTML = '<img src="/icon.svg" onerror="window.injected = true" onload="window.injected = true"><p style="color: red">x</p>';
    document.body.append(holder);
    // A text given to setTimeout is evaluated by the page itself, not by the test's own hold on it.
    setTimeout('window.evaluated = true' as unknown as () => void, 0);
    await new Promise((resolve) => setTimeout(resolve, 300));
    return { injected: 'injected' in window, evaluated: 'evaluated' in window, blocked };
  });
  expect(ran.injected).toBe(false);
  expect(ran.evaluated).toBe(false);
  expect(ran.blocked).toEqual(expect.arrayContaining(['script-src-elem', 'script-src-attr', 'script-src', 'style-src-attr']));
  await page.close();
});
