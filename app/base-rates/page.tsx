import type { Metadata } from 'next';
import { Warning } from '@/components/data/warning';
import { describeValue } from '@/lib/channel/dataset';
import { countRates } from '@/lib/channel/rates';
import { openDataset } from '@/lib/site/open-dataset';

export const metadata: Metadata = {
  title: 'Base rates',
  description: 'Of the coded channels with one feature, how many ended in what: counts with their cases, and what they cannot tell.',
  alternates: { canonical: '/base-rates' },
};

const features = ['dyad', 'relation', 'track', 'front', 'third-party', 'exposure', 'evidence'];

export default async function Page() {
  const { dataset } = await openDataset();
  const outcome = dataset.codebook.variables.find(({ id }) => id === 'outcome');
  const rates = countRates(dataset, features, 'outcome');
  const variables = [...new Set(rates.map(({ variable }) => variable))];
  return (
    <div className="page-plain">
      <h1>Base rates</h1>
      <p className="standfirst">Of the {dataset.channels.length} coded channels with one feature, how many ended in what. Each count names its cases.</p>
      <Warning />
      {variables.map((variable) => (
        <section key={variable.id} aria-labelledby={variable.id}>
          <h2 id={variable.id}>{variable.title}</h2>
          <ul className="rates">
            {rates.filter((rate) => rate.variable === variable).map((rate) => (
              <li key={rate.value}>
                Of <b>{rate.channels.length}</b> coded {rate.channels.length === 1 ? 'channel' : 'channels'} with “{describeValue(variable, rate.value)}”:
                <ul>
                  {rate.outcomes.map(({ value, channels }) => (
                    <li key={value}>
                      <b>{channels.length}</b> ended in “{outcome && describeValue(outcome, value)}” (
                      {channels.map(({ id, name, status }, index) => (
                        <span key={id}>{index > 0 && ', '}<a href={`/channels/${id}`}>{name}</a>{status === 'boundary' && ' [boundary case]'}</span>
                      ))}
                      )
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
