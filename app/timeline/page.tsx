import type { Metadata } from 'next';
import { SaveFigure } from '@/components/data/save-figure';
import { Warning } from '@/components/data/warning';
import { timelineChannels } from '@/components/figures/across-cases';
import { Timeline } from '@/components/figures/timeline';
import { openDataset } from '@/lib/site/open-dataset';
import { readSettings } from '@/lib/site/settings';

export const metadata: Metadata = { title: 'Timeline of channels', description: 'Every coded channel from its first documented message to its last.', alternates: { canonical: '/timeline' } };

export default async function Page() {
  const open = await openDataset();
  return (
    <div className="page-wide">
      <h1>Timeline of channels</h1>
      <p className="standfirst">Every coded channel, from its first documented message to its last documented contact.</p>
      <Timeline channels={timelineChannels(open)} sizes={[328, 640, 960]} />
      <SaveFigure site={open.site} settings={readSettings(process.env)} name="timeline" title="Timeline of channels" date={open.publication.date} />
      <Warning />
    </div>
  );
}
