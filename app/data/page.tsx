import type { Metadata } from 'next';
import { CiteThis } from '@/components/article/cite-this';
import { Warning } from '@/components/data/warning';
import { LinkedDataBlock } from '@/components/frame/linked-data';
import { citationOf } from '@/lib/channel/exports';
import { datasetChanges } from '@/lib/channel/changes';
import { selectionWarning } from '@/lib/channel/warning';
import { citeDataset } from '@/lib/site/cited-works';
import { describeDataset } from '@/lib/site/linked-data';
import { openDataset } from '@/lib/site/open-dataset';
import { readSettings } from '@/lib/site/settings';
import { formatDate } from '@/lib/text/dates';

export const metadata: Metadata = {
  title: 'Dataset and downloads',
  description: 'Every coded channel as CSV, JSON and a Frictionless Data Package; venues as GeoJSON; licence and citation.',
  alternates: { canonical: '/data' },
};

const files = [
  ['/data/channels.csv', 'Channels as CSV', 'One row a channel, one column a judgement'],
  ['/data/channels.json', 'Channels as JSON', 'With reasons, citations, rings, ledgers, events, actors and the codebook'],
  ['/data/datapackage.json', 'Frictionless Data Package', 'Describes the CSV files, with the codebook inside'],
  ['/data/events.csv', 'Events as CSV', 'One row an event'],
  ['/data/venues.geojson', 'Venues as GeoJSON', 'Where holders met, as points'],
] as const;

const settings = readSettings(process.env);

export default async function Page() {
  const { site, dataset, publication } = await openDataset();
  return (
    <div className="page-plain">
      <LinkedDataBlock data={describeDataset(dataset, publication, `${metadata.description} ${selectionWarning}`, settings)} />
      <h1>Dataset and downloads</h1>
      <p className="standfirst">{dataset.channels.length} channels, coded by a <a href="/codebook">codebook</a> of {dataset.codebook.variables.length} variables and five tests, every judgement with its sources.</p>
      <ul className="article-list downloads-list">
        {files.map(([href, title, about]) => (
          <li key={href}><a href={href}>{title}</a><p>{about}</p></li>
        ))}
      </ul>
      <h2 id="records">Single records</h2>
      <ul>
        {dataset.channels.map(({ id, name }) => (
          <li key={id}><a href={`/channels/${id}`}>{name}</a>, <a href={`/data/channels/${id}.json`}>as JSON<span className="unseen">: {name}</span></a></li>
        ))}
      </ul>
      <h2 id="citation">Licence and citation</h2>
      <p><a href="https://creativecommons.org/licenses/by/4.0/" rel="license">Creative Commons Attribution 4.0</a>. Cite as:</p>
      <blockquote>{citationOf(dataset, publication)}</blockquote>
      <CiteThis site={site} what="the dataset" work={citeDataset(dataset, publication.date, settings)} />
      <Warning />
      <h2 id="changes">Changes</h2>
      {datasetChanges.map(({ version, date, changes }) => (
        <section key={version}>
          <h3>{version}, {formatDate(date)}</h3>
          <ul>{changes.map((change) => <li key={change}>{change}</li>)}</ul>
        </section>
      ))}
    </div>
  );
}
