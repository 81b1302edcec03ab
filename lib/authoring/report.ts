// Owns the account of the encyclopedia: how much there is of each thing, how well it is cited, what stands alone and what is wanted.
import { citationsOf } from '../check/evidence';
import { collectDataset } from '../channel/dataset';
import type { Article, Corpus, Source } from '../corpus/corpus';
import type { ArticleReading } from '../markup/article';
import { kinds, type Kind } from '../schema/article';
import { countWords } from '../text/excerpt';

export interface KindAccount {
  readonly kind: Kind;
  readonly articles: number;
  readonly words: number;
  readonly citations: number;
}

export interface CaseAccount {
  readonly article: Article;
  readonly sources: number;
  readonly primary: number;
  /** Grades of its coded channels, each with the reason given for it. */
  readonly grades: readonly { readonly channel: string; readonly grade: string; readonly why: string | undefined }[];
}

export interface Account {
  readonly kinds: readonly KindAccount[];
  /** Sources that some article cites, by kind. */
  readonly sources: ReadonlyMap<string, number>;
  readonly cases: readonly CaseAccount[];
  readonly channels: number;
}

export function accountFor(corpus: Corpus, readings: ReadonlyMap<string, ArticleReading>): Account {
  const cited = new Set<Source>();
  const perKind = new Map<Kind, { articles: number; words: number; citations: number }>();
  const cases: CaseAccount[] = [];
  const dataset = collectDataset(corpus);
  for (const reading of readings.values()) {
    const { article } = reading;
    const items = citationsOf(reading).flatMap(({ cluster }) => [...cluster]);
    const own = new Set(items.flatMap(({ key }) => corpus.sources.get(key) ?? []));
    for (const source of own) cited.add(source);
    const account = perKind.get(article.kind) ?? perKind.set(article.kind, { articles: 0, words: 0, citations: 0 }).get(article.kind)!;
    account.articles += 1;
    account.words += reading.body.sections.reduce((sum, { text }) => sum + countWords(text), 0);
    account.citations += reading.body.citations.reduce((sum, { cluster }) => sum + cluster.length, 0);
    if (article.kind !== 'case') continue;
    const grades = (dataset?.channels ?? []).flatMap((coded) => {
      const judgement = coded.article === article ? coded.channel.record.coding?.['evidence'] : undefined;
      return judgement && 'value' in judgement ? [{ channel: coded.id, grade: String(judgement.value), why: judgement.why }] : [];
    });
    cases.push({ article, sources: own.size, primary: [...own].filter(({ record }) => record.kind === 'primary').length, grades });
  }
  const sources = new Map<string, number>();
  for (const { record } of cited) sources.set(record.kind, (sources.get(record.kind) ?? 0) + 1);
  return { kinds: kinds.flatMap((kind) => { const found = perKind.get(kind); return found ? [{ kind, ...found }] : []; }), sources, cases, channels: dataset?.channels.length ?? 0 };
}
