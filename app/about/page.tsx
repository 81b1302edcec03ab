import type { Metadata } from 'next';
import { Checking, Inclusion, LivingPeople } from '@/components/about/method';
import { openSite } from '@/lib/site/open';
import { readSettings } from '@/lib/site/settings';

const settings = readSettings(process.env);

export const metadata: Metadata = {
  title: 'About and method',
  description: 'Who writes and who checks, what is included, how far checking has gone, what is withheld, how to cite, and under which licences it may be used.',
  alternates: { canonical: '/about' },
};

export default async function Page() {
  const { encyclopedia } = await openSite();
  const { corpus, citedBy } = encyclopedia;
  const excerpts = [...citedBy.keys()].filter((key) => !corpus.sources.get(key)?.record.notes.some(({ at }) => at === 'whole')).length;
  return (
    <div className="page-plain">
      <h1>About and method</h1>
      <p className="standfirst">{settings.name} is an encyclopedia of secret talks between adversaries: those that ran beside, before or instead of public ones. Today it holds {corpus.articles.size.toLocaleString('en')} articles that cite {citedBy.size.toLocaleString('en')} sources.</p>
      <h2 id="who">Who writes and who checks</h2>
      <p>It is written and kept by the maintainers of a <a href={settings.repository}>public repository</a>, who do not sign articles. No board stands behind it and no outside reviewer has approved it: what speaks for a sentence is its source. Every change to every article stands in the repository, with the day and the reason.</p>
      <h2 id="evidence">What may be claimed</h2>
      <p>A fact stands in an article only if somebody here read a source that says it. When a source is read, what it was found to say is noted in our own words, with the page or paragraph, and articles are written from these notes. The notes are shown on the source’s page, so that anyone can check them again.</p>
      <p>A case rests on at least five sources from at least three publishers or archives, two of them primary documents or scholarship.</p>
      <Checking read={citedBy.size} placed={excerpts} repository={settings.repository} />
      <Inclusion codebook={corpus.codebook} />
      <h2 id="neutrality">Neutrality</h2>
      <p>Articles do not judge whether a secret was right, or whose fault a failure was. They open neutrally, treat failures as carefully as successes, use the names that the field uses now with the older ones beside them, and say whose account it is where the record comes from one side. Boxes marked “From the editors” hold our own reasoning or advice and state no outside fact. Invented examples are marked as invented.</p>
      <h2 id="contested">Contested claims</h2>
      <p>Where sources disagree, each version stands with its holder and its source in a box marked “Contested”. We do not choose between them; a version is left out only if no source that we read holds it.</p>
      <h2 id="limits">What to keep in mind</h2>
      <p>What is known of secret talks over-represents those that failed, those that were exposed, and states with open archives. Talks that worked and stayed secret are not here.</p>
      <LivingPeople repository={settings.repository} />
      <h2 id="reviewed">What “reviewed” means</h2>
      <p>The day under a title is the day on which somebody here last checked the whole article. It does not mean that an expert outside has approved it, nor that every source was opened again on that day.</p>
      <h2 id="citing">How to cite</h2>
      <p>Articles go on changing. To cite words that stay, cite a version: “History” in the contents of an article lists those that were published, each with its day, and each at an address whose text does not change, such as <span className="address">{settings.origin}/wiki/oslo-channel/v/1</span>. Where no version is published yet, give the day on which you read the article. For a fact, cite the source rather than us.</p>
      <h2 id="mistakes">Mistakes, and how to reach us</h2>
      <p>“Report an error” on every article, source and coded record opens a form in the <a href={settings.repository}>public repository</a> with the page already named. What could have misled a reader is mended and listed under <a href="/corrections">Corrections</a>. The repository is the only way to reach us; there is no address for letters or mail.</p>
      <h2 id="licences">Licences</h2>
      <p>Text and data may be used under <a href="https://creativecommons.org/licenses/by/4.0/" rel="license">Creative Commons Attribution 4.0</a>; the code under the MIT licence. Citations are set by citeproc-js (CPAL or AGPL, used only when the site is built) in the Chicago, APA and MLA styles of the Citation Style Language project (CC BY-SA 3.0). The type is <a href="/licences/source-serif-4.txt">Source Serif 4</a> and <a href="/licences/inter.txt">Inter</a>, both under the SIL Open Font License; search stands on <a href="/licences/flexsearch.txt">FlexSearch</a> (Apache 2.0).</p>
      <h2 id="privacy">Privacy</h2>
      <p>The site sets no cookies, loads nothing from elsewhere and counts no visitors. <a href="/privacy">What stays on your device and what a server notes</a>.</p>
    </div>
  );
}
