import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { everyKind, expect, test } from './page';

const some = everyKind.filter(([kind]) => ['home', 'case', 'cases table', 'comparison', 'map', 'search answered', 'source'].includes(kind));

for (const [kind, address] of everyKind) {
  test(`at 400 per cent zoom (320 px) a page of the kind “${kind}” does not scroll sideways, and bears wider spacing of its text`, async ({ browser, baseURL }) => {
    // A reader's own style sheet is not bound by the site's policy.
    const context = await browser.newContext({ viewport: { width: 320, height: 256 }, bypassCSP: true, ...(baseURL && { baseURL }) });
    const page = await context.newPage();
    await page.goto(address);
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await width()).toBeLessThanOrEqual(320);
    // WCAG 1.4.12
    await page.addStyleTag({ content: '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }' });
    expect(await width()).toBeLessThanOrEqual(320);
    await context.close();
  });
}

test('no id stands twice on a page of any kind', async ({ page }) => {
  const twice: string[] = [];
  for (const [kind, address] of everyKind) {
    await page.goto(address);
    const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
    twice.push(...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${kind}: ${id}`));
  }
  // What an article is made of differs from one to the next: a case may have several channels.
  const folder = '.site/current/.next/server/app/wiki';
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.html'))) {
    const ids = [...readFileSync(join(folder, name), 'utf8').matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    twice.push(...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${name}: ${id}`));
  }
  expect(twice).toEqual([]);
});

for (const [kind, address] of some) {
  test(`with forced colours axe finds nothing on a page of the kind “${kind}”`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto(address);
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  test(`a reader who asked for less motion gets none on a page of the kind “${kind}”`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(address);
    const moving = await page.evaluate(() => ({
      scroll: getComputedStyle(document.documentElement).scrollBehavior,
      slow: [...document.querySelectorAll('*')].filter((element) => getComputedStyle(element).transitionDuration.split(',').some((duration) => Number.parseFloat(duration) > 0)).length,
      running: document.getAnimations().length,
    }));
    expect(moving).toEqual({ scroll: 'auto', slow: 0, running: 0 });
  });

  for (const width of [1400, 360]) {
    test(`by keyboard, ${width} px wide, every stop on a page of the kind “${kind}” is in sight and shows that it is the one`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      // Otherwise the page is still on its way to the stop when it is looked at.
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto(address);
      const faults: string[] = [];
      const seen = new Set<string>();
      for (let stop = 0; stop < 45; stop += 1) {
        await page.keyboard.press('Tab');
        const { name, fault } = await lookAtFocus(page);
        seen.add(name);
        if (fault) faults.push(`${name}: ${fault}`);
      }
      expect(faults).toEqual([]);
      expect(seen.size).toBeGreaterThan(5);
    });
  }
}

/** What holds the focus, and what is wrong with how it shows. */
function lookAtFocus(page: Page): Promise<{ readonly name: string; readonly fault: string | undefined }> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement | SVGElement | null;
    if (!element || element === document.body) return { name: 'nothing', fault: undefined };
    const name = `${element.tagName.toLowerCase()} “${(element.textContent ?? '').trim().slice(0, 30)}”`;
    const rects = [...element.getClientRects()];
    const inSight = rects.some(({ left, top, right, bottom }) => right > 0 && bottom > 0 && left < innerWidth && top < innerHeight);
    if (!inSight) return { name, fault: `out of sight at ${rects.map(({ x, y }) => `${Math.round(x)},${Math.round(y)}`).join(' ')}` };
    // Something at least of it must not lie under anything else.
    const open = rects.some(({ left, top, width, height }) => {
      const under = document.elementFromPoint(Math.min(Math.max(left + width / 2, 1), innerWidth - 1), Math.min(Math.max(top + height / 2, 1), innerHeight - 1));
      return under !== null && (element.contains(under) || under.contains(element));
    });
    if (!open) return { name, fault: 'covered' };
    const style = getComputedStyle(element);
    const shown = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0;
    return { name, fault: shown || style.boxShadow !== 'none' ? undefined : 'no outline' };
  });
}
