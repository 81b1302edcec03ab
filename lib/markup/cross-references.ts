// Cross-references become links, or plain text where the article is only wanted.
// Before: `[[Zhou Enlai|the premier]]` · after: a link to /wiki/zhou-enlai reading "the premier".
import type { Link, PhrasingContent, Root } from 'mdast';
import type { MarkupContext, MarkupReport, Point } from './options';
import { replaceInText } from './split-text';

const pattern = /\[\[([^[\]|#\n]*)(?:#([^[\]|\n]*))?(?:\|([^[\]\n]*))?\]\]/g;

export function crossReferences({ context, report }: { readonly context: MarkupContext; readonly report: MarkupReport }) {
  return (tree: Root): void => {
    replaceInText(tree, pattern, ([whole, name = '', section, shown], at, _, parent) => {
      if (parent.type !== 'link') return [resolveLink(whole, name.trim(), section?.trim(), shown?.trim(), at)];
      report.findings.push({ code: 'bad-link', ...at, message: 'A cross-reference stands inside another link.', found: whole, remedy: 'Keep one of the two.' });
      return [{ type: 'text', value: shown?.trim() || name.trim() }];
    });
    replaceInText(tree, /\[\[/g, (_, at) => {
      report.findings.push({ code: 'bad-link', ...at, message: 'A cross-reference is not closed, or holds other marks.', found: '[[', remedy: 'Write [[Name]], [[Name|shown]] or [[Name#section|shown]].' });
      return [{ type: 'text', value: '[[' }];
    });
  };

  function resolveLink(whole: string, name: string, section: string | undefined, shown: string | undefined, at: Point): PhrasingContent {
    const say = (code: 'bad-link' | 'unknown-link' | 'ambiguous-link' | 'self-link', message: string, remedy: string, candidates?: readonly string[]) =>
      report.findings.push({ code, ...at, message, found: whole, remedy, ...(candidates?.length && { candidates }) });
    const text = shown || name;
    const plain: PhrasingContent = { type: 'text', value: text };
    if (name === '' || section === '' || shown === '') {
      say('bad-link', 'A cross-reference has an empty part.', 'Write [[Name]], [[Name|shown]] or [[Name#section|shown]].');
      return plain;
    }
    const resolution = context.resolve(name);
    switch (resolution.is) {
      case 'article': {
        const { slug } = resolution.article;
        if (slug === context.slug && section === undefined) {
          say('self-link', 'The article links to itself.', 'Take the brackets away.');
          return plain;
        }
        report.links.push({ name, section, target: slug, sentence: '', ...at });
        const link: Link = {
          type: 'link',
          url: context.addressOf(slug, section),
          children: [plain],
          data: { hProperties: { 'data-use': String(report.links.length - 1) } },
        };
        return link;
      }
      case 'wanted':
        report.links.push({ name: resolution.name, section, target: undefined, sentence: '', ...at });
        return plain;
      case 'ambiguous':
        say('ambiguous-link', `“${name}” has several senses.`, 'Name the article of the sense that is meant.', resolution.candidates);
        return plain;
      case 'unknown':
        say('unknown-link', `No article is called “${name}”.`, 'Mend the name, or add it to content/wanted.yaml if it should be written.', resolution.candidates);
        return plain;
      default:
        return resolution satisfies never;
    }
  }
}
