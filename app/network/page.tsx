import type { Metadata } from 'next';
import { SaveFigure } from '@/components/data/save-figure';
import { Warning } from '@/components/data/warning';
import { actorHrefs, actorNetwork, caseLinks } from '@/components/figures/across-cases';
import { Network } from '@/components/figures/network';
import { openDataset } from '@/lib/site/open-dataset';
import { readSettings } from '@/lib/site/settings';

export const metadata: Metadata = { title: 'Network of actors', description: 'Principals, holders and carriers, and the channels in which they dealt with each other.', alternates: { canonical: '/network' } };

export default async function Page() {
  const open = await openDataset();
  const { nodes, links } = actorNetwork(open);
  return (
    <div className="page-wide">
      <h1>Network of actors</h1>
      <p className="standfirst">Principals stand beside the holders who talked for them, holders beside those across the table, carriers beside the holders whose words they bore. Each link names its channels.</p>
      <Network nodes={nodes} links={links} cases={caseLinks(open)} hrefs={actorHrefs(open)} sizes={[328, 640, 960]} />
      <SaveFigure site={open.site} settings={readSettings(process.env)} name="network" title="Network of actors" date={open.publication.date} />
      <Warning />
    </div>
  );
}
