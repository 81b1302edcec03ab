import type { Metadata } from 'next';
import { Warning } from '@/components/data/warning';
import { LinkedDataBlock } from '@/components/frame/linked-data';
import { SearchBox } from '@/components/search/search-box';
import { timelineChannels } from '@/components/figures/across-cases';
import { Timeline } from '@/components/figures/timeline';
import { yearsOf } from '@/components/lists/article-list';
import type { Slug } from '@/lib/schema/brand';
import { articleAddress, searchAddress } from '@/lib/site/addresses';
import { describeSite } from '@/lib/site/linked-data';
import { openDataset } from '@/lib/site/open-dataset';
import { readSettings } from '@/lib/site/settings';
import { compareDates } from '@/lib/text/dates';

export const metadata: Metadata = { alternates: { canonical: '/' } };

const settings = readSettings(process.env);

/** Where a newcomer begins, each with what the article answers. */
const startHere = [
  ['backchannel-diplomacy', 'What it is, how it works, and the argument over it'],
  ['track-ii-diplomacy', 'Official, mixed and unofficial talks compared'],
  ['secret-diplomacy', 'The older quarrel over consent and disclosure'],
  ['third-party-messenger', 'What happens to words that somebody else carries'],
  ['oversight-of-secret-talks', 'Who may be told, when, and by whose leave'],
  ['backchannel', 'The word in diplomacy, classrooms, linguistics and companies'],
] as const;

/** How many cases stand on the front page. */
const mostCases = 9;

const tries = ['map room', 'Declaration of Principles', 'track 1.5', 'who knew'];

export default async function Home() {
  const open = await openDataset();
  const { encyclopedia } = open.site;
  const articles = [...encyclopedia.corpus.articles.values()];
  const cases = articles.flatMap((article) => (article.front.kind === 'case' ? [{ article, front: article.front }] : [])).toSorted((a, b) => compareDates(a.front.period, b.front.period));
  // The cases that most articles lead to; the table of cases has them all.
  const linked = new Map(cases.map(({ article }) => [article.slug, new Set((encyclopedia.backlinks.get(article.slug) ?? []).map(({ from }) => from)).size]));
  const foremost = [...cases].toSorted((a, b) => (linked.get(b.article.slug) ?? 0) - (linked.get(a.article.slug) ?? 0)).slice(0, mostCases);
  const cited = encyclopedia.citedBy.size;
  const notes = [...encyclopedia.citedBy.keys()].reduce((sum, key) => sum + (encyclopedia.corpus.sources.get(key)?.record.notes.length ?? 0), 0);
  return (
    <div className="home">
      <LinkedDataBlock data={describeSite(settings)} />
      <section className="hero" aria-label="Introduction">
        <div>
          <p className="eyebrow">An encyclopedia of backchannel diplomacy</p>
          <h1>What was agreed before anyone was told</h1>
          <p className="standfirst">{settings.description}</p>
        </div>
        <div>
          <SearchBox large />
          <p className="tries">
            Try{' '}
            {tries.map((query, index) => (
              <span key={query}>
                {index > 0 && ', '}
                <a href={searchAddress(query)}>{query}</a>
              </span>
            ))}
          </p>
        </div>
      </section>
      <section className="overview" aria-labelledby="overview">
        <h2 id="overview">Channels</h2>
        <Timeline channels={timelineChannels(open)} sizes={[328, 640, 960]} />
        <Warning />
      </section>
      <dl className="stat">
        <div><dt>articles</dt><dd><a href="/a-z">{articles.length}</a></dd></div>
        <div><dt>case studies</dt><dd><a href="/cases">{cases.length}</a></dd></div>
        <div><dt>sources cited</dt><dd><a href="/sources">{cited}</a></dd></div>
        <div><dt>reading notes behind them</dt><dd>{notes}</dd></div>
      </dl>
      <div className="cols">
        <section aria-labelledby="start">
          <h2 id="start">Start here</h2>
          <ul>
            {startHere.flatMap(([slug, about]) => {
              const article = encyclopedia.corpus.articles.get(slug as Slug);
              return article ? [<li key={slug}><a href={articleAddress(slug)}>{article.front.title}</a><span>{about}</span></li>] : [];
            })}
          </ul>
        </section>
        <section aria-labelledby="cases">
          <h2 id="cases">Case studies</h2>
          <ul>
            {cases.filter((entry) => foremost.includes(entry)).map(({ article }) => (
              <li key={article.slug}><a href={articleAddress(article.slug)}>{article.front.title}</a><span>{yearsOf(article)}</span></li>
            ))}
            <li><a href="/cases">All {cases.length} cases</a><span>Sorted, filtered, compared</span></li>
          </ul>
        </section>
        <section aria-labelledby="ways">
          <h2 id="ways">Ways in</h2>
          <ul>
            <li><a href="/concepts">Concepts</a><span>What the words mean and how they differ</span></li>
            <li><a href="/mechanisms">Mechanisms</a><span>How secret talks are made to work</span></li>
            <li><a href="/people">People</a><span>Who opened, held and carried channels</span></li>
            <li><a href="/states">States, parties and hosts</a><span>Who talked, and who lent a room</span></li>
            <li><a href="/agreements">Agreements</a><span>What the talks produced</span></li>
            <li><a href="/guides">Guides</a><span>Readers’ questions, answered with evidence</span></li>
            <li><a href="/glossary">Glossary</a><span>Each word in two sentences</span></li>
            <li><a href="/compare">Compare channels</a><span>Side by side, variable by variable</span></li>
            <li><a href="/network">Network</a><span>Who spoke to whom, through whom</span></li>
            <li><a href="/map">Map of venues</a><span>Where they met</span></li>
            <li><a href="/data">Dataset and downloads</a><span>Every channel, coded; CSV and JSON</span></li>
            <li><a href="/sources">Sources</a><span>What each was found to say</span></li>
          </ul>
        </section>
      </div>
    </div>
  );
}
