// Rules on the log of corrections: it speaks of published articles only, and what it links must be there for its readers.
import type { Corpus } from '../corpus/corpus';
import { diagnose, type Diagnostic, type PlaceOf } from '../diagnostics/diagnostic';
import type { ArticleReading } from '../markup/article';
import type { CorrectionReading } from '../markup/corrections';
import type { Resolver } from '../reference/resolver';
import type { Slug } from '../schema/brand';
import { foldText } from '../text/fold';
import { checkAnchor, draftLink, draftsNamed } from './links';

export function checkCorrections(corpus: Corpus, resolver: Resolver, readings: ReadonlyMap<Slug, ArticleReading>, corrections: readonly CorrectionReading[]): readonly Diagnostic[] {
  const namesDraft = draftsNamed(corpus, resolver);
  return corrections.flatMap(({ correction: { record, file, locate, index }, fields }) => {
    const links = [...fields.values()].flatMap((field) => field.report.links.map((link) => ({ link, placeOf: () => field.placeAt(link.column) })));
    return [
      ...checkCorrected(record.article, () => ({ file, ...locate([index, 'article']) }), corpus, resolver),
      ...links.flatMap(({ link, placeOf }) => checkAnchor(link, placeOf, readings)),
      ...links.flatMap(({ link, placeOf }) => {
        const target = resolver.resolve(link.name);
        return target.is === 'article' && namesDraft(link.name) ? [draftLink(link.name, placeOf(), target.article)] : [];
      }),
    ];
  });
}

/** A page of senses can be mended too, so that its name is no fault here; nor is that of an article with faults of its own. */
function checkCorrected(name: string, placeOf: PlaceOf, corpus: Corpus, resolver: Resolver): readonly Diagnostic[] {
  const named = resolver.resolve(name);
  const say = (message: string, more: Partial<Diagnostic> = {}) => [diagnose({ code: 'unknown-link', ...placeOf(), message, found: name, remedy: 'Name the article that was mended, by its title or an alias.', ...more })];
  switch (named.is) {
    case 'article':
    case 'ambiguous':
      return named.article.front.draft ? [draftLink(name, placeOf(), named.article)] : [];
    case 'unknown':
      return say(`No article is called “${name}”.`, named.candidates.length > 0 ? { candidates: named.candidates } : {});
    case 'wanted': {
      const broken = [...corpus.broken.values()].some(({ names }) => names.some((other) => foldText(other) === foldText(name)));
      return broken ? [] : say(`“${name}” is not written yet, so that nothing in it can have been mended.`);
    }
    default:
      return named satisfies never;
  }
}
