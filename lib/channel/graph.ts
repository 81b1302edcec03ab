// Owns what the figures across cases are drawn from: who dealt with whom, and where.
import type { Corpus } from '../corpus/corpus';
import type { Dataset } from './dataset';

export interface ActorLink {
  readonly a: string;
  readonly b: string;
  /** Ids of the channels in which they dealt with each other. */
  readonly cases: readonly string[];
}

export interface ActorGraph {
  readonly nodes: readonly { readonly id: string; readonly name: string; readonly kind: 'person' | 'state' | 'body' }[];
  readonly links: readonly ActorLink[];
}

/** Principals are linked to the holders of their side, holders to those across the table, carriers to the holders. */
export function linkActors(dataset: Dataset, corpus: Corpus): ActorGraph {
  const links = new Map<string, { a: string; b: string; cases: string[] }>();
  const link = (one: string, two: string, channel: string) => {
    if (one === two) return;
    const [a, b] = one < two ? [one, two] : [two, one];
    const held = links.get(`${a} ${b}`) ?? { a, b, cases: [] };
    if (!held.cases.includes(channel)) held.cases.push(channel);
    links.set(`${a} ${b}`, held);
  };
  for (const { id, channel } of dataset.channels) {
    const { sides = [], carriers } = channel.record;
    const [first, second] = sides;
    for (const side of sides) for (const principal of side.principals) for (const holder of side.holders) link(principal, holder, id);
    for (const one of first?.holders ?? []) for (const two of second?.holders ?? []) link(one, two, id);
    for (const carrier of carriers) for (const holder of sides.flatMap((side) => side.holders)) link(carrier, holder, id);
  }
  const ids = new Set([...links.values()].flatMap(({ a, b }) => [a, b]));
  const nodes = [...ids].toSorted().map((id) => {
    const actor = corpus.actors.get(id)?.record;
    return { id, name: actor?.name ?? id, kind: actor?.kind ?? ('person' as const) };
  });
  return { nodes, links: [...links.values()] };
}

export interface SharedVenue {
  readonly place: string;
  readonly lon: number;
  readonly lat: number;
  readonly cases: readonly string[];
}

/** Venues with coordinates; one place that several channels used stands once. */
export function collectVenues(dataset: Dataset): { readonly placed: readonly SharedVenue[]; readonly unplaced: readonly { readonly place: string; readonly channel: string; readonly why: string }[] } {
  const placed = new Map<string, { place: string; lon: number; lat: number; cases: string[] }>();
  const unplaced: { place: string; channel: string; why: string }[] = [];
  for (const { id, channel } of dataset.channels) {
    for (const venue of channel.record.venues) {
      if (!venue.coordinates) {
        unplaced.push({ place: venue.place, channel: id, why: venue.noCoordinates ?? '' });
        continue;
      }
      const held = placed.get(venue.place) ?? { place: venue.place, lon: Number(venue.coordinates.lon), lat: Number(venue.coordinates.lat), cases: [] };
      if (!held.cases.includes(id)) held.cases.push(id);
      placed.set(venue.place, held);
    }
  }
  return { placed: [...placed.values()], unplaced };
}
