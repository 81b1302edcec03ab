import type { Metadata } from 'next';
import { SaveFigure } from '@/components/data/save-figure';
import { Warning } from '@/components/data/warning';
import { caseLinks, venuesOnMap } from '@/components/figures/across-cases';
import { CaseList } from '@/components/figures/case-link';
import { VenueMap } from '@/components/figures/map';
import { openDataset } from '@/lib/site/open-dataset';
import { readSettings } from '@/lib/site/settings';

export const metadata: Metadata = { title: 'Map of venues', description: 'Where the holders of coded channels met.', alternates: { canonical: '/map' } };

export default async function Page() {
  const open = await openDataset();
  const { placed, unplaced } = venuesOnMap(open);
  const names = caseLinks(open);
  return (
    <div className="page-wide">
      <h1>Map of venues</h1>
      <p className="standfirst">Where the holders of coded channels met. Marks stand on the town where the house is not known more exactly.</p>
      <VenueMap venues={placed} cases={names} />
      <SaveFigure site={open.site} settings={readSettings(process.env)} name="map" title="Map of venues" date={open.publication.date} />
      {unplaced.length > 0 && (
        <>
          <h2 id="off-the-map">Off the map</h2>
          <ul className="ui">
            {unplaced.map(({ place, channel, why }) => (
              <li key={`${channel}${place}`}>{place} (<CaseList cases={[channel]} links={names} />): {why}</li>
            ))}
          </ul>
        </>
      )}
      <Warning />
    </div>
  );
}
