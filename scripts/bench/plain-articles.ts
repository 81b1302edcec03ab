// The encyclopedia's articles as plain Markdown, as any static site generator reads them: the same words, cross-references as links,
// each citation a link to the numbered list of notes at the end. What our pages compute (backlinks, facts, figures) is not in it.
import type { BlockContent, PhrasingContent, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { Cluster } from '../../lib/citation/cluster';
import type { Formatter } from '../../lib/citation/format';
import type { ArticleReading } from '../../lib/markup/article';
import { mdastText } from '../../lib/markup/plain';
import { readArticleMarkup } from '../../lib/markup/read';
import { articleAddress } from '../../lib/site/addresses';
import type { Encyclopedia } from '../../lib/site/encyclopedia';
import { collectPageNotes, comparisonRows } from '../../lib/site/page-notes';
import { formatDate } from '../../lib/text/dates';
import { countWords } from '../../lib/text/excerpt';

export interface PlainArticle {
  readonly slug: string;
  readonly title: string;
  /** The standfirst, without markup. */
  readonly description: string;
  /** From the lead on, sections from the second level. */
  readonly markdown: string;
  readonly words: number;
}

const writer = unified().use(remarkStringify, { bullet: '-' }).use(remarkGfm, { singleTilde: false });

export function writePlainArticles(encyclopedia: Encyclopedia, formatter: Formatter): readonly PlainArticle[] {
  return [...encyclopedia.readings.values()].map((reading) => writePlainArticle(reading, encyclopedia, formatter));
}

function writePlainArticle(reading: ArticleReading, encyclopedia: Encyclopedia, formatter: Formatter): PlainArticle {
  const { article } = reading;
  const { tree } = readArticleMarkup(article.text, encyclopedia.contextOf(article.slug), false);
  const notes = collectPageNotes(encyclopedia, article.slug);
  const texts = formatter.formatNotes(notes.clusters).map(toText);
  const children = [
    ...tree.children.flatMap((node) => plainBlock(node, reading, encyclopedia)),
    ...chronologyOf(reading, notes.firstNoteOf),
    ...seeAlsoOf(reading, encyclopedia),
    ...(texts.length > 0 ? [heading('Notes'), list(texts.map((text, index) => [{ type: 'text' as const, value: text }, ...addressesOf(notes.clusters[index] ?? [], encyclopedia)]), true)] : []),
  ];
  const markdown = writer.stringify({ type: 'root', children } satisfies Root);
  return { slug: article.slug, title: article.front.title, description: mdastText(reading.fields.get('standfirst')?.nodes ?? []), markdown, words: countWords(markdown) };
}

function plainBlock(node: RootContent, reading: ArticleReading, encyclopedia: Encyclopedia): readonly RootContent[] {
  if (node.type === 'yaml') return [];
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    const attribute = (name: string) => String(node.attributes.find((candidate) => candidate.type === 'mdxJsxAttribute' && candidate.name === name)?.value ?? '');
    const inner = (node.children as RootContent[]).flatMap((child) => plainBlock(child, reading, encyclopedia));
    switch (node.name) {
      case 'Cite':
        return [note(Number(attribute('note')))];
      case 'Comparison':
        return comparisonTable(attribute('id'), reading, encyclopedia);
      case 'Version':
        return [paragraph([{ type: 'strong', children: [{ type: 'text', value: attribute('holder') }] }]), ...blocksOf(inner)];
      case 'Contested':
      case 'Hypothetical':
      case 'Editors': {
        const label = attribute('question') || attribute('title');
        return [{ type: 'blockquote', children: [...(label ? [paragraph([{ type: 'strong' as const, children: [{ type: 'text' as const, value: label }] }])] : []), ...blocksOf(inner)] }];
      }
      default:
        return inner;
    }
  }
  // Components that stand in one paragraph, a line each, are blocks.
  if (node.type === 'paragraph' && node.children.every((child) => (child.type === 'mdxJsxTextElement' && child.name !== 'Cite') || (child.type === 'text' && child.value.trim() === ''))) {
    return node.children.flatMap((child) => (child.type === 'text' ? [] : plainBlock(child, reading, encyclopedia)));
  }
  if (!('children' in node)) return [node];
  return [{ ...node, children: (node.children as RootContent[]).flatMap((child) => plainBlock(child, reading, encyclopedia)) } as RootContent];
}

