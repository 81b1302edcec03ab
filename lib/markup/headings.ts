// Headings get ids: their own where the author fixed one, else from their text.
// Before: `## The talks {#talks}` (its brace escaped by `escapeHeadingIds`) · after: `## The talks` with id "talks".
import type { Heading as HeadingNode, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { slugify } from '../text/slug';
import type { MarkupReport } from './options';
import { pointOf } from './point';

/** Sections that every article page has, beside those its author wrote: their ids are taken. */
export const pageSections = ['overview', 'five-tests', 'chronology', 'circle', 'promises', 'ledger', 'most-like', 'see-also', 'links-here', 'sources', 'further-reading'] as const;

/** Ids that an article's page gives out itself, by number or by name: a heading with one would be led to in their place. */
const pageIds = /^(?:content|search(?:-.*)?|note-\d+|(?:source|event|comparison|caption)(?:-.*)?)$/;

/** MDX reads `{#id}` as code; the escape keeps it text and moves nothing before it on the line. */
export function escapeHeadingIds(source: string): string {
  return source.replace(/^#{1,6}[^\n]*$/gm, (line) => line.replace(/\s\{#([^{}]*)\}[ \t]*$/, ' \\{#$1}'));
}

export function headings({ report }: { readonly report: MarkupReport }) {
  return (tree: Root): void => {
    const taken = new Set<string>(pageSections);
    let above = 1;
    const say = (code: 'empty-heading' | 'bad-heading', node: HeadingNode, message: string, remedy: string, found?: string) =>
      report.findings.push({ code, ...pointOf(node), message, remedy, ...(found !== undefined && { found }) });

    tree.children.forEach((node, index) => {
      if (node.type !== 'heading') return;
      const fixed = takeId(node);
      const text = textOf(node).trim();
      if (text === '') {
        say('empty-heading', node, 'A heading has no text.', 'Write the heading, or take it out.');
        return;
      }
      if (fixed !== undefined && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(fixed)) {
        say('bad-heading', node, 'The id of a heading is lower case letters, digits and hyphens.', 'Change the id.', fixed);
      }
      if (node.depth === 1) say('bad-heading', node, 'The title is the only heading of the first level.', 'Begin sections with ##.', text);
      else if (node.depth > above + 1) say('bad-heading', node, 'A heading skips a level.', `Use ${'#'.repeat(above + 1)} here.`, text);
      above = node.depth;

      const asked = fixed ?? (slugify(text) || 'section');
      const wished = pageIds.test(asked) ? `section-${asked}` : asked;
      let id = wished;
      if (taken.has(id) || wished !== asked) {
        if (fixed !== undefined) say('bad-heading', node, 'This id is taken, by another heading or by the page itself.', 'Give this one its own id.', fixed);
        for (let count = 2; taken.has(id); count += 1) id = `${wished}-${count}`;
      }
      taken.add(id);
      node.data = { ...node.data, hProperties: { id } };
      report.headings.push({ id, depth: node.depth, text, ...pointOf(node) });

      const next = tree.children[index + 1];
      if (next === undefined || (next.type === 'heading' && next.depth <= node.depth)) {
        say('empty-heading', node, 'Nothing stands under this heading.', 'Write the section, or take the heading out.', text);
      }
    });
  };
}

function takeId(node: HeadingNode): string | undefined {
  const last = node.children.at(-1);
  if (last?.type !== 'text') return undefined;
  const [whole, id] = /\s*\{#([^}]*)\}\s*$/.exec(last.value) ?? [];
  if (whole === undefined) return undefined;
  last.value = last.value.slice(0, last.value.length - whole.length);
  return id;
}
