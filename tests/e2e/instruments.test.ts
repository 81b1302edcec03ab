import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { APIRequestContext } from '@playwright/test';
import { expect, test } from './page';

/** The coded channels, as the site gives them out. */
async function readChannels(request: APIRequestContext): Promise<readonly Record<string, string>[]> {
  return Papa.parse<Record<string, string>>(await (await request.get('/data/channels.csv')).text(), { header: true, skipEmptyLines: true }).data;
}

const inMiddleEast = (row: Record<string, string>) => (row['region'] ?? '').split('; ').includes('middle-east');

test('the cases table filters and sorts by keyboard, and the address keeps it', async ({ page, request }) => {
  const channels = await readChannels(request);
  const wanted = channels.filter(inMiddleEast);
  const latest = wanted.map((row) => row['opened'] ?? '').toSorted().at(-1);
  await page.goto('/cases');
  const rows = page.locator('table.cases tbody tr:visible');
  await expect(rows).toHaveCount(channels.length);
  await page.locator('.filter summary', { hasText: 'Region' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Middle East and Gulf').focus();
  await page.keyboard.press('Space');
  await expect(rows).toHaveCount(wanted.length);
  await expect(page).toHaveURL(/\?region=middle-east$/);
  await expect(page.getByRole('status').last()).toContainText(`${wanted.length} of ${channels.length} channels`);
  await page.getByRole('button', { name: 'Years' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/region=middle-east&sort=-opened$/);
  const first = wanted.find((row) => row['opened'] === latest)?.['channel_id'] ?? '';
  await expect(rows.first()).toHaveAttribute('data-id', first);
  await expect(page.locator('th[data-column=opened]')).toHaveAttribute('aria-sort', 'descending');
  await page.reload();
  await expect(rows).toHaveCount(wanted.length);
  await expect(rows.first()).toHaveAttribute('data-id', first);
});

test('a selection is saved as CSV that another parser reads', async ({ page, request }) => {
  const wanted = (await readChannels(request)).filter(inMiddleEast).map((row) => row['channel_id']);
  await page.goto('/cases?region=middle-east');
  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: `These ${wanted.length} as CSV` }).click();
  const { data, errors } = Papa.parse<Record<string, string>>(readFileSync(await (await saved).path(), 'utf8'), { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  expect(data.map((row) => row['channel_id']).toSorted()).toEqual(wanted.toSorted());
});

test('an address that asks for what is not there is answered, and says so', async ({ page, request }) => {
  const all = (await readChannels(request)).length;
  await page.goto('/cases?region=atlantis&colour=red&sort=weight');
  await expect(page.getByRole('status').last()).toContainText('not here: ');
  await expect(page.locator('table.cases tbody tr:visible')).toHaveCount(all);
  await page.goto('/compare?c=atlantis-1900');
  await expect(page.locator('[data-said]')).toContainText('There is no channel called atlantis-1900. Choose two to four channels.');
  await expect(page.locator('table.compare')).toBeHidden();
  await expect(page.getByRole('group', { name: 'Choose two to four channels' }).getByRole('checkbox')).toHaveCount(all);
});

test('channels are chosen in the table and compared, with differences marked', async ({ page }) => {
  await page.goto('/cases');
  await page.getByLabel('Compare Oslo channel').check();
  await page.getByLabel('Compare Oman channel').check();
  await page.getByRole('link', { name: 'Compare 2' }).click();
  await expect(page).toHaveURL(/\/compare\?c=/);
  // Whoever measures what is not drawn yet is told so in the console.
  await expect(page.locator('[data-compare-page][data-ready]')).toBeVisible();
  await expect(page.locator('table.compare thead th:visible')).toHaveCount(2);
  const all = await page.locator('table.compare tbody tr:visible').count();
  const differing = await page.locator('table.compare tbody tr.differs:visible').count();
  expect(differing).toBeGreaterThan(0);
  expect(differing).toBeLessThan(all);
  await page.getByLabel('Only what differs').focus();
  await page.keyboard.press('Space');
  await expect(page.locator('table.compare tbody tr:visible')).toHaveCount(differing);
});

test('every download answers with its type and can be read', async ({ request }) => {
  for (const [address, type] of [
    ['/data/channels.csv', 'text/csv'],
    ['/data/events.csv', 'text/csv'],
    ['/data/channels.json', 'application/json'],
    ['/data/datapackage.json', 'application/json'],
    ['/data/venues.geojson', 'application/geo+json'],
    ['/data/channels/oslo-1993.json', 'application/json'],
    ['/data/figures/oslo-channel-waterline.svg', 'image/svg+xml'],
    ['/data/figures/oslo-1993-rings.svg', 'image/svg+xml'],
    ['/data/figures/timeline.svg', 'image/svg+xml'],
    ['/data/figures/network.svg', 'image/svg+xml'],
    ['/data/figures/map.svg', 'image/svg+xml'],
    ['/data/figures/map.csv', 'text/csv'],
  ] as const) {
    const answer = await request.get(address);
    expect(answer.status(), address).toBe(200);
    expect(answer.headers()['content-type'], address).toContain(type);
    const text = await answer.text();
    if (type.includes('json')) JSON.parse(text);
    if (type === 'text/csv') expect(Papa.parse(text, { header: true, skipEmptyLines: true }).errors, address).toEqual([]);
    if (type.startsWith('image')) expect(text, address).toMatch(/^<svg[^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"(?![\s\S]*<(style|script))/);
  }
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the cases table is whole and leads on, and every channel stands side by side', async ({ page, request }) => {
    const all = (await readChannels(request)).length;
    await page.goto('/cases?region=europe');
    await expect(page.locator('table.cases tbody tr')).toHaveCount(all);
    await expect(page.locator('[data-filters]')).toBeHidden();
    await page.goto('/compare');
    await expect(page.locator('table.compare thead th')).toHaveCount(all);
  });

  test('a case shows its figures and the tables beside them', async ({ page }) => {
    await page.setViewportSize({ width: 1400, height: 900 });
    await page.goto('/wiki/oslo-channel');
    for (const name of ['The five tests', 'Chronology', 'Who knew, and since when', 'Announced and promised', 'How it became public', 'Most like this one']) await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
    await expect(page.locator('.case-figure svg:visible')).toHaveCount(2);
  });
});

test('a boundary case is said to be one wherever it stands beside channels', async ({ page, request }) => {
  const names = (await readChannels(request)).filter(({ status }) => status === 'boundary').map(({ name }) => name ?? '');
  expect(names.length).toBeGreaterThan(0);
  for (const [address, place] of [['/cases', 'tbody tr'], ['/timeline', 'tbody tr'], ['/base-rates', '.rates span'], ['/map', '.fig-cases, main .ui li'], ['/network', 'tbody td']] as const) {
    await page.goto(address);
    const texts = (await page.locator(place).allTextContents()).filter((text) => names.some((name) => text.includes(name)));
    expect(texts.length, address).toBeGreaterThan(0);
    for (const text of texts) expect(text.toLowerCase(), address).toContain('boundary case');
  }
});

test('on a phone a record stands in lines that can be read', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  for (const address of ['/channels/oslo-1993', '/wiki/oslo-channel']) {
    await page.goto(address);
    const narrow = await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('.records td')].filter((cell) => cell.offsetWidth > 0 && (cell.textContent ?? '').length > 60 && cell.offsetWidth < 250).length);
    expect(narrow, address).toBe(0);
    // What a cell holds is told by its column, which no longer stands above it.
    expect(await page.locator('[data-column]').first().evaluate((cell) => getComputedStyle(cell, '::before').content)).toContain(':');
  }
});

