// Whole-corpus rules on links: sections that must exist, references in fields, see also, orphans, wanted names.
import type { Article, Corpus } from '../corpus/corpus';
import type { FieldPath } from '../corpus/yaml';
import { diagnose, type Diagnostic, type Place, type PlaceOf } from '../diagnostics/diagnostic';
import type { ArticleReading } from '../markup/article';
import { pageSections } from '../markup/headings';
import type { LinkUse } from '../markup/options';
import type { Mention } from '../reference/backlinks';
import type { Resolution, Resolver } from '../reference/resolver';
import type { Slug } from '../schema/brand';
import { nearestNames } from '../text/distance';
import { foldText } from '../text/fold';

export function checkLinks(corpus: Corpus, resolver: Resolver, readings: ReadonlyMap<Slug, ArticleReading>): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const namesDraft = draftsNamed(corpus, resolver);
  for (const reading of readings.values()) {
    found.push(...checkAnchors(reading, readings), ...checkSeeAlso(reading.article, resolver), ...checkReferences(reading.article, resolver), ...checkDraftLinks(reading, resolver, namesDraft));
  }
  for (const { record, file, locate, index } of corpus.comparisons) {
    record.articles.forEach((name, at) => {
      const resolution = resolver.resolve(name);
      const placeOf = () => ({ file, ...locate([index, 'articles', at]) });
      if (resolution.is !== 'article') {
        found.push(unresolved(name, placeOf(), resolution));
      } else if (resolution.article.front.draft) {
        found.push(
          diagnose({
            code: 'bad-comparison',
            ...placeOf(),
            message: `“${name}” is only a draft, so that readers could not compare it.`,
            found: name,
            other: { file: resolution.article.file, ...resolution.article.locate(['draft']) },
            remedy: 'Take it out until the draft is published.',
          }),
        );
      } else if (resolution.article.front.kind !== 'concept' || !resolution.article.front.comparison) {
        found.push(
          diagnose({
            code: 'bad-comparison',
            ...placeOf(),
            message: `“${name}” has no comparison cells.`,
            found: name,
            other: { file: resolution.article.file, ...resolution.article.locate([]) },
            remedy: 'Write the field `comparison` in that article, or take it out of the comparison.',
          }),
        );
      }
    });
  }
  return found;
}

function checkAnchors(reading: ArticleReading, readings: ReadonlyMap<Slug, ArticleReading>): readonly Diagnostic[] {
  const uses = [
    ...reading.body.links.map((link) => ({ link, placeOf: () => ({ file: reading.article.file, line: link.line, column: link.column }) })),
    ...[...reading.fields.values()].flatMap((field) => field.report.links.map((link) => ({ link, placeOf: () => field.placeAt(link.column) }))),
  ];
  return uses.flatMap(({ link, placeOf }) => checkAnchor(link, placeOf, readings));
}

export function checkAnchor(link: LinkUse, placeOf: PlaceOf, readings: ReadonlyMap<Slug, ArticleReading>): readonly Diagnostic[] {
  if (link.target === undefined || link.section === undefined) return [];
  const ids = [...(readings.get(link.target)?.body.headings.map((heading) => heading.id) ?? []), ...pageSections];
  if (ids.includes(link.section)) return [];
  return [
    diagnose({
      code: 'unknown-anchor',
      ...placeOf(),
      message: `“${link.name}” has no section “${link.section}”.`,
      found: `#${link.section}`,
      candidates: nearestNames(link.section, ids),
      remedy: 'Name a section id that the article has.',
    }),
  ];
}

function checkSeeAlso(article: Article, resolver: Resolver): readonly Diagnostic[] {
  return article.front.seeAlso.flatMap((entry, index) => {
    const placeOf = () => ({ file: article.file, ...article.locate(['seeAlso', index, 'name']) });
    const resolution = resolver.resolve(entry.name);
    if (resolution.is === 'article' && resolution.article === article) {
      return [diagnose({ code: 'see-also', ...placeOf(), message: 'A see-also entry points at its own article.', found: entry.name, remedy: 'Take it out.' })];
    }
    if (entry.why === '') {
      return [
        diagnose({ code: 'see-also', ...placeOf(), message: `The see-also entry “${entry.name}” gives no reason.`, found: entry.name, remedy: 'Add `why`: what a reader would find there.' }),
      ];
    }
    return resolution.is === 'article' || resolution.is === 'wanted' ? [] : [unresolved(entry.name, placeOf(), resolution)];
  });
}

