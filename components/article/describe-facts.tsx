// Owns which facts stand in the box of each kind of article.
import type { ReactNode } from 'react';
import type { ArticleReading } from '@/lib/markup/article';
import { mdastText } from '@/lib/markup/plain';
import type { Resolver } from '@/lib/reference/resolver';
import { cardLines, type CardLine } from '@/lib/schema/case';
import { articleAddress } from '@/lib/site/addresses';
import { formatDate } from '@/lib/text/dates';
import type { Fact } from './facts';
import { InlineText } from './inline-text';

const cardLabels: Readonly<Record<CardLine, string>> = {
  parties: 'Parties',
  principals: 'Principals',
  holders: 'Channel holders',
  carriers: 'Carriers',
  hosts: 'Host and venues',
  frontChannel: 'Front channel',
  produced: 'Produced',
  disclosure: 'Disclosure',
};

type RenderNote = (name: string, noteInField?: number) => ReactNode;

export function describeFacts(reading: ArticleReading, resolver: Resolver, renderNote: RenderNote): { title: string; hint?: string; facts: readonly Fact[]; children?: ReactNode } | undefined {
  const { front, channels } = reading.article;
  switch (front.kind) {
    case 'case': {
      const [channel] = channels;
      if (!channel) return undefined;
      return {
        title: 'The channel',
        hint: mdastText(reading.fields.get(`${channel.id}.card.parties`)?.nodes ?? []),
        facts: channelFacts(reading, renderNote),
        children: (
          <p className="card-rests">
            Rests on {channels.map(({ id }) => <span key={id}>{renderNote(`${id}.cites`)}</span>)}
          </p>
        ),
      };
    }
    case 'person':
      return {
        title: 'In brief',
        facts: [
          ...(front.aliases.length > 0 ? [{ label: 'Also written', value: front.aliases.join(' · ') }] : []),
          ...(front.born ? [{ label: 'Born', value: formatDate(front.born) }] : []),
          ...(front.died ? [{ label: 'Died', value: formatDate(front.died) }] : []),
          ...front.roles.map(({ role, span }) => ({ label: formatDate(span), value: role })),
        ],
      };
    case 'agreement':
      return {
        title: 'In brief',
        facts: [
          ...(front.parties.length > 0 ? [{ label: 'Parties', value: listNames(front.parties, resolver) }] : []),
          ...(front.signed ? [{ label: 'Signed', value: formatDate(front.signed) }] : []),
          ...(front.inForce ? [{ label: 'In force', value: formatDate(front.inForce) }] : []),
          ...(front.ended ? [{ label: 'Ended', value: formatDate(front.ended) }] : []),
          ...(front.depositary ? [{ label: 'Kept by', value: front.depositary }] : []),
          ...(front.text ? [{ label: 'Text', value: <a href={front.text}>{new URL(front.text).hostname}</a> }] : []),
        ],
      };
    case 'concept':
    case 'mechanism': {
      const definition = reading.fields.get('definition');
      return {
        title: 'Definition',
        facts: [
          { label: 'In two sentences', value: definition && <InlineText field={definition} renderNote={(note) => renderNote('definition', note)} /> },
          ...(front.kind === 'mechanism' && front.shownBy.length > 0 ? [{ label: 'Shown by', value: listNames(front.shownBy, resolver) }] : []),
        ],
      };
    }
    case 'state':
      return front.aliases.length > 0 ? { title: 'In brief', facts: [{ label: 'Also written', value: front.aliases.join(' · ') }] } : undefined;
    case 'guide':
    case 'disambiguation':
      return undefined;
    default:
      return front satisfies never;
  }
}

function channelFacts(reading: ArticleReading, renderNote: RenderNote): readonly Fact[] {
  const { channels } = reading.article;
  return channels.flatMap(({ id, record }) => {
    const lines = cardLines.flatMap((line): Fact[] => {
      const field = reading.fields.get(`${id}.card.${line}`);
      return field ? [{ label: cardLabels[line], value: <InlineText field={field} renderNote={(note) => renderNote(field.name, note)} /> }] : [];
    });
    const dates = (['opened', 'surfaced', 'closed'] as const).flatMap((name) => (record[name] === undefined ? [] : [[name, formatDate(record[name])] as const]));
    lines.splice(4, 0, { label: capitalise(dates.map(([name]) => name).join(' · ')), value: dates.map(([, date]) => date).join(' · ') });
    return channels.length > 1 ? lines.map((fact) => ({ ...fact, label: `${record.name}: ${fact.label}` })) : lines;
  });
}

function listNames(names: readonly string[], resolver: Resolver): ReactNode {
  return names.map((name, index) => {
    const found = resolver.resolve(name);
    return (
      <span key={name}>
        {index > 0 && ' · '}
        {found.is === 'article' ? <a href={articleAddress(found.article.slug)}>{name}</a> : name}
      </span>
    );
  });
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
