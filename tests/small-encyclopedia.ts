// A small encyclopedia for tests that need names to resolve: real files in, the real records and resolver out.
import type { ContentFiles } from '@/lib/corpus/files';
import { loadCorpus } from '@/lib/corpus/load';
import type { Corpus } from '@/lib/corpus/corpus';
import { createContexts } from '@/lib/markup/article';
import type { MarkupContext } from '@/lib/markup/options';
import { createResolver, type Resolver } from '@/lib/reference/resolver';
import { toFilePath, type Slug } from '@/lib/schema/brand';
import { articleAddress } from '@/lib/site/addresses';

/** An article file: the fields that every kind needs, those given, and the body. */
export function writeArticle(title: string, fields: Readonly<Record<string, unknown>> = {}, body = 'It began. [@wanis-st-john-2006]'): string {
  const front = { title, standfirst: `What ${title} is.`, reviewed: '2026-11-22', ...fields };
  const lines = Object.entries(front).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}

export function toFiles(files: Readonly<Record<string, string>>): ContentFiles {
  return new Map(Object.entries(files).map(([path, text]) => [toFilePath(path), text]));
}

const cells = { who: 'Envoys [@wanis-st-john-2006]', authority: 'Leaders', secrecy: 'All of it [@wanis-st-john-2006]', purpose: 'Talks', differs: 'Hidden' };

export const smallFiles: Readonly<Record<string, string>> = {
  'content/people/zhou-enlai.mdx': writeArticle('Zhou Enlai', { aliases: ['Chou En-lai', '周恩来'] }),
  'content/people/henry-kissinger.mdx': writeArticle('Henry Kissinger', { aliases: ['Kissinger'] }),
  'content/cases/us-china-opening/index.mdx': writeArticle('U.S.–China opening', { aliases: ['Opening to China', 'Polo I'], period: '1969-08-01/1972-02-28', status: 'channel' }),
  'content/concepts/backchannel-diplomacy.mdx': writeArticle('Backchannel diplomacy', { aliases: ['Back channel'], definition: 'Hidden talks.', comparison: cells }),
  'content/concepts/quiet-diplomacy.mdx': writeArticle('Quiet diplomacy', { definition: 'Talks without noise.', comparison: { ...cells, secrecy: 'Little' } }),
  'content/disambiguations/backchannel.mdx': writeArticle('Backchannel', {
    senses: [
      { name: 'Backchannel diplomacy', says: 'Hidden talks between governments' },
      { term: 'Backchannel (linguistics)', says: 'What a listener says meanwhile' },
    ],
  }, ''),
  'content/states/oman.mdx': writeArticle('Oman', {}, 'Oman lies on the strait. [@wanis-st-john-2006]\n\n## The host {#host}\n\nIt hosted talks. [@wanis-st-john-2006]'),
  'content/wanted.yaml': '- Mao Zedong\n- Shanghai Communiqué\n',
  'content/comparisons.yaml': '- id: forms\n  title: Forms of diplomacy\n  articles: [Backchannel diplomacy, Quiet diplomacy]\n',
};

export interface SmallEncyclopedia {
  readonly corpus: Corpus;
  readonly resolver: Resolver;
  readonly contextOf: (slug: string) => MarkupContext;
}

export function openSmall(files: Readonly<Record<string, string>> = smallFiles): SmallEncyclopedia {
  const corpus = loadCorpus(toFiles(files), { drafts: false });
  const resolver = createResolver(corpus);
  const contextOf = createContexts(corpus, resolver, articleAddress);
  return { corpus, resolver, contextOf: (slug) => contextOf(slug as Slug) };
}
