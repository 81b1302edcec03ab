// Owns which parts of the encyclopedia search knows: names, standfirst, sections, definitions, cards, events, what other articles say of
// one, and what to filter by.
import { collectDataset, valuesOf } from '../channel/dataset';
import type { Article } from '../corpus/corpus';
import type { ArticleReading, InlineField } from '../markup/article';
import { mdastText } from '../markup/plain';
import type { ArticleEntry, Facets, SectionEntry } from '../search/records';
import { isPerSide } from '../schema/coding';
import { compareNames } from '../text/collate';
import { boundsOf, formatYears } from '../text/dates';
import type { Encyclopedia } from './encyclopedia';

/** Last year of what has not ended. */
const stillOpen = 9999;

export type KindName = (kind: Article['kind']) => string;

/** Every article as search sees it, in the order of titles. */
export function collectSearchEntries(encyclopedia: Encyclopedia, kindName: KindName): readonly ArticleEntry[] {
  const codings = codingsByCase(encyclopedia);
  const said = reasonsByTarget(encyclopedia);
  return [...encyclopedia.readings.values()]
    .toSorted((a, b) => compareNames(a.article.front.title, b.article.front.title))
    .map((reading) => {
      const { article, fields } = reading;
      return {
        slug: article.slug,
        title: article.front.title,
        aliases: article.front.aliases,
        standfirst: textOf(fields.get('standfirst')),
        kind: kindName(article.kind),
        years: article.front.kind === 'case' ? formatYears(article.front.period) : '',
        facets: { kind: article.kind, ...periodOf(article), ...(codings.get(article.slug) ?? { regions: [], hosts: [] }) },
        sections: collectSections(reading),
        said: said.get(article.slug) ?? [],
      };
    });
}

function collectSections({ article, body, fields }: ArticleReading): readonly SectionEntry[] {
  const sections: SectionEntry[] = body.sections.map(({ id, heading, text }) => ({ ...(id !== undefined && heading !== undefined && { id, heading }), text }));
  const named = (prefix: string) => [...fields.values()].filter((field) => field.name.startsWith(prefix)).map(textOf);
  const definition = textOf(fields.get('definition'));
  if (definition !== '') sections.unshift({ text: definition });
  const senses = named('senses.');
  if (senses.length > 0) sections.push({ text: senses.join('\n') });
  const events = article.events.map((event) => [textOf(fields.get(`events.${event.index}.text`)), event.record.place].filter(Boolean).join(' '));
  // The card stands at the top of the page and says in a few words who, where, when and through whom.
  const card = [...fields.values()].flatMap((field) => (field.name.includes('.card.') ? [textOf(field)] : []));
  if (card.length > 0) sections.push({ text: card.join('\n') });
  if (events.length > 0) sections.push({ id: 'chronology', heading: 'Chronology', text: events.join('\n') });
  return sections;
}

/** What the “see also” of other articles says of each. */
function reasonsByTarget({ readings, resolver }: Encyclopedia): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { article, fields } of readings.values()) {
    for (const [index, { name }] of article.front.seeAlso.entries()) {
      const target = resolver.resolve(name);
      const reason = textOf(fields.get(`seeAlso.${index}.why`));
      if (target.is !== 'article' || reason === '') continue;
      const own = found.get(target.article.slug) ?? found.set(target.article.slug, []).get(target.article.slug)!;
      own.push(reason);
    }
  }
  return found;
}

function codingsByCase({ corpus }: Encyclopedia): ReadonlyMap<string, Pick<Facets, 'regions' | 'hosts'>> {
  const found = new Map<string, { regions: Set<string>; hosts: Set<string> }>();
  for (const { article, channel } of collectDataset(corpus)?.channels ?? []) {
    const { hosts, coding } = channel.record;
    const own = found.get(article.slug) ?? found.set(article.slug, { regions: new Set(), hosts: new Set() }).get(article.slug)!;
    for (const host of hosts ?? []) own.hosts.add(host);
    const region = coding?.['region'];
    if (region && !isPerSide(region)) for (const value of valuesOf(region)) own.regions.add(value);
  }
  return new Map([...found].map(([slug, { regions, hosts }]) => [slug, { regions: [...regions], hosts: [...hosts] }]));
}

/** A case's period; an agreement's year of signature. */
function periodOf({ front }: Article): Pick<Facets, 'period'> {
  const bounds = front.kind === 'case' ? boundsOf(front.period) : front.kind === 'agreement' && front.signed ? boundsOf(front.signed) : undefined;
  if (!bounds || bounds.from === null) return {};
  const yearOf = (time: number) => new Date(time).getUTCFullYear();
  return { period: [yearOf(bounds.from), bounds.to === null ? stillOpen : yearOf(bounds.to)] };
}

function textOf(field: InlineField | undefined): string {
  return field ? mdastText(field.nodes) : '';
}
