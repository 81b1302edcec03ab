// What a page weighs and what it may run. Sizes are exact, so they may be asserted.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { everyKind, expect, test } from './page';

const kilobyte = 1024;

const release = '.site/current';
const squeezed = new Map<string, number>();

function weighFile(address: string): number {
  const held = squeezed.get(address);
  if (held !== undefined) return held;
  const file = address.startsWith('/_next/') ? join(release, '.next', address.slice('/_next/'.length)) : join(release, 'public', address);
  const bytes = brotliCompressSync(readFileSync(file)).length;
  squeezed.set(address, bytes);
  return bytes;
}

/** Bytes after brotli of a page's HTML with the style sheets and scripts that it names. */
function weigh(page: string): number {
  const html = readFileSync(join(release, '.next/server/app', `${page}.html`));
  const named = [...html.toString().matchAll(/(?:href|src)="(\/(?:_next\/static|build)\/[^"]+\.(?:css|js))"/g)].map((match) => match[1] ?? '');
  return brotliCompressSync(html).length + [...new Set(named)].reduce((sum, address) => sum + weighFile(address), 0);
}

const inKilobytes = (bytes: number) => (bytes / kilobyte).toFixed(1);

test('the median article weighs at most 20 KB and the heaviest at most 40 KB, in HTML, CSS and script together', () => {
  const sizes = readdirSync(join(release, '.next/server/app/wiki'))
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({ name, size: weigh(`wiki/${name.replace('.html', '')}`) }))
    .toSorted((a, b) => a.size - b.size);
  expect(sizes.length).toBeGreaterThan(30);
  const median = sizes[Math.floor(sizes.length / 2)];
  const heaviest = sizes.at(-1);
  console.log(`median ${median?.name} ${inKilobytes(median?.size ?? 0)} KB, heaviest ${heaviest?.name} ${inKilobytes(heaviest?.size ?? 0)} KB`);
  expect(median?.size).toBeLessThanOrEqual(20 * kilobyte);
  expect(heaviest?.size).toBeLessThanOrEqual(40 * kilobyte);
});

/** KB after brotli that each instrument may weigh, its drawing and its own script included. */
const budgets = { cases: 40, compare: 40, map: 45, timeline: 40, network: 70, 'base-rates': 30, search: 20, 'a-z': 45, index: 20 } as const;

test('each instrument keeps to a budget of its own', () => {
  const weights = Object.keys(budgets).map((page) => [page, weigh(page)] as const);
  console.log(weights.map(([page, bytes]) => `${page} ${inKilobytes(bytes)} KB`).join(', '));
  for (const [page, bytes] of weights) expect([page, bytes <= budgets[page as keyof typeof budgets] * kilobyte]).toEqual([page, true]);
});

test('an article asks for at most eight files on an empty cache', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/wiki/oslo-channel');
  await page.waitForTimeout(500);
  expect(asked.length, asked.join(' ')).toBeLessThanOrEqual(8);
});

test('nothing moves when faces arrive late, or do not', async ({ page }) => {
  await page.route('**/*.woff2', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1200));
    await route.continue();
  });
  await page.addInitScript(() => {
    const seen = window as unknown as { moved: number };
    seen.moved = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.moved += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const [, address] of [everyKind[0], everyKind[1], ['list', '/concepts'], ['cases table', '/cases'], ['comparison', '/compare'], ['comparison of two', '/compare?c=oslo-1993,oman-2012']] as const) {
    await page.goto(address);
    await page.waitForTimeout(2500);
    expect([address, await page.evaluate(() => (window as unknown as { moved: number }).moved)]).toEqual([address, 0]);
  }
});

test('all faces together weigh at most 80 KB and hold the letters of the corpus', async ({ page }) => {
  const folder = join(release, 'public/build');
  const fonts = readdirSync(folder).filter((name) => name.endsWith('.woff2'));
  const bytes = fonts.reduce((sum, name) => sum + readFileSync(join(folder, name)).length, 0);
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
    const scripts = [...html.matchAll(/<script\b(?! type="application\/ld\+json">)[^>]*>/g)].map(([tag]) => /\ssrc="\/build\/([a-z]+)\.[A-Z0-9]+\.js"/.exec(tag)?.[1]);
    const own = { '/cases': 'explorer', '/compare': 'compare' }[new URL(address, 'http://x').pathname];
    expect(scripts.toSorted()).toEqual(['site', ...(own ? [own] : [])].toSorted());
    expect(html).not.toMatch(/__next_f|\/_next\/static\/[^"]*\.js|<style|\sstyle="|\son\w+="/);
    const policy = answer.headers()['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe/);
    for (const rule of ["frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'", "require-trusted-types-for 'script'"]) expect(policy).toContain(rule);
    expect(answer.headers()).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('geolocation=()'),
      'speculation-rules': '"/speculation-rules.json"',
    });
    await page.goto(address);
    expect(await page.context().cookies()).toEqual([]);
  });
}

