import { describe, expect, it } from 'vitest';
import { buildSearchFiles } from '@/lib/search/build';
import { openSearch } from '@/lib/search/engine';
import type { ArticleEntry, Stamped } from '@/lib/search/records';
import { indexedWords } from '@/lib/search/same-words';
import { settingsName } from '@/lib/search/settings';
import { StaleIndexError } from '@/lib/search/shelf';

const entry = (number: number): ArticleEntry => ({
  slug: `article-${number}`,
  title: `Article ${number}`,
  aliases: [`Name ${number}`],
  standfirst: `What number ${number} was.`,
  kind: 'Concept',
  years: '',
  facets: { kind: 'concept', regions: [], hosts: [] },
  sections: [{ text: `The lead of ${number}.` }, { id: 'more', heading: 'More', text: `Section of ${number}. `.repeat(60) }, { id: 'end', heading: 'End', text: `It ended in place${number}.` }],
  said: [],
});
const entries = Array.from({ length: 70 }, (_, number) => entry(number));
const built = await buildSearchFiles(entries);
const reader = (files: ReadonlyMap<string, string>) => (name: string) => Promise.resolve(JSON.parse(files.get(name) ?? 'null') as unknown);
const parse = (name: string) => JSON.parse(built.files.get(name) ?? 'null') as Stamped & Record<string, unknown>;

describe('the files of an index', () => {
  it('are the same whenever they are built from the same entries', async () => {
    expect(await buildSearchFiles(entries)).toEqual(built);
  });

  it('all carry the name of their index, which changes with anything in it', async () => {
    for (const name of built.files.keys()) expect(parse(name).of, name).toBe(built.stamp);
    const other = await buildSearchFiles([...entries.slice(0, -1), { ...entry(69), standfirst: 'Something else.' }]);
    expect(other.stamp).not.toBe(built.stamp);
  });

  it('lead to every section of every article, in blocks and packs', async () => {
    const engine = await openSearch(reader(built.files));
    for (const number of [0, 31, 32, 69]) {
      expect((await engine.answer(`place${number}`, { limit: 3 })).hits[0]).toMatchObject({ slug: `article-${number}`, section: { id: 'end' } });
    }
  });

  it('let a boundary between two shards part no word from its inflection', async () => {
    const between = Array.from({ length: 900 }, (_, number) => `mediath${String(number).padStart(3, '0')}`).join(' ');
    const { files } = await buildSearchFiles([{ ...entry(0), sections: [{ text: 'They mediate.' }] }, { ...entry(1), sections: [{ text: between }] }]);
    expect([...files.keys()].filter((name) => name.startsWith('words')).length).toBeGreaterThan(2);
    expect((await (await openSearch(reader(files))).answer('mediators ', { limit: 3 })).hits.map(({ slug }) => slug)).toEqual(['article-0']);
  });

  it('are read by need: a name takes the manifest, one shard or two, and blocks of records', async () => {
    const asked: string[] = [];
    const engine = await openSearch((name) => {
      asked.push(name);
      return reader(built.files)(name);
    });
    await engine.answer('Article 7', { limit: 1 });
    expect(asked.filter((name) => name.startsWith('text') || name.startsWith('spelling') || name === 'facets.json')).toEqual([]);
    expect(new Set(asked).size).toBe(asked.length);
  });
});

describe('files that do not belong together', () => {
  it('an index made with other settings is refused', async () => {
    const files = new Map(built.files);
    files.set('manifest.json', JSON.stringify({ ...parse('manifest.json'), settings: 'fields-0' }));
    await expect(openSearch(reader(files))).rejects.toThrow(StaleIndexError);
  });

  it('a file of another build is refused, not answered from', async () => {
    const files = new Map(built.files);
    for (const name of built.files.keys()) if (name.startsWith('words')) files.set(name, JSON.stringify({ ...parse(name), of: 'other' }));
    const engine = await openSearch(reader(files));
    await expect(engine.answer('article', { limit: 3 })).rejects.toThrow(StaleIndexError);
  });

  it('a file that failed once is asked for again', async () => {
    let failing = true;
    const engine = await openSearch((name) => (failing && name.startsWith('words') ? Promise.reject(new Error('offline')) : reader(built.files)(name)));
    await expect(engine.answer('article 7', { limit: 3 })).rejects.toThrow('offline');
    failing = false;
    expect((await engine.answer('article 7', { limit: 3 })).hits[0]?.slug).toBe('article-7');
  });
});

it('the settings are named anew when words are cut otherwise: then change `settingsName` and this sample together', () => {
  const sample = "The U.S.–China opening (周恩来, 1.5 tracks) told us: Nixon's back-channel; Rød-Larsen; United States; سلطنة عمان";
  expect([settingsName, indexedWords(sample).map(({ word }) => word).join(' ')]).toEqual([
    'fields-2',
    'the us china opening 周恩 恩来 1.5 tracks told nixon back backchannel channel rod larsen united us states سلطنه عمان',
  ]);
});
