// Owns which parts of the encyclopedia search knows: names, standfirst, sections, definitions, events.
import { buildSearchFile } from '../search/build';
import type { ArticleRecord, SearchFile, SectionRecord } from '../search/records';
import type { ArticleReading, InlineField } from '../markup/article';
import { mdastText } from '../markup/plain';
import { compareNames } from '../text/collate';
import { formatYears } from '../text/dates';
import type { Encyclopedia } from './encyclopedia';

export type KindName = (kind: ArticleReading['article']['kind']) => string;

export function makeSearchFile(encyclopedia: Encyclopedia, kindName: KindName): Promise<SearchFile> {
  const readings = [...encyclopedia.readings.values()].toSorted((a, b) => compareNames(a.article.front.title, b.article.front.title));
  const articles = readings.map((reading) => toArticleRecord(reading, kindName));
  const sections = readings.flatMap((reading, article) => toSectionRecords(reading, article));
  return buildSearchFile(articles, sections);
}

function toArticleRecord({ article, fields }: ArticleReading, kindName: KindName): ArticleRecord {
  return {
    slug: article.slug,
    title: article.front.title,
    kind: kindName(article.kind),
    aliases: article.front.aliases,
    standfirst: textOf(fields.get('standfirst')),
    years: article.front.kind === 'case' ? formatYears(article.front.period) : '',
  };
}

function toSectionRecords({ article, body, fields }: ArticleReading, number: number): readonly SectionRecord[] {
  const sections: SectionRecord[] = body.sections.map(({ id, heading, text }) => ({
    article: number,
    ...(id !== undefined && heading !== undefined && { id, heading }),
    text,
  }));
  const named = (prefix: string) => [...fields.values()].filter((field) => field.name.startsWith(prefix)).map(textOf);
  const definition = textOf(fields.get('definition'));
  if (definition !== '') sections.unshift({ article: number, text: definition });
  const senses = named('senses.');
  if (senses.length > 0) sections.push({ article: number, text: senses.join('\n') });
  const events = article.events.map((event) => [textOf(fields.get(`events.${event.index}.text`)), event.record.place].filter(Boolean).join(' '));
  if (events.length > 0) sections.push({ article: number, id: 'chronology', heading: 'Chronology', text: events.join('\n') });
  return sections;
}

function textOf(field: InlineField | undefined): string {
  return field ? mdastText(field.nodes) : '';
}
