// Owns what machines are told of each page, in schema.org's words (JSON-LD). Only what a reader of such data uses: what
// the page is, about what, of which days, under which licence, and where in the site.
import type { CodedChannel, Dataset } from '../channel/dataset';
import type { Publication } from '../channel/exports';
import type { Corpus } from '../corpus/corpus';
import type { ArticleReading } from '../markup/article';
import { mdastText } from '../markup/plain';
import { articleAddress, pictureAddress, channelAddress, kindAddress } from './addresses';
import type { SiteSettings } from './settings';

/** The tests hold it against schema.org's vocabulary: its types, some 900 of them, would take the compiler minutes. */
export type LinkedData = Readonly<Record<string, unknown>>;

const context = 'https://schema.org';
const licence = 'https://creativecommons.org/licenses/by/4.0/';

interface ArticleDays {
  readonly published: string;
  readonly changed: string;
}

export function describeSite(settings: SiteSettings): LinkedData {
  return {
    '@context': context,
    '@type': 'WebSite',
    ...siteOf(settings),
    description: settings.description,
    inLanguage: 'en-GB',
    license: licence,
    publisher: organization(settings),
    potentialAction: { '@type': 'SearchAction', target: { '@type': 'EntryPoint', urlTemplate: `${settings.origin}/search?q={question}` }, 'query-input': 'required name=question' },
  };
}

export function describeArticle(reading: ArticleReading, days: ArticleDays, kindName: string, corpus: Corpus, settings: SiteSettings): LinkedData {
  const { origin } = settings;
  const { article } = reading;
  const url = origin + articleAddress(article.slug);
  const about = aboutOf(reading, corpus, settings);
  const data: LinkedData = {
    '@type': 'Article',
    headline: article.front.title,
    description: fieldText(reading, 'standfirst'),
    url,
    image: origin + pictureAddress(article.slug),
    datePublished: days.published,
    dateModified: days.changed,
    inLanguage: 'en-GB',
    license: licence,
    author: organization(settings),
    publisher: organization(settings),
    isPartOf: { '@type': 'WebSite', ...siteOf(settings) },
    ...(about && { about }),
  };
  return { '@context': context, '@graph': [data, trail([[kindName, origin + kindAddress(article.kind)], [article.front.title, url]])] };
}

/** What the article is about. */
function aboutOf(reading: ArticleReading, corpus: Corpus, { origin }: SiteSettings): LinkedData | undefined {
  const { front, channels } = reading.article;
  const names = { name: front.title, ...(front.aliases.length > 0 && { alternateName: front.aliases }) };
  switch (front.kind) {
    case 'concept':
    case 'mechanism':
      return { '@type': 'DefinedTerm', ...names, description: fieldText(reading, 'definition'), inDefinedTermSet: `${origin}/glossary` };
    case 'person':
      return { '@type': 'Person', ...names, ...dated('birthDate', front.born), ...dated('deathDate', front.died), ...(front.roles.length > 0 && { jobTitle: front.roles.map(({ role }) => role) }) };
    case 'state':
      return { '@type': isState([front.title, ...front.aliases], corpus) ? 'Country' : 'Organization', ...names };
    case 'agreement':
      return { '@type': 'CreativeWork', ...names, ...dated('dateCreated', front.signed), ...(front.text && { sameAs: front.text }) };
    case 'case': {
      const [from = '', to] = front.period.split('/');
      const hosts = [...new Set(channels.flatMap(({ record }) => record.hosts))].flatMap((id) => corpus.actors.get(id)?.record.name ?? []);
      return { '@type': 'Event', ...names, ...dated('startDate', from), ...dated('endDate', to), ...(hosts.length > 0 && { location: hosts.map((name) => ({ '@type': 'Place', name })) }) };
    }
    case 'guide':
    case 'disambiguation':
      return undefined;
    default:
      return front satisfies never;
  }
}

/** By the list of actors: articles on parties and hosts are of states and of bodies alike. */
function isState(names: readonly string[], { actors }: Corpus): boolean {
  return [...actors.values()].some(({ record }) => record.kind === 'state' && names.includes(record.name));
}

export function describeDataset({ codebook, channels }: Dataset, publication: Publication, description: string, settings: SiteSettings): LinkedData {
  const { origin } = settings;
  const files = [['channels.csv', 'text/csv'], ['events.csv', 'text/csv'], ['channels.json', 'application/json'], ['venues.geojson', 'application/geo+json']] as const;
  const opened = channels.map(({ channel }) => channel.record.opened.slice(0, 4)).toSorted().at(0);
  return {
    '@context': context,
    '@type': 'Dataset',
    name: publication.title,
    description,
    url: `${origin}/data`,
    version: codebook.version,
    dateModified: publication.date,
    license: licence,
    isAccessibleForFree: true,
    creator: organization(settings),
    ...(opened && { temporalCoverage: `${opened}/..` }),
    variableMeasured: codebook.variables.map(({ title }) => title),
    distribution: files.map(([name, encodingFormat]) => ({ '@type': 'DataDownload', contentUrl: `${origin}/data/${name}`, encodingFormat })),
  };
}

export function describeChannel({ id, name, article }: CodedChannel, { codebook }: Dataset, settings: SiteSettings): LinkedData {
  const { origin } = settings;
  const url = origin + channelAddress(id);
  const title = `${name}: the coded record`;
  const data: LinkedData = {
    '@type': 'Dataset',
    name: title,
    description: `How the ${name} was coded: every judgement on it, with its reason and the sources that it rests on.`,
    url,
    version: codebook.version,
    dateModified: article.front.reviewed,
    license: licence,
    isAccessibleForFree: true,
    creator: organization(settings),
    isPartOf: `${origin}/data`,
    distribution: { '@type': 'DataDownload', contentUrl: `${origin}/data/channels/${id}.json`, encodingFormat: 'application/json' },
  };
  return { '@context': context, '@graph': [data, trail([['Cases', `${origin}/cases`], [title, url]])] };
}

export function describeGlossary(settings: SiteSettings): LinkedData {
  return { '@context': context, '@type': 'DefinedTermSet', name: `Glossary of ${settings.name}`, url: `${settings.origin}/glossary` };
}

/** Where a page stands, from the list that it is in to itself. */
export function describeTrail(steps: readonly (readonly [name: string, address: string])[]): LinkedData {
  return { '@context': context, ...trail(steps) };
}

function trail(steps: readonly (readonly [name: string, address: string])[]): LinkedData {
  return { '@type': 'BreadcrumbList', itemListElement: steps.map(([name, item], index) => ({ '@type': 'ListItem', position: index + 1, name, item })) };
}

function siteOf({ name, origin }: SiteSettings): LinkedData {
  return { name, url: `${origin}/` };
}

function organization(settings: SiteSettings): LinkedData {
  return { '@type': 'Organization', ...siteOf(settings) };
}

/** Of an EDTF date what ISO 8601 has a form for: a year, a month or a day without doubt. */
function dated(name: string, edtf: string | undefined): LinkedData {
  return edtf !== undefined && /^\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?$/.test(edtf) ? { [name]: edtf } : {};
}

function fieldText(reading: ArticleReading, name: string): string {
  return mdastText(reading.fields.get(name)?.nodes ?? []);
}
