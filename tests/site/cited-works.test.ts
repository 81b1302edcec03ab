import { expect, it, test } from 'vitest';
import type { Article } from '@/lib/corpus/corpus';
import { readContentFiles } from '@/lib/corpus/files';
import { loadCorpus } from '@/lib/corpus/load';
import type { CiteKey, Slug } from '@/lib/schema/brand';
import { citeArticle, citeChannel, citeDataset, citeFigure, citeSource } from '@/lib/site/cited-works';
import { readSettings } from '@/lib/site/settings';
import { collectDataset } from '@/lib/channel/dataset';

const corpus = loadCorpus(await readContentFiles(process.cwd()), { drafts: false });
const settings = readSettings({ BACKCHANNEL_ORIGIN: 'https://example.org/' });
const dataset = collectDataset(corpus)!;
const oslo = corpus.articles.get('oslo-channel' as Slug) as Article;

test('an article is cited as of its review, at its own address', () => {
  expect(citeArticle(oslo, settings)).toMatchObject({ key: 'backchannel-oslo-channel', type: 'entry-encyclopedia', title: 'Oslo channel', issued: oslo.front.reviewed, URL: 'https://example.org/wiki/oslo-channel' });
});

test('a source keeps its own key and data; only one without a date says when it was read here', () => {
  const works = [...corpus.sources.values()].map((source) => ({ source, work: citeSource(source) }));
  for (const { source, work } of works) expect(work).toMatchObject({ key: source.key, title: source.record.csl.title });
  expect(works.filter(({ work }) => work.accessed !== undefined && work.issued !== undefined)).toEqual([]);
  const undated = works.find(({ source }) => source.record.csl.issued === undefined && source.record.read.length > 0);
  expect(undated?.source.record.read.map(({ on }) => on)).toContain(undated?.work.accessed);
  expect(corpus.sources.get('waage-2005-norway' as CiteKey) && citeSource(corpus.sources.get('waage-2005-norway' as CiteKey)!).accessed).toBeUndefined();
});

test('a record, the dataset and a figure each have an address and a date', () => {
  const record = dataset.channels.find(({ id }) => id === 'oslo-1993')!;
  const works = [citeChannel(record, dataset, settings), citeDataset(dataset, '2026-11-22', settings), citeFigure('timeline', 'Timeline of channels', '2026-11-22', settings)];
  expect(works.map(({ URL }) => URL)).toEqual(['https://example.org/channels/oslo-1993', 'https://example.org/data', 'https://example.org/data/figures/timeline.svg']);
  expect(works.map(({ version }) => version)).toEqual([dataset.codebook.version, dataset.codebook.version, undefined]);
  for (const { issued } of works) expect(issued).toMatch(/^\d{4}-\d\d-\d\d$/);
});

it('gives no two works of ours one key, nor one that a source has', () => {
  const ours = [...[...corpus.articles.values()].map((article) => citeArticle(article, settings)), ...dataset.channels.map((coded) => citeChannel(coded, dataset, settings)), citeDataset(dataset, '2026-11-22', settings)].map(({ key }) => key);
  expect(new Set(ours).size).toBe(ours.length);
  expect(ours.filter((key) => corpus.sources.has(key as CiteKey))).toEqual([]);
});