/** What stands inside a component as running text becomes a paragraph of its own. */
function blocksOf(nodes: readonly RootContent[]): BlockContent[] {
  const blocks: BlockContent[] = [];
  for (const node of nodes) {
    if (['paragraph', 'list', 'table', 'blockquote', 'heading'].includes(node.type)) blocks.push(node as BlockContent);
    else {
      const last = blocks.at(-1);
      if (last?.type === 'paragraph' && !('data' in node)) last.children.push(node as PhrasingContent);
      else blocks.push(paragraph([node as PhrasingContent]));
    }
  }
  return blocks;
}

function chronologyOf({ article, fields }: ArticleReading, firstNoteOf: ReadonlyMap<string, number>): readonly RootContent[] {
  if (article.events.length === 0) return [];
  const lines = article.events.map(({ record, index }): PhrasingContent[] => {
    const cited = firstNoteOf.get(`events.${index}.cites`);
    return [
      { type: 'text', value: `${formatDate(record.date)}${record.place ? `, ${record.place}` : ''}: ` },
      { type: 'text', value: mdastText(fields.get(`events.${index}.text`)?.nodes ?? []) },
      ...(cited === undefined ? [] : [note(cited)]),
    ];
  });
  return [heading('Chronology'), list(lines)];
}

function seeAlsoOf({ article, fields }: ArticleReading, { resolver }: Encyclopedia): readonly RootContent[] {
  if (article.front.seeAlso.length === 0) return [];
  const lines = article.front.seeAlso.map(({ name }, index): PhrasingContent[] => {
    const found = resolver.resolve(name);
    const title: PhrasingContent = { type: 'text', value: name };
    return [found.is === 'article' ? link(articleAddress(found.article.slug), title) : title, { type: 'text', value: `: ${mdastText(fields.get(`seeAlso.${index}.why`)?.nodes ?? [])}` }];
  });
  return [heading('See also'), list(lines)];
}

function comparisonTable(id: string, reading: ArticleReading, encyclopedia: Encyclopedia): readonly RootContent[] {
  const comparison = comparisonRows(encyclopedia, id, reading.body.comparisons.find((use) => use.id === id)?.firstNote ?? 1);
  if (!comparison) return [];
  const row = (cells: readonly PhrasingContent[]) => ({ type: 'tableRow' as const, children: cells.map((cell) => ({ type: 'tableCell' as const, children: [cell] })) });
  const plain = (value: string): PhrasingContent => ({ type: 'text', value });
  const names = comparison.rows[0]?.cells.map(({ field }) => field.name.replace('comparison.', '')) ?? [];
  const rows = comparison.rows.map(({ reading: own, cells }) => row([link(articleAddress(own.article.slug), plain(own.article.front.title)), ...cells.map(({ field }) => plain(mdastText(field.nodes)))]));
  return [paragraph([plain(comparison.title)]), { type: 'table', children: [row(['Form', ...names].map(plain)), ...rows] }];
}

function addressesOf(cluster: Cluster, { corpus }: Encyclopedia): readonly PhrasingContent[] {
  return cluster.flatMap(({ key }): PhrasingContent[] => {
    const address = corpus.sources.get(key)?.record.csl.URL;
    return address === undefined ? [] : [{ type: 'text', value: ' ' }, link(address, { type: 'text', value: 'Source' })];
  });
}

function note(number: number): PhrasingContent {
  return link('#notes', { type: 'text', value: `[${number}]` });
}

function link(url: string, child: PhrasingContent): PhrasingContent {
  return { type: 'link', url, children: [child as never] };
}

function heading(text: string): RootContent {
  return { type: 'heading', depth: 2, children: [{ type: 'text', value: text }] };
}

function paragraph(children: PhrasingContent[]): BlockContent {
  return { type: 'paragraph', children };
}

function list(items: readonly (readonly PhrasingContent[])[], ordered = false): RootContent {
  return { type: 'list', ordered, spread: false, children: items.map((children) => ({ type: 'listItem', spread: false, children: [paragraph([...children])] })) };
}

/** Citeproc's HTML without its marks. */
function toText(html: string): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };
  return html.replace(/<[^>]*>/g, '').replace(/&(?:#(\d+)|(\w+));/g, (whole, code: string | undefined, name: string | undefined) => (code ? String.fromCodePoint(Number(code)) : (named[name ?? ''] ?? whole)));
}