test('the policy blocks what is injected', async ({ browser, baseURL }) => {
  const page = await browser.newPage();
  await page.goto(`${baseURL}/wiki/oslo-channel`);
  const ran = await page.evaluate(async () => {
    const blocked: string[] = [];
    const refused: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => blocked.push(event.effectiveDirective));
    const attempt = (what: string, act: () => void) => {
      try {
        act();
      } catch (error) {
        refused.push(`${what}: ${(error as Error).name}`);
      }
    };
    const made = (tag: string, attributes: Readonly<Record<string, string>>) => {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      document.body.append(element);
      return element;
    };
    attempt('markup', () => (document.createElement('div').innerHTML = '<img src="/icon.svg" onerror="window.injected = true">'));
    attempt('script text', () => (document.createElement('script').textContent = 'window.injected = true'));
    attempt('script address', () => (document.createElement('script').src = '/build/other.js'));
    attempt('document.write', () => document.write('<p>written</p>'));
    attempt('a frame of text', () => ((document.createElement('iframe') as HTMLIFrameElement).srcdoc = '<script>parent.injected = true</script>'));
    attempt('a worker', () => void new Worker('/build/other.js'));
    attempt('a policy of another name', () => void (window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }).trustedTypes.createPolicy('mine', {}));
    attempt('a handler', () => made('button', { onclick: 'window.injected = true' }).click());
    made('p', { style: 'color: red' });
    made('img', { src: 'https://example.invalid/pixel.png' });
    made('link', { rel: 'stylesheet', href: 'https://example.invalid/style.css' });
    made('base', { href: 'https://example.invalid/' });
    made('iframe', { src: 'https://example.invalid/' });
    attempt('an object', () => made('object', { data: 'https://example.invalid/' }));
    await fetch('https://example.invalid/').catch(() => undefined);
    const form = made('form', { action: 'https://example.invalid/', method: 'get' }) as HTMLFormElement;
    form.submit();
    // A text given to setTimeout is evaluated by the page itself, not by the test's own hold on it.
    attempt('evaluated text', () => void setTimeout('window.evaluated = true' as unknown as () => void, 0));
    await new Promise((resolve) => setTimeout(resolve, 300));
    return { injected: 'injected' in window, evaluated: 'evaluated' in window, base: document.baseURI, address: location.pathname, blocked: [...new Set(blocked)], refused };
  });
  expect(ran).toMatchObject({ injected: false, evaluated: false, address: '/wiki/oslo-channel' });
  expect(ran.base).not.toContain('example');
  expect(ran.refused).toEqual(['markup', 'script text', 'script address', 'document.write', 'a frame of text', 'a worker', 'a policy of another name', 'a handler', 'an object', 'evaluated text'].map((what) => `${what}: TypeError`));
  expect(ran.blocked).toEqual(expect.arrayContaining(['require-trusted-types-for', 'style-src-attr', 'style-src-elem', 'img-src', 'base-uri', 'frame-src', 'connect-src', 'form-action']));
  await page.close();
});

test('no other site may frame a page', async ({ browser, baseURL }) => {
  const page = await browser.newPage();
  // Another origin: the same server by its number.
  const other = (baseURL ?? '').replace('localhost', '127.0.0.1');
  await page.route(`${other}/framing`, (route) => route.fulfill({ contentType: 'text/html', body: `<iframe src="${baseURL}/"></iframe>` }));
  await page.goto(`${other}/framing`);
  await page.waitForTimeout(500);
  expect(await page.frames()[1]?.evaluate(() => document.querySelector('.site-head') !== null)).toBe(false);
  await page.close();
});

test('the browser is told what it may fetch ahead, and takes it', async ({ request, page }) => {
  const answer = await request.get('/speculation-rules.json');
  expect(answer.headers()['content-type']).toBe('application/speculationrules+json');
  const rules = (await answer.json()) as Record<string, readonly { readonly eagerness: string }[]>;
  expect(Object.keys(rules)).toEqual(['prerender', 'prefetch']);
  const session = await page.context().newCDPSession(page);
  const ruleSets: { readonly errorType?: string; readonly url?: string }[] = [];
  session.on('Preload.ruleSetUpdated', ({ ruleSet }) => ruleSets.push(ruleSet));
  await session.send('Preload.enable');
  await page.goto('/wiki/oslo-channel');
  await expect.poll(() => ruleSets.find(({ url }) => url?.endsWith('/speculation-rules.json'))).toBeDefined();
  expect(ruleSets.flatMap(({ errorType }) => errorType ?? [])).toEqual([]);
});
