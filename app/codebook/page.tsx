import type { Metadata } from 'next';
import { unknownsByChannel, unknownsByVariable } from '@/lib/channel/dataset';
import { selectionWarning } from '@/lib/channel/warning';
import { openDataset } from '@/lib/site/open-dataset';

export const metadata: Metadata = {
  title: 'Codebook',
  description: 'How channels are coded: what counts as one, the five tests, every variable with its values, and what is not known.',
  alternates: { canonical: '/codebook' },
};

export default async function Page() {
  const { dataset } = await openDataset();
  const byVariable = unknownsByVariable(dataset);
  const byChannel = unknownsByChannel(dataset);
  return (
    <div className="page-plain codebook">
      <h1>Codebook</h1>
      <p className="standfirst">How a channel becomes a record: version {dataset.codebook.version}, {dataset.codebook.variables.length} variables and five tests.</p>
      <h2 id="inclusion">What is included</h2>
      <p>The unit is one channel: a continuous line between two principals through a stable set of holders. A conflict can have several. A new one begins when the holders of both sides change for good, or after 24 months of silence; it then names its predecessor. A channel is coded when it passes the tests below.</p>
      <dl className="reading-notes">
        {dataset.codebook.tests.map((test) => (
          <div key={test.id} id={`test-${test.id}`}>
            <dt>{test.title}</dt>
            <dd>{test.asks}</dd>
          </div>
        ))}
      </dl>
      <h2 id="boundary">The boundary rule</h2>
      <p>Four tests of the five make a boundary case: it is coded and flagged wherever it appears. Fewer make a neighbour: an article about something near, which is not coded.</p>
      <h2 id="exclusions">What is left out</h2>
      <p>Left out are secret treaties between allies, intelligence operations without an aim of exchange, a ruler’s channel around his own ministers, and unofficial talks that nobody with authority sent or adopted.</p>
      <h2 id="selection">A warning on selection</h2>
      <p>{selectionWarning} The founding set was chosen for being well documented and well known, not drawn at random. No share computed from it says how often secret talks succeed.</p>
      <h2 id="open">Unknown and not applicable</h2>
      <p>Every variable admits both, each with a reason; for the unknown the reason says what was looked at. A blank is an error. Every judgement names the sources that it rests on.</p>
      <h2 id="variables">Variables</h2>
      {dataset.codebook.variables.map((variable) => {
        const share = byVariable.get(variable.id);
        return (
          <section key={variable.id} className="variable" aria-labelledby={variable.id}>
            <h3 id={variable.id}>{variable.title}</h3>
            <p>{variable.definition} {variable.rule}</p>
            {variable.values.length > 0 && (
              <ul className="values">
                {variable.values.map((value) => (
                  <li key={value.id}><code>{value.id}</code> {value.means}</li>
                ))}
              </ul>
            )}
            <p className="ui">
              {variable.type === 'one' ? 'One value' : variable.type === 'many' ? `Up to ${variable.max} values` : variable.type === 'number' ? `A whole number from 0 to ${variable.max}` : 'Least and most'}
              {variable.perSide && ', for each side'}. Stands on: {variable.grounding}. Unknown in {share?.unknown} of {share?.judgements} judgements.
            </p>
          </section>
        );
      })}
      <h2 id="unknowns">What is not known, by channel</h2>
      <ul>
        {dataset.channels.map(({ id, name }) => (
          <li key={id}><a href={`/channels/${id}`}>{name}</a>: unknown in {byChannel.get(id)?.unknown} of {byChannel.get(id)?.judgements} judgements</li>
        ))}
      </ul>
    </div>
  );
}
