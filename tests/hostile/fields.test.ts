// The same hostile text in every field that an author writes, once as markup, once as the end of an attribute, once as a
// formula. Then the whole site is made: pages, figures, downloads, names, search. Readers may see the text; nothing obeys it.
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawAnswer } from '@/components/search/draw-answer';
import { kindNames } from '@/components/article/kind-names';
import { toHtml } from '@/components/search/pieces';
import { isError } from '@/lib/diagnostics/diagnostic';
import { formatReport } from '@/lib/diagnostics/report';
import { buildSearchFiles } from '@/lib/search/build';
import { openSearch } from '@/lib/search/engine';
import { isSlug } from '@/lib/schema/brand';
import { redirectOf, type NameList } from '@/lib/site/names';
import { collectSearchEntries } from '@/lib/site/search-records';
import { stripFramework } from '@/lib/site/strip';
import { withFiles } from './base';
import { clearCanary, hasRun, sets } from './canary';
import { plantEverywhere } from './corpus/fields';
import { drawSite, type DrawnSite } from './draw-site';
import { findFormulas, findLive } from './inert';

/** Each by itself, or one after the other where the first letter is the point. */
const texts: Readonly<Record<string, readonly [string, ...string[]]>> = {
  markup: [`<img src=x onerror=${sets}></script><script>${sets}</script><svg onload=${sets}>`],
  'the end of an attribute': [`"'><b onclick="${sets}" style='x' x=\`{${sets}}\` $& $1 ]]> javascript:1`],
  'rich text and addresses': ['<i>a</i><a href="javascript:1">b</a><span style="x" class="nocase">c</span><sc>d</sc>{:URL: javascript:1} https://history.example@evil.example/ https:\\\\evil.example https:///evil.example //evil.example'],
  'a formula': [`=HYPERLINK("https://evil.example",${sets})`, "@SUM(1+1)*cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0", '+1+1'],
};

/** What the style of citations leaves out for that type of source, and what only the search or the author’s report asks for. */
const undrawn = /^(question|where it was read|(source|unread) (title-short|event-title|event-place|archive_location|authority|volume|issue|number|section|number-of-pages|note|language|ISBN|ISSN))$/;
const controls = new Set(['/', '/search', '/cases', '/compare']);

describe.each(Object.entries(texts))('%s in every field', (_, choice) => {
  const [text] = choice;
  const planted = new Map<string, string>();
  /** A word of letters alone, so that it can be found again in whatever becomes of the text. */
  const wordOf = (field: string) => planted.get(field) ?? planted.set(field, `q${String(planted.size + 100).replace(/\d/g, (digit) => 'bcdfghjklm'[Number(digit)] ?? '')}q`).get(field)!;
  const texted = new Map<string, string>();
  /** The same for the same field, since fields name one another. */
  const plantOnce = (field: string) => texted.get(field) ?? texted.set(field, `${choice[texted.size % choice.length] ?? text} ${wordOf(field)}`).get(field)!;
  let site: DrawnSite;

  beforeAll(async () => {
    clearCanary();
    site = await drawSite(
      withFiles(
        plantEverywhere({
          plain: (field) => plantOnce(field).slice(field.endsWith(' label') ? -36 : 0),
          prose: plantOnce,
          address: (field) => `https://example.org/${wordOf(field)}?${encodeURI(text)}#"'<b>`,
        }),
      ),
    );
  }, 600_000);

  afterAll(async () => {
    clearCanary();
    await site.remove();
  });

  it('is refused in prose where it is markup there, and nowhere else', () => {
    const errors = site.encyclopedia.diagnostics.filter(isError).filter(({ code, file }) => !((code === 'raw-html' || code === 'bad-address') && file.includes('/planted-')) && code !== 'thin-evidence');
    expect(errors, formatReport(errors)).toEqual([]);
  });

  it('reaches pages and downloads', () => {
    const everything = [...site.pages.values(), ...site.files.values()].join('\n').toLowerCase();
    const unseen = [...planted].filter(([field, word]) => !everything.includes(word) && !undrawn.test(field)).map(([field]) => field);
    expect([...site.failed]).toEqual([]);
    expect(unseen, unseen.join(', ')).toEqual([]);
  });

  it('leaves every page inert', () => {
    const live = [...site.pages].flatMap(([address, page]) => [...findLive(page, { controls: controls.has(address) }), ...stripFramework(page, '/build/').leftovers].map((found) => `${address}: ${found}`));
    expect(live, live.join('\n')).toEqual([]);
  });

  it('leaves every figure that is saved inert', () => {
    const drawings = [...site.files].filter(([address]) => address.endsWith('.svg'));
    const live = drawings.flatMap(([address, svg]) => findLive(svg).map((found) => `${address}: ${found}`));
    expect(drawings.length).toBeGreaterThan(4);
    expect(live, live.join('\n')).toEqual([]);
  });

  it('begins no cell of a table as a formula', () => {
    const tables = [...site.files].filter(([address]) => address.endsWith('.csv'));
    expect(tables.length).toBeGreaterThan(5);
    for (const [address, csv] of tables) {
      const { data, errors } = Papa.parse<string[]>(csv, { skipEmptyLines: true });
      expect(errors, address).toEqual([]);
      expect(findFormulas(data), address).toEqual([]);
      expect(new Set(data.map((row) => row.length)).size, address).toBe(1);
    }
  });

  it('stands in the other downloads as text that JSON reads', () => {
    const downloads = [...site.files].filter(([address]) => /json$/.test(address));
    expect(downloads.length).toBeGreaterThan(4);
    for (const [, json] of downloads) expect(() => JSON.parse(json) as unknown).not.toThrow();
  });

  it('makes no address of a name that leads anywhere but to an article', () => {
    const list = JSON.parse(site.files.get('names.json') ?? '') as NameList;
    for (const [address, slug] of Object.entries(list.redirects)) {
      expect(address).toMatch(/^[\p{L}\p{M}\p{N}-]+$/u);
      expect(isSlug(slug)).toBe(true);
    }
    for (const [name] of list.names) expect([undefined, true]).toContain(((slug) => slug && isSlug(slug))(redirectOf(list, name)));
  });

  it('stands in answers of the search as text', async () => {
    const { files } = await buildSearchFiles(collectSearchEntries(site.encyclopedia, (kind) => kindNames[kind].one));
    for (const name of files.keys()) expect(name).toMatch(/^[a-z0-9-]+\.json$/);
    const { answer } = await openSearch((name) => Promise.resolve(JSON.parse(files.get(name) ?? '') as unknown));
    for (const query of ['hostile', text, 'planted', 'script', 'hyperlink', 'constructor __proto__', ...[...planted.values()].slice(0, 20)]) {
      const page = toHtml(drawAnswer(await answer(`${query} `, { limit: 30 })));
      expect(findLive(page)).toEqual([]);
    }
  });

  it('cannot steer the terminal that the report is printed on', () => {
    const report = formatReport(site.encyclopedia.diagnostics);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
    expect(report).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });

  it('and none of it ran', () => {
    expect(hasRun()).toBe(false);
  });
});
