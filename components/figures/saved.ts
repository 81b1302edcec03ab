// Owns the figures as files: each as SVG that stands alone, and its data as CSV.
import { joinCites, writeCsv } from '@/lib/channel/csv';
import type { OpenDataset } from '@/lib/site/open-dataset';
import { actorNetwork, caseLinks, timelineChannels, venuesOnMap } from './across-cases';
import { drawMapSvg } from './map';
import { drawNetworkSvg } from './network';
import { drawRingsSvg } from './rings';
import { drawTimelineSvg } from './timeline';
import { ringsTitle } from './titles';
import { drawWaterlineSvg } from './waterline';

export interface SavedFigure {
  readonly svg: () => string;
  readonly csv: () => string;
}

/** Every figure of the site by the name of its file. */
export function savedFigures(open: OpenDataset): ReadonlyMap<string, SavedFigure> {
  const { dataset, nameOf } = open;
  const table = (head: readonly string[], rows: readonly (readonly string[])[]) => writeCsv([head, ...rows]);
  const timeline = timelineChannels(open);
  const network = actorNetwork(open);
  const { placed } = venuesOnMap(open);
  const cases = caseLinks(open);
  const found = new Map<string, SavedFigure>([
    ['timeline', { svg: () => drawTimelineSvg(timeline), csv: () => table(['channel', 'name', 'from', 'to', 'boundary'], timeline.map(({ id, name, from, to, boundary }) => [id, name, from, to ?? '', String(boundary)])) }],
    ['network', { svg: () => drawNetworkSvg(network.nodes, network.links, { cases }), csv: () => table(['a', 'b', 'channels'], network.links.map(({ a, b, cases: ids }) => [nameOf(a), nameOf(b), ids.join('; ')])) }],
    ['map', { svg: () => drawMapSvg(placed, { cases }), csv: () => table(['place', 'lon', 'lat', 'channels'], placed.map(({ place, lon, lat, cases: ids }) => [place, String(lon), String(lat), ids.join('; ')])) }],
  ]);
  for (const { article, channel, name } of dataset.channels) {
    const events = article.events.map(({ record }) => record);
    found.set(`${article.slug}-waterline`, {
      svg: () => drawWaterlineSvg(events, article.front.title),
      csv: () => table(['date', 'lane', 'label', 'exposure', 'cites'], events.map((event) => [event.date, event.lane, event.label, String(event.exposure), joinCites(event.cites, '; ')])),
    });
    const { rings, sides } = channel.record;
    const entries = rings.map(({ who, side, ring, learned, how }) => ({ name: nameOf(who), side, ring, learned, how }));
    found.set(`${channel.id}-rings`, {
      svg: () => drawRingsSvg(entries, [sides?.[0]?.name ?? 'First side', sides?.[1]?.name ?? 'Second side'], ringsTitle(name)),
      csv: () => table(['who', 'side', 'circle', 'learned', 'how'], entries.map(({ name: who, side, ring, learned, how }) => [who, side, ring, learned, how])),
    });
  }
  return found;
}
