// Owns the dataset as files that others read: JSON, a Frictionless Data Package, GeoJSON.
import type { Channel, Corpus } from '../corpus/corpus';
import { openValues } from '../schema/codebook';
import type { CodedChannel, Dataset } from './dataset';
import { columnsOf, eventColumns } from './table';

/** Who publishes the dataset, and where. */
export interface Publication {
  readonly title: string;
  readonly origin: string;
  /** Day of the newest review in the dataset. */
  readonly date: string;
}

const licence = { name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/', title: 'Creative Commons Attribution 4.0' };

export function citationOf(dataset: Dataset, { title, origin, date }: Publication): string {
  return `${title}, version ${dataset.codebook.version}, ${date}. ${origin}/data. CC BY 4.0.`;
}

/** One channel with everything coded of it. */
export function channelJson(coded: CodedChannel, publication: Publication) {
  const { record } = coded.channel;
  return {
    id: coded.id,
    name: coded.name,
    status: coded.status,
    article: `${publication.origin}/wiki/${coded.article.slug}`,
    opened: record.opened,
    surfaced: record.surfaced ?? null,
    closed: record.closed ?? null,
    sides: record.sides ?? [],
    carriers: record.carriers,
    hosts: record.hosts,
    predecessor: record.predecessor ?? null,
    coding: record.coding ?? {},
    tests: record.tests ?? {},
    rings: record.rings,
    promises: record.promises,
    exposures: record.exposures,
    venues: record.venues,
    events: coded.article.events.filter(({ record: event }) => event.channel === undefined || event.channel === coded.id).map(({ record: event }) => event),
  };
}

export function channelsJson(dataset: Dataset, corpus: Corpus, publication: Publication, warning: string) {
  return {
    title: publication.title,
    version: dataset.codebook.version,
    licence: licence.path,
    citation: citationOf(dataset, publication),
    warning,
    codebook: dataset.codebook,
    actors: [...corpus.actors.values()].map((actor) => actor.record),
    channels: dataset.channels.map((coded) => channelJson(coded, publication)),
  };
}

/** A Frictionless Data Package (specs.frictionlessdata.io, version 1) with the codebook inside. */
export function dataPackage(dataset: Dataset, publication: Publication, warning: string) {
  return {
    profile: 'data-package',
    name: 'backchannel-channels',
    title: publication.title,
    description: warning,
    version: dataset.codebook.version,
    created: `${publication.date}T00:00:00Z`,
    homepage: `${publication.origin}/data`,
    licenses: [licence],
    contributors: [{ title: 'Backchannel contributors', role: 'author' }],
    resources: [
      {
        name: 'channels',
        title: 'Coded channels',
        path: 'channels.csv',
        profile: 'tabular-data-resource',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        dialect: { delimiter: ',', lineTerminator: '\r\n' },
        schema: {
          fields: columnsOf(dataset).map(({ name, title, description, variable }) => ({
            name,
            title,
            description,
            type: 'string',
            ...(variable?.type === 'one' && { constraints: { enum: [...variable.values.map(({ id }) => id), ...openValues] } }),
          })),
          primaryKey: 'channel_id',
          missingValues: [''],
        },
      },
      {
        name: 'events',
        title: 'Events of the cases',
        path: 'events.csv',
        profile: 'tabular-data-resource',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        dialect: { delimiter: ',', lineTerminator: '\r\n' },
        schema: { fields: eventColumns.map((name) => ({ name, type: name === 'exposure' ? 'boolean' : 'string' })), primaryKey: ['case', 'event_id'] },
      },
      { name: 'venues', title: 'Venues', path: 'venues.geojson', format: 'geojson', mediatype: 'application/geo+json', encoding: 'utf-8' },
    ],
    codebook: dataset.codebook,
  };
}

/** Venues as GeoJSON (RFC 7946): longitude first, WGS 84. A venue without coordinates stays off. */
export function venuesGeoJson(channels: readonly { readonly id: string; readonly channel: Channel }[]) {
  return {
    type: 'FeatureCollection',
    features: channels.flatMap(({ id, channel }) =>
      channel.record.venues.flatMap((venue) =>
        venue.coordinates
          ? [
              {
                type: 'Feature',
                geometry: { type: 'Point', coordinates: [Number(venue.coordinates.lon), Number(venue.coordinates.lat)] },
                properties: { channel: id, place: venue.place, kind: venue.kind, date: venue.date ?? null, cites: venue.cites },
              },
            ]
          : [],
      ),
    ),
  };
}
