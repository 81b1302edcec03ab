// The longer parts of the page on method: how far checking has gone, what is included, and what is withheld for somebody's sake.
import type { ReactNode } from 'react';
import type { Codebook } from '@/lib/schema/codebook';

interface CheckingProps {
  /** Sources that articles cite. */
  readonly read: number;
  /** Those of which single places were noted, and not the whole. */
  readonly placed: number;
  readonly repository: string;
}

export function Checking({ read, placed, repository }: CheckingProps): ReactNode {
  return (
    <>
      <h2 id="checking">How far checking has gone</h2>
      <p>Three things are done, and each has its limits.</p>
      <ul>
        <li><b>By machine, whenever the site is built.</b> A citation of a source that nobody read, or of a place that no reading note covers, stops the build; so does a paragraph of facts without a citation, a name spelled two ways, or one event under two dates. A machine cannot tell whether a note says what the sentence says.</li>
        <li><b>By a second reading.</b> Articles are read a second time against their notes and, where a source can be opened again, against the source. The second reader works here too, and how deep the reading went differs from article to article.</li>
        <li><b>By lot.</b> Citations are drawn at random and looked at one by one; every draw is kept with what was found in <a href={`${repository}/blob/main/docs/citation-draws.md`}>the repository</a>. Ten draws of 60 were made on 22 and 23 November 2026. In the first, against our own notes, 46 held; in the others the sources’ texts were opened again, and 49, 53, 47, 57, 52, 52, 51, 56 and 57 held. What did not hold mostly went a step beyond its source: an inference not marked as ours, an absence passed off as said, a word too strong. All of it was mended, and what could have misled a reader stands under <a href="/corrections">Corrections</a>. After each draw the kind of fault that it showed was looked for everywhere: every source has since been held against what is cited from it, and some 1,800 of them were opened again.</li>
      </ul>
      <p>Expect, then, that more sentences say a little more than their source does. Many sources were read as excerpts: of the {read.toLocaleString('en')} that are cited, {placed.toLocaleString('en')} are noted for single places only, and a note on the whole of a book or a long report may rest on a review, a summary or the part that was open. The page of each source says what was noted, where it was read and when. Nothing is cited that no note covers, but what stands on the pages that we did not see may qualify what we say.</p>
    </>
  );
}

export function Inclusion({ codebook }: { readonly codebook: Codebook | undefined }): ReactNode {
  return (
    <>
      <h2 id="inclusion">What is included, and what is not</h2>
      {codebook && (
        <>
          <p>A line of talks counts as a back channel when it passes five tests:</p>
          <dl className="reading-notes">
            {codebook.tests.map(({ id, title, asks }) => <div key={id}><dt>{title}</dt><dd>{asks}</dd></div>)}
          </dl>
        </>
      )}
      <p>One that passes four is a boundary case: it is coded, and marked wherever it appears. Around the cases stand articles on the people, states, agreements, ideas and ways of working that they turn on. Left out are secret treaties between allies, intelligence operations without an aim of exchange, a ruler’s channel around his own ministers, and unofficial talks that nobody with authority sent or adopted. The <a href="/codebook">codebook</a> has the rules in full.</p>
      <p>The cases were chosen for being well known and well documented, not drawn at random: what they have in common says nothing about how often secret talks succeed.</p>
    </>
  );
}

export function LivingPeople({ repository }: { readonly repository: string }): ReactNode {
  return (
    <>
      <h2 id="living">Living people, and those who carried words</h2>
      <p>The rule is to say of living people only what at least two published sources state, with the day to which it holds.</p>
      <p>Some who carried words between enemies are alive, and in some places that is still held against them or against their families. Nothing stands here that was not published before. All the same we withhold:</p>
      <ul>
        <li>the name of a go-between whom sources describe without naming, even where it could be worked out from what they say together; and</li>
        <li>where somebody living can be found, and who their family are, unless that is itself the matter.</li>
      </ul>
      <p>No machine checks these rules, so that a slip is possible. To ask for a removal, <a href={`${repository}/issues/new?template=ask-for-removal.md`}>open an issue</a> that names the page and the section and says that somebody could come to harm. Issues are public: do not repeat there what should go, and do not say who you are if that is a danger. What could do harm is taken out while the request is looked into. It is taken out of published versions too: their addresses then say that a text was withdrawn, and why. Copies that others have made, and the repository’s own past, are beyond that.</p>
    </>
  );
}
