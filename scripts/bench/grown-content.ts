// Makes a large encyclopedia out of the real one, in files that the build reads: every real article stays, and made-up ones join,
// each with the fields, sections, tables, channel and events of a real one, its sentences drawn from all, names replaced, links and
// citations turned to others. Words and sources come in as fast as they do in the real articles (Heaps, see large-corpus.ts).
// Nothing of it is ever published.
import { parse, stringify } from 'yaml';
import { kindNames } from '../../components/article/kind-names';
import type { Article } from '../../lib/corpus/corpus';
import type { ContentFiles } from '../../lib/corpus/files';
import { frontMatterPattern } from '../../lib/corpus/load';
import { folders } from '../../lib/schema/article';
import { toFilePath, type CiteKey, type FilePath } from '../../lib/schema/brand';
import { citationsOf } from '../../lib/check/evidence';
import type { Encyclopedia } from '../../lib/site/encyclopedia';
import { collectSearchEntries } from '../../lib/site/search-records';
import { articleBounds } from '../../lib/markup/bounds';
import { foldText } from '../../lib/text/fold';
import { createWording, fitHeaps, makeTitle, picker, randomFrom } from './large-corpus';

type Fields = Record<string, unknown>;

/** What is no running text: cross-references, citations, tags, addresses, ids of headings. */
const marks = /(\[\[[^\]]*\]\]|\[@[^\]]*\]|<[^>]*>|\]\([^)]*\)|\{#[^}]*\})/;
/** Where a sentence ends, its citations with it. */
const sentenceEnd = /(?<=[.!?][”"’)]*(?: ?\[@[^\]]*\][.]?)*) (?=[\p{Lu}[“])/u;

export function growContent(files: ContentFiles, encyclopedia: Encyclopedia, count: number, seed = 1): ContentFiles {
  const { corpus } = encyclopedia;
  const random = randomFrom(seed);
  const pick = picker(random);
  // A page of senses lists what is there; there is no making one up.
  const models = [...corpus.articles.values()].filter(({ kind }) => kind !== 'disambiguation');
  const wording = createWording(collectSearchEntries(encyclopedia, (kind) => kindNames[kind].one), random, wordsOfNames(encyclopedia));
  const sentences = models.flatMap(({ text }) => blocksOf(text).filter(isProse).flatMap((block) => block.split(sentenceEnd))).filter(isWhole);
  const sourcesOf = new Map([...encyclopedia.readings].map(([slug, reading]) => [slug, [...new Set(citationsOf(reading).flatMap(({ cluster }) => cluster.map(({ key }) => key)))]]));
  const cited = [...sourcesOf.values()];
  const growth = fitHeaps(cited);
  const names = models.map(({ front }) => front.title);
  const taken = new Set(names.map(foldText));
  const copies = new Map<string, string[]>();
  const grown = new Map(files);
  let citations = cited.flat().length;
  let sources = new Set(cited.flat()).size;

  for (let number = 0; number < count - corpus.articles.size; number += 1) {
    const model = pick(models);
    wording.begin(encyclopedia.readings.get(model.slug)?.body.sections.reduce((sum, { text }) => sum + text.length / 6, 0) ?? 0);
    // A made-up person goes by one word: two would stand a letter apart from some other two, and pass for a misspelled name.
    const title = makeTitle(wording, taken, random, model.kind === 'person' ? '-' : ' ');
    const keys = new Map<string, string>();
    const used: string[] = [];
    const enough = sourcesOf.get(model.slug)?.length ?? 0;
    // A case must rest on two primary documents or works of scholarship: its first citations are such of the model's.
    const firm = model.kind === 'case' ? citationsOfFirmSources(model) : [];
    const texts = [writeBody(model)];
    grown.set(pathOf(model, `made-${number}`, 'index.mdx'), `---\n${stringify(remakeFront(model, title, number))}---\n\n${texts[0]}\n`);
    if (model.channels.length > 0) {
      for (const channel of model.channels) grown.set(pathOf(model, `made-${number}`, `${channel.id}-${number}.yaml`), stringify(remakeChannel(read(files.get(channel.file)) as Fields)));
      if (model.events[0]) grown.set(pathOf(model, `made-${number}`, 'events.yaml'), stringify((read(files.get(model.events[0].file)) as Fields[]).map(remakeEvent)));
    }
    wording.end(texts);
    names.push(title);

    function citationsOfFirmSources({ text }: Article): string[] {
      const cites = (text.match(/(?<=\[)@[^\]]+(?=\])/g) ?? []).flatMap((cluster) => cluster.split(';').map((cite) => cite.trim()));
      const keyOf = (cite: string) => /^@([a-z0-9-]+)/.exec(cite)?.[1] ?? '';
      const firm = cites.filter((cite) => ['primary', 'scholarship'].includes(corpus.sources.get(keyOf(cite) as CiteKey)?.record.kind ?? ''));
      return [...new Map(firm.map((cite) => [keyOf(cite), cite])).values()].slice(0, 2);
    }

    function writeBody({ text }: Article): string {
      return blocksOf(text).map((block) => (block.startsWith('#') ? block.replace(/(?= \{#|$)/, ` and ${wording.pickName()}`) : isProse(block) ? writeParagraph(block.length) : rewrite(block))).join('\n\n');
    }

    function writeParagraph(length: number): string {
      let text = '';
      while (text.length < length || !text.includes('[@')) {
        const next = rewrite(pick(sentences));
        // One that makes the paragraph longer than an article may have it gives way to another.
        if (text.length + next.length < articleBounds.line) text += `${text === '' ? '' : ' '}${next}`;
      }
      return text;
    }

    /** The same words with other names, links and sources. */
    function rewrite(text: string): string {
      return text
        .split(marks)
        .map((piece) => (piece.startsWith('[[') ? relink(piece) : piece.startsWith('[@') ? `[${recite(piece.slice(1, -1))}]` : marks.test(piece) ? piece : wording.reword(renameFirst(piece))))
        .join('');
    }

    /** A name of several words is replaced whole, where it begins a sentence or a quotation too: half of it would pass for a misspelled one. */
    function renameFirst(text: string): string {
      return text.replace(/(?<![\p{L}\s])\p{Lu}[\p{L}-]{2,}(?= \p{Lu}\p{L})/gu, () => wording.pickName());
    }

    function relink(link: string): string {
      const shown = /\|([^\]]*)\]\]/.exec(link)?.[1];
      return shown === undefined || random() < 0.5 ? `[[${pickTitle()}]]` : `[[${pickTitle()}|${shown}]]`;
    }

    /** Articles that have been there for long are linked more often. */
    function pickTitle(): string {
      return names[Math.floor(random() ** 2 * names.length)]!;
    }

    /** Sentences come from everywhere; the article cites no more sources than the one it is made after, these again and again. */
    function recite(citation: string): string {
      if (keys.size >= enough && used.length > 0) return pick(used);
      const made = (firm.shift() ?? citation).replace(/@([a-z0-9-]+)/g, (_, key: string) => `@${keys.get(key) ?? takeSource(key)}`);
      used.push(made);
      return made;
    }

    /** A source of the same notes: one that is there, or a new one when one is due. */
    function takeSource(key: string): string {
      const held = copies.get(key) ?? copies.set(key, [key]).get(key)!;
      citations += 1;
      let taken = pick(held);
      if (sources < growth.k * citations ** growth.beta) {
        sources += 1;
        taken = `${key}-${held.length}`;
        held.push(taken);
        const { csl, ...record } = read(files.get(corpus.sources.get(key as CiteKey)!.file)) as { csl: Fields } & Fields;
        grown.set(toFilePath(`content/bibliography/${taken}.yaml`), stringify({ ...record, csl: { ...csl, title: `${wording.reword(String(csl['title']))}: ${wording.pickName()}` } }));
      }
      keys.set(key, taken);
      return taken;
    }

    function remakeFront({ text }: Article, ownTitle: string, own: number): Fields {
      const { actor, ...front } = read(frontMatterPattern.exec(text)?.[1]) as Fields;
      const others = new Set<string>();
      return {
        ...(rewriteValues(front, '', true) as Fields),
        title: ownTitle,
        aliases: (front['aliases'] as string[] | undefined ?? []).map((_, index) => `${wording.pickName()} ${wording.coinName()} ${own}-${index}`),
        seeAlso: ((front['seeAlso'] ?? []) as { why: string }[]).flatMap(({ why }) => {
          const name = pickTitle();
          if (others.has(name)) return [];
          others.add(name);
          return [{ name, why: rewrite(why) }];
        }),
      };
    }

    function remakeChannel({ predecessor, ...record }: Fields): Fields {
      return rewriteValues(record, '') as Fields;
    }

    function remakeEvent({ channel, actors, ...event }: Fields): Fields {
      // With one actor at most, no event is taken for the one it was made after.
      return { ...(rewriteValues(event, '') as Fields), actors: ((actors ?? []) as string[]).slice(0, 1), ...(channel !== undefined && { channel: `${String(channel)}-${number}` }) };
    }

    /** Prose fields in new words; everything that is chosen from a list, dated or numbered as it was. */
    function rewriteValues(value: unknown, name: string, inFront = false): unknown {
      if (typeof value === 'string') return /^https?:/.test(value) ? value : value.startsWith('@') ? recite(value) : proseFields.has(name) || (name === 'who' && inFront) || value.includes('[[') ? rewrite(value) : value;
      if (Array.isArray(value)) return value.map((each) => rewriteValues(each, name, inFront));
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([field, inner]) => [field, rewriteValues(inner, field, inFront)]));
    }
  }
  return grown;
}

/** `who` of a comparison is prose; that of a ring is an actor's id. */
const proseFields = new Set(['standfirst', 'definition', 'authority', 'secrecy', 'purpose', 'differs', 'why', 'text', 'disclosure', 'produced']);

function wordsOfNames({ corpus }: Encyclopedia): ReadonlySet<string> {
  const names = [...[...corpus.articles.values()].flatMap(({ front }) => [front.title, ...front.aliases]), ...[...corpus.actors.values()].flatMap(({ record }) => [record.name, ...(record.variants ?? [])])];
  return new Set(names.flatMap((name) => name.split(' ')));
}

function blocksOf(text: string): readonly string[] {
  return text.replace(frontMatterPattern, '').trim().split(/\n{2,}/);
}

/** A paragraph of running text, and not what introduces a list. */
function isProse(block: string): boolean {
  return /^[\p{L}\p{N}[“"*]/u.test(block) && !/^(?:\* |\d+\. )/.test(block) && !block.includes('\n') && !block.endsWith(':') && !block.includes('<');
}

/** A sentence that can stand anywhere: no mark is opened in it and closed in the next. */
function isWhole(text: string): boolean {
  const evenly = (mark: string) => text.split(mark).length % 2 === 1;
  return text.length > 30 && evenly('*') && evenly('_') && evenly('`') && text.split('[').length === text.split(']').length && text.split('(').length === text.split(')').length;
}

function pathOf({ kind }: Article, slug: string, member: string): FilePath {
  return toFilePath(kind === 'case' ? `content/cases/${slug}/${member}` : `content/${folders[kind]}/${slug}.mdx`);
}

function read(text: string | undefined): unknown {
  return parse(text ?? '', { schema: 'failsafe' });
}