function checkReferences(article: Article, resolver: Resolver): readonly Diagnostic[] {
  return referencesOf(article).flatMap(({ name, path }) => {
    const resolution = resolver.resolve(name);
    return resolution.is === 'article' || resolution.is === 'wanted' ? [] : [unresolved(name, { file: article.file, ...article.locate(path) }, resolution)];
  });
}

interface Reference {
  readonly name: string;
  readonly path: FieldPath;
}

/** Fields that are references, see also apart: they name an article, or a wanted one. */
function referencesOf({ front }: Article): readonly Reference[] {
  switch (front.kind) {
    case 'mechanism':
      return front.shownBy.map((name, index) => ({ name, path: ['shownBy', index] }));
    case 'agreement':
      return front.parties.map((name, index) => ({ name, path: ['parties', index] }));
    case 'disambiguation':
      return front.senses.flatMap((sense, index) => ('name' in sense ? [{ name: sense.name, path: ['senses', index, 'name'] }] : []));
    case 'concept':
    case 'case':
    case 'person':
    case 'state':
    case 'guide':
      return [];
    default:
      return front satisfies never;
  }
}

function unresolved(name: string, place: Place, resolution: Resolution): Diagnostic {
  switch (resolution.is) {
    case 'ambiguous':
      return diagnose({ code: 'ambiguous-link', ...place, message: `“${name}” has several senses.`, found: name, candidates: resolution.candidates, remedy: 'Name the article of the sense that is meant.' });
    case 'unknown':
      return diagnose({
        code: 'unknown-link',
        ...place,
        message: `No article is called “${name}”.`,
        found: name,
        candidates: resolution.candidates,
        remedy: 'Mend the name, or add it to content/wanted.yaml if it should be written.',
      });
    case 'article':
    case 'wanted':
      return diagnose({ code: 'bad-comparison', ...place, message: `“${name}” is not written yet, so that nothing can be compared.`, found: name, remedy: 'Take it out until there is an article.' });
    default:
      return resolution satisfies never;
  }
}

/** A draft is no article to readers: a published article may name it only where the name is on the wanted list too. */
export function draftsNamed(corpus: Corpus, resolver: Resolver): (name: string) => boolean {
  const wanted = new Set(corpus.wanted.map((entry) => foldText(entry.name)));
  return (name) => {
    const resolution = resolver.resolve(name);
    return (resolution.is === 'article' || resolution.is === 'ambiguous') && resolution.article.front.draft && !wanted.has(foldText(name));
  };
}

function checkDraftLinks({ article, body, fields }: ArticleReading, resolver: Resolver, namesDraft: (name: string) => boolean): readonly Diagnostic[] {
  if (article.front.draft) return [];
  const inFile = (path: FieldPath): PlaceOf => () => ({ file: article.file, ...article.locate(path) });
  const named: readonly { readonly name: string; readonly placeOf: PlaceOf }[] = [
    ...body.links.map(({ name, line, column }) => ({ name, placeOf: () => ({ file: article.file, line, column }) })),
    ...[...fields.values()].flatMap((field) => field.report.links.map(({ name, column }) => ({ name, placeOf: () => field.placeAt(column) }))),
    ...article.front.seeAlso.map(({ name }, index) => ({ name, placeOf: inFile(['seeAlso', index, 'name']) })),
    ...referencesOf(article).map(({ name, path }) => ({ name, placeOf: inFile(path) })),
  ];
  return named.flatMap(({ name, placeOf }) => {
    const resolution = resolver.resolve(name);
    return resolution.is === 'article' && namesDraft(name) ? [draftLink(name, placeOf(), resolution.article)] : [];
  });
}

