import type { Metadata } from 'next';
import { readSettings } from '@/lib/site/settings';

const settings = readSettings(process.env);

export const metadata: Metadata = {
  title: 'About and method',
  description: 'How this encyclopedia is made: what may be claimed, how sources are read, what is left out, and under which licences it may be used.',
  alternates: { canonical: '/about' },
};

export default function Page() {
  return (
    <div className="page-plain">
      <h1>About and method</h1>
      <p className="standfirst">{settings.name} is an encyclopedia of secret talks between adversaries: those that ran beside, before or instead of public ones.</p>
      <h2 id="evidence">What may be claimed</h2>
      <p>A fact stands in an article only if somebody here read a source that says it. When a source is read, what it was found to say is noted in our own words, with the page or paragraph. The notes are shown on the source’s page, so that anyone can check them again. Citations are checked by machine whenever the site is built: a citation that no reading note covers stops the build.</p>
      <p>Some sources could be read only in part. Their notes cover only that part, and nothing else of them is cited.</p>
      <p>A case rests on at least five sources from at least three publishers or archives, two of them primary documents or scholarship. Where sources disagree, each version stands with its source in a box marked “Contested”. Where the record is one-sided, the article says so.</p>
      <h2 id="editors">What is ours</h2>
      <p>Boxes marked “From the editors” hold our own reasoning or advice and state no outside fact. Invented examples are marked as invented.</p>
      <h2 id="limits">What to keep in mind</h2>
      <p>What is known of secret talks over-represents those that failed, those that were exposed, and states with open archives. Talks that worked and stayed secret are not here.</p>
      <h2 id="living">Living people</h2>
      <p>Of living people we say only what at least two published sources state, with the day to which it holds.</p>
      <h2 id="licences">Licences</h2>
      <p>Text and data may be used under <a href="https://creativecommons.org/licenses/by/4.0/" rel="license">Creative Commons Attribution 4.0</a>; the code under the MIT licence. Citations are set by citeproc-js (CPAL or AGPL, used only when the site is built) in the Chicago, APA and MLA styles of the Citation Style Language project (CC BY-SA 3.0). The type is <a href="/licences/source-serif-4.txt">Source Serif 4</a> and <a href="/licences/inter.txt">Inter</a>, both under the SIL Open Font License; search stands on <a href="/licences/flexsearch.txt">FlexSearch</a> (Apache 2.0).</p>
      <h2 id="privacy">Privacy</h2>
      <p>The site sets no cookies, loads nothing from elsewhere and counts no visitors. A chosen theme is kept on your device and nowhere else.</p>
      <h2 id="mistakes">Mistakes</h2>
      <p>Every article links to its file and its history. A correction with a source is welcome in the <a href={settings.repository}>public repository</a>.</p>
    </div>
  );
}
