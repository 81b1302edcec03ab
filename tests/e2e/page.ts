// A page that fails its test when anything is printed to the console, thrown, or fetched from elsewhere.
import { expect, test as base } from '@playwright/test';

interface Quiet {
  readonly quiet: undefined;
  /** What the browser may say where a test takes something away. */
  readonly allowed: RegExp | undefined;
}

export const test = base.extend<Quiet>({
  allowed: [undefined, { option: true }],
  quiet: [
    async ({ page, baseURL, allowed }, use) => {
      const said: string[] = [];
      page.on('console', (message) => {
        // The browser itself says so when the page asked for is a 404: that is the answer wanted, not a fault.
        if (message.text().includes('status of 404') && message.location().url === page.url()) return;
        if (allowed?.test(message.text())) return;
        said.push(`${message.type()}: ${message.text()}`);
      });
      page.on('pageerror', (error) => {
        // The browser's own word for a fade that was cut short because the reader went on; no script of ours is in it.
        if (error.message !== 'Transition was skipped') said.push(`error: ${error.message}`);
      });
      page.on('request', (request) => {
        // A data address is answered by the page itself.
        if (request.url().startsWith('data:')) return;
        if (new URL(request.url()).origin !== new URL(baseURL ?? '').origin) said.push(`request elsewhere: ${request.url()}`);
      });
      await use(undefined);
      expect(said, 'the console stays empty and nothing is asked of another origin').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** One page of every kind. */
export const everyKind = [
  ['home', '/'],
  ['case', '/wiki/oslo-channel'],
  ['concept with tables', '/wiki/backchannel-diplomacy'],
  ['mechanism', '/wiki/neutral-host'],
  ['person', '/wiki/henry-kissinger'],
  ['state', '/wiki/norway'],
  ['agreement', '/wiki/salt-i'],
  ['guide', '/wiki/how-historians-find-out'],
  ['disambiguation', '/wiki/backchannel'],
  ['list', '/concepts'],
  ['cases table', '/cases'],
  ['comparison', '/compare?c=oslo-1993,oman-2012'],
  ['coded record', '/channels/oslo-1993'],
  ['timeline', '/timeline'],
  ['network', '/network'],
  ['map', '/map'],
  ['base rates', '/base-rates'],
  ['codebook', '/codebook'],
  ['dataset', '/data'],
  ['A to Z', '/a-z'],
  ['glossary', '/glossary'],
  ['sources', '/sources'],
  ['sources of one letter', '/sources/letter/b'],
  ['source', '/sources/waage-2005-norway'],
  ['search', '/search'],
  ['search answered', '/search?q=oslo'],
  ['search filtered', '/search?q=talks&kind=case&from=1960'],
  ['how search works', '/search/how'],
  ['about', '/about'],
  ['privacy', '/privacy'],
  ['corrections', '/corrections'],
  ['history of an article', '/wiki/oslo-channel/history'],
  ['version of an article', '/wiki/oslo-channel/v/1'],
] as const;
