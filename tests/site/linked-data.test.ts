// Linked data is read by the JSON-LD processor of its makers, and held against schema.org's own vocabulary.
import jsonld from 'jsonld';
import { parse } from 'parse5';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, test } from 'vitest';
import { LinkedDataBlock } from '@/components/frame/linked-data';
import { kindNames } from '@/components/article/kind-names';
import { collectDataset } from '@/lib/channel/dataset';
import { publicationOf } from '@/lib/channel/publication';
import { readContentFiles } from '@/lib/corpus/files';
import { openEncyclopedia } from '@/lib/site/encyclopedia';
import { describeArticle, describeChannel, describeDataset, describeGlossary, describeSite, describeTrail, type LinkedData } from '@/lib/site/linked-data';
import { readSettings } from '@/lib/site/settings';
import type { Slug } from '@/lib/schema/brand';
import { findFaults } from './schema-org';

const { corpus, readings } = openEncyclopedia(await readContentFiles(process.cwd()), { drafts: false });
const settings = readSettings({ BACKCHANNEL_ORIGIN: 'https://example.org' });
const days = { published: '2026-11-20', changed: '2026-11-22' };
const describeOne = (slug: string) => {
  const reading = readings.get(slug as Slug)!;
  return describeArticle(reading, days, kindNames[reading.article.kind].many, corpus, settings);
};
const dataset = collectDataset(corpus)!;
const publication = publicationOf(dataset, settings.origin);

/** Reads without asking the network: schema.org's context makes its own words of all. */
async function readTriples(data: LinkedData): Promise<string> {
  const documentLoader = (address: string) => Promise.resolve({ documentUrl: address, document: { '@context': { '@vocab': 'https://schema.org/' } } });
  return (await jsonld.toRDF(data as jsonld.JsonLdDocument, { format: 'application/n-quads', documentLoader })) as unknown as string;
}

describe('what schema.org knows', () => {
  it('is all that an article is described with, whatever its kind', () => {
    const faults = [...readings.values()].flatMap(({ article }) => findFaults(describeOne(article.slug)).map((fault) => `${article.slug}: ${fault}`));
    expect(faults).toEqual([]);
  });

  test.each([
    ['the site', describeSite(settings)],
    ['the dataset', describeDataset(dataset, publication, 'Every coded channel.', settings)],
    ['a record', describeChannel(dataset.channels[0]!, dataset, settings)],
    ['the glossary', describeGlossary(settings)],
    ['the place of a source', describeTrail([['Sources', 'https://example.org/sources'], ['A paper', 'https://example.org/sources/a-paper']])],
  ])('is all that %s is described with', (_, data) => {
    expect(findFaults(data)).toEqual([]);
  });

  test.each([
    [{ '@type': 'Artikel' }, 'is no type'],
    [{ '@type': 'Article', birthDate: '1923' }, 'has no such property'],
    [{ '@type': 'Article', author: { '@type': 'Place', name: 'Oslo' } }, 'is none of'],
  ])('would be found missing in %j', (data, fault) => {
    expect(findFaults(data).join()).toContain(fault);
  });
});

describe('what machines read of an article', () => {
  test.each([
    ['oslo-channel', 'Event', /<https:\/\/schema\.org\/startDate> "1992-12"/],
    ['henry-kissinger', 'Person', /<https:\/\/schema\.org\/deathDate> "2023-11-29"/],
    ['norway', 'Country', /<https:\/\/schema\.org\/name> "Norway"/],
    ['vietnam', 'Country', /<https:\/\/schema\.org\/name> "Vietnam"/],
    ['european-union', 'Organization', /<https:\/\/schema\.org\/name> "European Union"/],
    ['plo', 'Organization', /<https:\/\/schema\.org\/alternateName> "/],
    ['backchannel-diplomacy', 'DefinedTerm', /<https:\/\/schema\.org\/inDefinedTermSet> "https:\/\/example\.org\/glossary"/],
    ['neutral-host', 'DefinedTerm', /<https:\/\/schema\.org\/description> "/],
    ['salt-i', 'CreativeWork', /<https:\/\/schema\.org\/dateCreated> "1972-05-26"/],
  ])('%s is about one of the type %s', async (slug, type, said) => {
    const triples = await readTriples(describeOne(slug));
    expect(triples).toMatch(/<https:\/\/schema\.org\/about> _:/);
    expect(triples).toContain(`<https://schema.org/${type}>`);
    expect(triples).toMatch(said);
    expect(triples).toContain('<https://schema.org/dateModified> "2026-11-22"');
    expect(triples).toContain('<https://schema.org/BreadcrumbList>');
  });

  it('holds no date but such as ISO 8601 has', async () => {
    for (const { article } of readings.values()) {
      const dates = [...JSON.stringify(describeOne(article.slug)).matchAll(/"(?:birthDate|deathDate|startDate|endDate|dateCreated)":"([^"]*)"/g)].map(([, date = '']) => date);
      for (const date of dates) expect(date, article.slug).toMatch(/^\d{4}(-\d\d(-\d\d)?)?$/);
    }
  });
});

test.each(['</script><script>alert(1)</script>', '<!--<script>', ']]> &quot; &amp; "', '\u2028 \u2029 \\u003c'])('no text breaks out of the block: %s', (text) => {
  const html = renderToStaticMarkup(LinkedDataBlock({ data: { '@type': 'Thing', name: text } }));
  const page = JSON.stringify(parse(`<!DOCTYPE html><body>${html}<p>after</p>`), (key, value: unknown) => (key === 'parentNode' ? undefined : value));
  expect([...page.matchAll(/"nodeName":"(script|p|#comment)"/g)].map(([, name]) => name)).toEqual(['script', 'p']);
  expect(JSON.parse(/>([\s\S]*)<\/script>/.exec(html)?.[1] ?? '')).toEqual({ '@type': 'Thing', name: text });
});

test('the site says where a question is to be sent', async () => {
  const triples = await readTriples(describeSite(settings));
  expect(triples).toContain('<https://schema.org/urlTemplate> "https://example.org/search?q={question}"');
});

test('the dataset says where each of its files lies, and under which licence', async () => {
  const triples = await readTriples(describeDataset(dataset, publication, 'Every coded channel.', settings));
  for (const name of ['channels.csv', 'channels.json', 'events.csv', 'venues.geojson']) expect(triples).toContain(`"https://example.org/data/${name}"`);
  expect(triples).toContain('<https://schema.org/license> "https://creativecommons.org/licenses/by/4.0/"');
});