export function draftLink(name: string, place: Place, draft: Article): Diagnostic {
  return diagnose({
    code: 'draft-link',
    ...place,
    message: `“${name}” is only a draft, which readers do not have.`,
    found: name,
    other: { file: draft.file, ...draft.locate(['draft']) },
    remedy: 'Add the name to content/wanted.yaml until the draft is published, or take the link out.',
  });
}

/** Every link of the corpus, with its sentence: what backlinks and orphans are counted from. */
export function collectMentions(readings: ReadonlyMap<Slug, ArticleReading>, resolver: Resolver): readonly Mention[] {
  const mentions: Mention[] = [];
  for (const { article, body, fields } of readings.values()) {
    for (const link of body.links) if (link.target) mentions.push({ from: article, to: link.target, sentence: link.sentence, where: 'body' });
    for (const field of fields.values()) {
      for (const link of field.report.links) if (link.target) mentions.push({ from: article, to: link.target, sentence: link.sentence, where: 'field' });
    }
    const named: { name: string; sentence: string }[] = article.front.seeAlso.map((entry) => ({ name: entry.name, sentence: entry.why }));
    if (article.front.kind === 'disambiguation') named.push(...article.front.senses.flatMap((sense) => ('name' in sense ? [{ name: sense.name, sentence: sense.says }] : [])));
    else named.push(...referencesOf(article).map(({ name }) => ({ name, sentence: article.front.standfirst })));
    for (const { name, sentence } of named) {
      const resolution = resolver.resolve(name);
      if (resolution.is === 'article' || resolution.is === 'ambiguous') mentions.push({ from: article, to: resolution.article.slug, sentence, where: 'see-also' });
    }
  }
  return mentions;
}

export function checkOrphans(corpus: Corpus, mentions: readonly Mention[]): readonly Diagnostic[] {
  const linked = new Set(mentions.filter((mention) => mention.from.slug !== mention.to).map((mention) => mention.to));
  return [...corpus.articles.values()]
    .filter((article) => article.kind !== 'disambiguation' && !article.front.draft && !linked.has(article.slug))
    .map((article) => diagnose({ code: 'orphan', file: article.file, line: 1, column: 1, message: 'No other article links here.', remedy: 'Link it from where a reader would need it.' }));
}

/** One warning for the whole list, the most wanted first, and one for each name that has been written since. */
export function checkWanted(corpus: Corpus, resolver: Resolver, readings: ReadonlyMap<Slug, ArticleReading>): readonly Diagnostic[] {
  const demand = new Map<string, number>();
  for (const { body, fields, article } of readings.values()) {
    const names = [...body.links, ...[...fields.values()].flatMap((field) => field.report.links)].filter((link) => link.target === undefined).map((link) => link.name);
    for (const name of [...names, ...article.front.seeAlso.map((entry) => entry.name), ...referencesOf(article).map((reference) => reference.name)]) demand.set(foldText(name), (demand.get(foldText(name)) ?? 0) + 1);
  }
  const open = corpus.wanted.filter((entry) => resolver.resolve(entry.name).is === 'wanted');
  const listed = open
    .map((entry) => ({ entry, count: demand.get(foldText(entry.name)) ?? 0 }))
    .toSorted((a, b) => b.count - a.count || (a.entry.name < b.entry.name ? -1 : 1));
  const first = listed[0]?.entry;
  const done = corpus.wanted.filter((entry) => {
    const resolution = resolver.resolve(entry.name);
    return resolution.is === 'article' && !resolution.article.front.draft;
  });
  return [
    ...done.map((entry) =>
      diagnose({ code: 'wanted', file: entry.file, ...entry.locate([entry.index]), message: `“${entry.name}” has an article now.`, found: entry.name, remedy: 'Take it off the list.' }),
    ),
    ...(first
      ? [
          diagnose({
            code: 'wanted',
            file: first.file,
            line: 1,
            column: 1,
            message: `${listed.length} wanted ${listed.length === 1 ? 'article is' : 'articles are'} not written yet.`,
            found: listed.map(({ entry, count }) => `${entry.name} (${count})`).join(', '),
            remedy: 'Write the most wanted first.',
          }),
        ]
      : []),
  ];
}
