// Owns land as a path: Natural Earth's outlines (world-atlas, 1:110 million) under a projection, in whole px and few letters.
import { type GeoContext, geoPath, type GeoProjection } from 'd3-geo';
import { feature } from 'topojson-client';
import atlas from 'world-atlas/land-110m.json';

type Atlas = Parameters<typeof feature>[0];
const topology = atlas as unknown as Atlas;
const land = feature(topology, topology.objects['land']!);

/** Path data of the land that the projection's clip lets through; islands under a px are left out. */
export function drawLand(projection: GeoProjection): string {
  return drawOutline(projection, land);
}

/** Path data of the globe's outline. */
export function drawSphere(projection: GeoProjection): string {
  return drawOutline(projection, { type: 'Sphere' });
}

function drawOutline(projection: GeoProjection, object: Parameters<ReturnType<typeof geoPath>>[0]): string {
  const rings: (readonly [number, number])[][] = [];
  const context: GeoContext = {
    moveTo: (x, y) => rings.push([[Math.round(x), Math.round(y)]]),
    lineTo: (x, y) => rings.at(-1)?.push([Math.round(x), Math.round(y)]),
    closePath: () => undefined,
    arc: () => undefined,
    beginPath: () => undefined,
  };
  geoPath(projection, context)(object);
  return rings.map((ring) => writeRing(thin(ring))).join('');
}

/** Without points that stand where the last one stands, or on the line from the last to the next. */
function thin(ring: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const kept: (readonly [number, number])[] = [];
  for (const point of ring) {
    const [b, a] = [kept.at(-1), kept.at(-2)];
    if (b && b[0] === point[0] && b[1] === point[1]) continue;
    if (a && b && (b[0] - a[0]) * (point[1] - b[1]) === (b[1] - a[1]) * (point[0] - b[0])) kept.pop();
    kept.push(point);
  }
  return kept;
}

function writeRing(ring: readonly (readonly [number, number])[]): string {
  const [start, ...rest] = ring;
  if (!start || rest.length < 3) return '';
  let [x, y] = start;
  const steps = rest.map(([nextX, nextY]) => {
    const [dx, dy] = [nextX - x, nextY - y];
    [x, y] = [nextX, nextY];
    return `${dx}${dy < 0 ? '' : ' '}${dy}`;
  });
  return `M${start[0]} ${start[1]}l${steps.reduce((all, step) => `${all}${step.startsWith('-') ? '' : ' '}${step}`)}z`;
}
