import { expect, it, test } from 'vitest';
import { toCsl, type CitedWork } from '@/lib/citation/csl-json';
import { createEngine, type EngineUse } from '@/lib/citation/engine';
import { createCiter } from '@/lib/citation/styles';
import { readContentFiles } from '@/lib/corpus/files';
import { loadCorpus } from '@/lib/corpus/load';
import { citeSource } from '@/lib/site/cited-works';

const cite = createCiter(process.cwd());
const set = (work: Omit<CitedWork, 'key'>) => Object.fromEntries(cite({ key: 'a-key', ...work }).map(({ style, html }) => [style, html]));

test('an article of an encyclopedia is cited by its title', () => {
  const article = { type: 'entry-encyclopedia', title: 'Oslo channel', 'container-title': 'Backchannel: The Encyclopedia of Backchannel Diplomacy', issued: '2026-11-22', URL: 'https://example.org/wiki/oslo-channel' } as const;
  expect(set(article)).toEqual({
    Chicago: '“Oslo Channel,” in <i>Backchannel: The Encyclopedia of Backchannel Diplomacy</i>, November 22, 2026, https://example.org/wiki/oslo-channel.',
    APA: 'Oslo channel. (2026). In <i>Backchannel: The Encyclopedia of Backchannel Diplomacy</i>. https://example.org/wiki/oslo-channel',
    MLA: '“Oslo Channel.” <i>Backchannel: The Encyclopedia of Backchannel Diplomacy</i>, 22 Nov. 2026, https://example.org/wiki/oslo-channel.',
  });
});

test('a record of the dataset is cited with its version', () => {
  const record = { type: 'dataset', title: 'Oslo channel: the coded record', 'container-title': 'Backchannel: Coded Channels', version: '0.1.0', publisher: 'Backchannel', issued: '2026-11-22', URL: 'https://example.org/channels/oslo-1993' } as const;
  expect(set(record)).toEqual({
    Chicago: '“Oslo Channel: The Coded Record,” <i>Backchannel: Coded Channels</i> (Backchannel, November 22, 2026), https://example.org/channels/oslo-1993.',
    APA: 'Oslo channel: the coded record. (2026). [Dataset]. In <i>Backchannel: Coded Channels</i> (Version 0.1.0). Backchannel. https://example.org/channels/oslo-1993',
    MLA: '“Oslo Channel: The Coded Record.” <i>Backchannel: Coded Channels</i>, version 0.1.0, Backchannel, 22 Nov. 2026, https://example.org/channels/oslo-1993.',
  });
});

test('a figure is cited as one', () => {
  const { Chicago, APA } = set({ type: 'figure', title: 'Timeline of channels', 'container-title': 'Backchannel', issued: '2026-11-22', URL: 'https://example.org/data/figures/timeline.svg' });
  expect(Chicago).toBe('“Timeline of Channels,” <i>Backchannel</i>, November 22, 2026, https://example.org/data/figures/timeline.svg.');
  expect(APA).toContain('[Figure]');
});

test('a journal article has authors, volume, pages and DOI in the order of each style', () => {
  const article = { type: 'article-journal', title: 'Back-Channel Negotiation', 'container-title': 'Negotiation Journal', author: [{ family: 'Wanis-St. John', given: 'Anthony' }], volume: '22', issue: '2', page: '119-144', issued: '2006-04', DOI: '10.1111/j.1571-9979.2006.00091.x' } as const;
  expect(set({ ...article, author: [...article.author] })).toEqual({
    Chicago: 'Anthony Wanis-St. John, “Back-Channel Negotiation,” <i>Negotiation Journal</i> 22, no. 2 (April 2006): 119–44, https://doi.org/10.1111/j.1571-9979.2006.00091.x.',
    APA: 'Wanis-St. John, A. (2006). Back-Channel Negotiation. <i>Negotiation Journal</i>, <i>22</i>(2), 119–144. https://doi.org/10.1111/j.1571-9979.2006.00091.x',
    MLA: 'Wanis-St. John, Anthony. “Back-Channel Negotiation.” <i>Negotiation Journal</i>, vol. 22, no. 2, Apr. 2006, pp. 119–44, https://doi.org/10.1111/j.1571-9979.2006.00091.x.',
  });
});

test('an undated page says when it was read, and nothing about reading where that is not known', () => {
  const page = { type: 'webpage', title: 'An undated page', URL: 'https://example.org/page' } as const;
  for (const text of Object.values(set({ ...page, accessed: '2026-11-22' }))) expect(text).toMatch(/(accessed|Retrieved|Accessed) (November 22|22 Nov\.),? 2026/);
  for (const text of Object.values(set(page))) expect(text).not.toMatch(/retrieved|accessed/i);
});

it('leaves out a style that does not list such a work', () => {
  // A letter that was never published is cited in the text only, says APA.
  expect(Object.keys(set({ type: 'personal_communication', title: 'A letter', issued: '1981-07-08' }))).toEqual(['Chicago', 'MLA']);
});

it('sets each work as if it stood alone, however often and beside whatever', () => {
  const one = { key: 'one', type: 'book', title: 'Memoirs', author: [{ family: 'Sapt', given: 'John' }], issued: '1930' } satisfies CitedWork;
  const first = cite(one);
  cite({ ...one, key: 'two', title: 'More Memoirs' });
  expect(cite(one)).toEqual(first);
  expect(JSON.stringify(first)).not.toMatch(/1930[ab]|ibid/i);
});

test.each(['chicago-fullnote-bibliography.csl', 'apa.csl', 'modern-language-association.csl'])('%s sets the same without what a use does not ask for', async (style) => {
  const all = await readContentFiles(process.cwd());
  const some = new Map([...all].filter(([path]) => path.startsWith('content/bibliography/')).filter((_, number) => number % 20 === 0));
  const works = [...loadCorpus(some, { drafts: false }).sources.values()].map(citeSource);
  expect(works.length).toBeGreaterThan(100);
  const items = new Map(works.map((work) => [work.key, toCsl(work)]));
  const set = (use: EngineUse, keys: readonly (readonly string[])[]) => {
    const engine = createEngine(process.cwd(), style, (id) => items.get(id), use);
    return keys.map((own) => {
      engine.updateItems(own);
      return [use.listsOnly || engine.makeCitationCluster(own.map((id) => ({ id, position: 0 }))), engine.makeBibliography()[1]];
    });
  };
  const lists = (entries: ReturnType<typeof set>) => entries.map(([, list]) => list);
  const single = works.map(({ key }) => [key]);
  const whole = set({}, single);
  expect(set({ alone: true }, single)).toEqual(whole);
  expect(lists(set({ alone: true, listsOnly: true }, single))).toEqual(lists(whole));
  const together = [works.map(({ key }) => key)];
  expect(lists(set({ listsOnly: true }, together))).toEqual(lists(set({}, together)));
});

it('sets markup in a title as the letters that it is', () => {
  for (const text of Object.values(set({ type: 'webpage', title: 'A <script>alert(1)</script> page', URL: 'https://example.org/' }))) expect(text).not.toMatch(/<script/i);
});
