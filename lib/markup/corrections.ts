// Owns reading the log of corrections: which article an entry is about, and its three lines of prose.
import type { Article, Correction } from '../corpus/corpus';
import type { Diagnostic } from '../diagnostics/diagnostic';
import type { Resolver } from '../reference/resolver';
import { readFields, type InlineField } from './article';
import type { MarkupContext } from './options';

export const correctionLines = ['said', 'says', 'why'] as const;

export interface CorrectionReading {
  readonly correction: Correction;
  /** Undefined where no article has the name: the check says so. */
  readonly article: Article | undefined;
  /** What the log calls it by: "oslo-channel-2026-11-22", with a number where that day mended more than one thing. */
  readonly id: string;
  /** By the names in `correctionLines`. */
  readonly fields: ReadonlyMap<string, InlineField>;
  readonly diagnostics: readonly Diagnostic[];
}

/** In the order of the log. `context` belongs to no article, so that an entry may link the article it is about. */
export function readCorrections(corrections: readonly Correction[], resolver: Resolver, context: MarkupContext): readonly CorrectionReading[] {
  const taken = new Map<string, number>();
  return corrections.map((correction) => {
    const { record, file, locate, index } = correction;
    const named = resolver.resolve(record.article);
    const article = named.is === 'article' || named.is === 'ambiguous' ? named.article : undefined;
    const id = `${article?.slug ?? 'unknown'}-${record.on}`;
    const count = (taken.get(id) ?? 0) + 1;
    taken.set(id, count);
    const { fields, diagnostics } = readFields(correctionLines.map((name) => ({ name, text: record[name], file, locate, path: [index, name] })), context);
    return { correction, article, id: count === 1 ? id : `${id}-${count}`, fields, diagnostics };
  });
}
