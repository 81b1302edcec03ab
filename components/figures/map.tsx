// The map of venues: numbered marks on Natural Earth's land, and beside it the list of what each number stands for.
import type { ReactNode } from 'react';
import { layOutMap, layOutMapList, type MapLayout, type MapVenue } from '@/lib/figures/map';
import type { PlacedText } from '@/lib/figures/measure';
import { CaseList, type CaseLinks, nameCases } from './case-link';
import { frameShape, ink, type Palette, round, type Shape, shape, shapeElement, shapeText, textShape } from './shape';

export interface VenueMapProps {
  readonly venues: readonly MapVenue[];
  readonly cases?: CaseLinks;
  readonly sizes?: readonly (328 | 640 | 960)[];
}

export function VenueMap({ venues, cases = {}, sizes = [328, 640] }: VenueMapProps): ReactNode {
  if (venues.length === 0) return null;
  return (
    <figure className={`fig ${sizes.map((width) => `fig-has-${width}`).join(' ')}`}>
      {sizes.map((width) => {
        const layout = layOutMap(venues, { width });
        return (
          <div key={width} className={`fig-at-${width}`}>
            {shapeElement(drawLayout(layout, [], layout.height, 'themed'))}
            <VenueList layout={layout} cases={cases} />
          </div>
        );
      })}
      <figcaption>Where holders of the channels met. Near places share a number. Land: Natural Earth, in the public domain.</figcaption>
    </figure>
  );
}

/** The map as an SVG file with its list below, in the colours of the light theme. */
export function drawMapSvg(venues: readonly MapVenue[], { width = 640, cases = {} }: { readonly width?: number; readonly cases?: CaseLinks } = {}): string {
  const layout = layOutMap(venues, { width });
  const { lines, bottom } = layOutMapList(layout.marks, { width, top: layout.height + 10, nameCases: (ids) => nameCases(ids, cases) });
  return shapeText(drawLayout(layout, lines, bottom, 'saved'));
}

function VenueList({ layout, cases }: { readonly layout: MapLayout; readonly cases: CaseLinks }): ReactNode {
  return (
    <ol className="fig-list">
      {layout.marks.map(({ number, entries }) => (
        <li key={number}>
          <span className="fig-item">{number}</span>
          {entries.map(({ cases: here, places }) => (
            <p key={here.join(' ')}>
              {here.length > 0 && <span className="fig-cases"><CaseList cases={here} links={cases} /></span>}
              {places.join('; ')}
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}

function drawLayout({ width, height, sea, land, marks }: MapLayout, list: readonly PlacedText[], bottom: number, palette: Palette): Shape {
  const description = marks.map(({ number, entries }) => `${number}: ${entries.flatMap(({ places }) => places).join('; ')}`).join('. ');
  return frameShape({ width, height: bottom, title: 'Map of venues', description: `${description}.`, role: 'img' }, palette, [
    shape('svg', { width: round(width), height: round(height) }, shape('path', { d: sea, ...ink('sea', palette) }), shape('path', { d: land, ...ink('land', palette) })),
    ...marks.flatMap(({ x, y, radius, label }) => [shape('circle', { cx: round(x), cy: round(y), r: radius, ...ink('mark', palette) }), textShape(label, 'number', palette)]),
    ...list.map((line) => textShape(line, 'text', palette)),
  ]);
}