for (const width of [360, 700, 1400]) {
  test(`at ${width} px no text of a figure meets another or leaves its frame`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const address of ['/', '/wiki/oslo-channel', '/wiki/us-china-opening', '/wiki/us-cuba-thaw', '/wiki/oman-channel', '/wiki/kissinger-dobrynin-channel', '/wiki/agreed-framework-talks', '/timeline', '/network', '/map']) {
      await page.goto(address);
      const faults = await page.evaluate(() => {
        const found: string[] = [];
        for (const svg of document.querySelectorAll('main figure svg, main .case-figure svg')) {
          const frame = svg.getBoundingClientRect();
          if (frame.width === 0) continue;
          const boxes = [...svg.querySelectorAll('text')].map((text) => ({ text: text.textContent ?? '', box: text.getBoundingClientRect() }));
          for (const [index, { text, box }] of boxes.entries()) {
            if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1) found.push(`leaves: ${text}`);
            for (const other of boxes.slice(index + 1)) {
              // Boxes of letters are taller than letters: neighbours of one label may touch.
              const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
              const tall = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
              if (wide > 1 && tall > Math.min(box.height, other.box.height) * 0.35) found.push(`meet: ${text} / ${other.text}`);
            }
          }
        }
        return found;
      });
      expect(faults, address).toEqual([]);
    }
  });
}
