// The downloads are read back with parsers that are not ours.
import Papa from 'papaparse';
import { describe, expect, it, test } from 'vitest';
import { cellsOfVariable, collectDataset, unknownsByChannel, unknownsByVariable } from '@/lib/channel/dataset';
import { channelJson, dataPackage, venuesGeoJson } from '@/lib/channel/exports';
import { publicationOf } from '@/lib/channel/publication';
import { findAlike } from '@/lib/channel/similar';
import { countRates } from '@/lib/channel/rates';
import { channelsCsv, columnsOf, eventsCsv } from '@/lib/channel/table';
import { readContentFiles } from '@/lib/corpus/files';
import { loadCorpus } from '@/lib/corpus/load';

const corpus = loadCorpus(await readContentFiles(process.cwd()), { drafts: false });
const dataset = collectDataset(corpus)!;
const publication = publicationOf(dataset, 'https://example.org');

function readCsv(text: string): Record<string, string>[] {
  const parsed = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  expect(parsed.errors).toEqual([]);
  return parsed.data;
}

it('holds every case that is no neighbour, each channel coded in every variable and test', () => {
  const cases = [...corpus.articles.values()].filter(({ front }) => front.kind === 'case' && front.status !== 'neighbour').map(({ slug }) => slug);
  expect(cases).toEqual(expect.arrayContaining(['agreed-framework-talks', 'kissinger-dobrynin-channel', 'oman-channel', 'oslo-channel', 'us-china-opening', 'us-cuba-thaw']));
  expect([...new Set(dataset.channels.map(({ article }) => article.slug))].toSorted()).toEqual(cases.toSorted());
  for (const coded of dataset.channels) {
    for (const variable of dataset.codebook.variables) expect(cellsOfVariable(coded, variable).length, `${coded.id}: ${variable.id}`).toBe(variable.perSide ? 2 : 1);
    expect(Object.keys(coded.channel.record.tests ?? {}).toSorted()).toEqual(dataset.codebook.tests.map(({ id }) => id).toSorted());
    // Promises, exposures and venues may be none, where no source gives any.
    expect(coded.channel.record.rings.length, coded.id).toBeGreaterThan(0);
  }
});

describe('channels.csv', () => {
  const rows = readCsv(channelsCsv(dataset));

  it('has one row a channel and the columns of the package, none of them empty throughout', () => {
    expect(rows.map((row) => row['channel_id'])).toEqual(dataset.channels.map(({ id }) => id));
    const fields = dataPackage(dataset, publication, '').resources[0]?.schema?.fields.map((field) => field.name);
    expect(Object.keys(rows[0] ?? {})).toEqual(fields);
    for (const { name, variable } of columnsOf(dataset)) if (variable) expect(rows.every((row) => row[name] !== ''), name).toBe(true);
  });

  it('says what the records say', () => {
    for (const [index, coded] of dataset.channels.entries()) {
      const dyad = coded.channel.record.coding?.['dyad'];
      expect(rows[index]?.['dyad']).toBe(dyad && 'value' in dyad ? dyad.value : undefined);
      expect(rows[index]?.['test_mandate']).toBe(coded.channel.record.tests?.['mandate']?.result);
      expect(rows[index]?.['opened']).toBe(coded.channel.record.opened);
    }
  });

  it('of a selection has just the selection', () => {
    const [first] = dataset.channels;
    expect(readCsv(channelsCsv(dataset, first ? [first] : [])).map((row) => row['channel_id'])).toEqual([first?.id]);
  });

  it('holds no line break inside a value, which the explorer counts on', () => {
    expect(channelsCsv(dataset).split('\r\n').filter(Boolean).length).toBe(dataset.channels.length + 1);
  });
});

test('events.csv is read back with every event of every coded case', () => {
  const events = dataset.channels.flatMap(({ article }) => article.events.map((event) => ({ slug: article.slug as string, event })));
  const rows = readCsv(eventsCsv(events, (_, event) => `He said, "${event.record.label}"\nand left`));
  expect(rows.length).toBe(events.length);
  expect(rows[0]?.['text']).toBe(`He said, "${events[0]?.event.record.label}"\nand left`);
});

test('the package allows every value that stands in its table', () => {
  const rows = readCsv(channelsCsv(dataset));
  const [channels] = JSON.parse(JSON.stringify(dataPackage(dataset, publication, 'w'))).resources as { schema: { fields: { name: string; constraints?: { enum: string[] } }[] } }[];
  for (const { name, constraints } of channels?.schema.fields ?? []) if (constraints) for (const row of rows) expect(constraints.enum, name).toContain(row[name]);
});

test('venues.geojson holds points on the globe, and only those with coordinates', () => {
  const { features } = venuesGeoJson(dataset.channels);
  expect(features.length).toBe(dataset.channels.flatMap(({ channel }) => channel.record.venues).filter((venue) => venue.coordinates).length);
  for (const { geometry } of features) {
    expect(Math.abs(geometry.coordinates[0] ?? 999)).toBeLessThanOrEqual(180);
    expect(Math.abs(geometry.coordinates[1] ?? 999)).toBeLessThanOrEqual(90);
  }
});

test('a record as JSON survives being written and read', () => {
  for (const coded of dataset.channels) {
    const read = JSON.parse(JSON.stringify(channelJson(coded, publication))) as { id: string; coding: object; events: unknown[] };
    expect(read.id).toBe(coded.id);
    expect(Object.keys(read.coding)).toEqual(Object.keys(coded.channel.record.coding ?? {}));
    expect(read.events.length).toBeGreaterThan(5);
  }
});

test('the shares of unknowns add up to the same from both sides', () => {
  const sum = (shares: Iterable<{ unknown: number; judgements: number }>) => [...shares].reduce((all, { unknown, judgements }) => [all[0]! + unknown, all[1]! + judgements], [0, 0]);
  expect(sum(unknownsByVariable(dataset).values())).toEqual(sum(unknownsByChannel(dataset).values()));
});

describe('likeness', () => {
  it('is the same both ways, between 0 and 1, and never of a channel to itself', () => {
    const alike = new Map(dataset.channels.map((coded) => [coded.id, findAlike(dataset, coded, dataset.channels.length)]));
    for (const coded of dataset.channels) {
      for (const { coded: other, score } of alike.get(coded.id) ?? []) {
        expect(other.id).not.toBe(coded.id);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(alike.get(other.id)?.find((back) => back.coded.id === coded.id)?.score).toBeCloseTo(score, 10);
      }
    }
  });

  it('gives reasons that hold of both', () => {
    const [coded] = dataset.channels;
    for (const { coded: other, shared } of findAlike(dataset, coded!, 3)) {
      for (const { variable, value } of shared) {
        for (const one of [coded!, other]) expect(cellsOfVariable(one, variable).flatMap(({ judgement }) => [judgement.value].flat())).toContain(value);
      }
    }
  });
});

test('a base rate never counts more than it has, and names its cases', () => {
  for (const { channels, outcomes } of countRates(dataset, ['dyad', 'front', 'third-party'], 'outcome')) {
    expect(outcomes.reduce((sum, outcome) => sum + outcome.channels.length, 0)).toBeLessThanOrEqual(channels.length);
    for (const outcome of outcomes) for (const coded of outcome.channels) expect(channels).toContain(coded);
  }
});
