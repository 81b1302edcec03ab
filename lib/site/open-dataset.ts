// Owns the dataset of the open encyclopedia, with how it is published. Pages and downloads ask here.
import { collectDataset, type CodedChannel, type Dataset } from '../channel/dataset';
import type { Publication } from '../channel/exports';
import { publicationOf } from '../channel/publication';
import { openSite, type OpenSite } from './open';
import { readSettings } from './settings';

export interface OpenDataset {
  readonly site: OpenSite;
  readonly dataset: Dataset;
  readonly publication: Publication;
  readonly nameOf: (actor: string) => string;
}

/** Throws where the encyclopedia has no codebook: its pages are part of the site. */
export async function openDataset(): Promise<OpenDataset> {
  const site = await openSite();
  const { corpus } = site.encyclopedia;
  const dataset = collectDataset(corpus);
  if (!dataset) throw new Error('There is no codebook: add content/codebook.yaml.');
  return {
    site,
    dataset,
    publication: publicationOf(dataset, readSettings(process.env).origin),
    nameOf: (actor) => corpus.actors.get(actor)?.record.name ?? actor,
  };
}

export function findChannel({ dataset }: OpenDataset, id: string): CodedChannel | undefined {
  return dataset.channels.find((coded) => coded.id === id);
}
