// Owns the line that says what changed from one version to the next, where nobody wrote one: which sections read otherwise.
import type { KeptText } from './kept-text';
import { toText } from './to-text';

const most = 6;

export function describeChange(before: KeptText, after: KeptText): string {
  const [old, now] = [readSections(before), readSections(after)];
  const changed = [...now.keys()].filter((name) => old.has(name) && old.get(name) !== now.get(name));
  const parts = [
    ['Changed', changed],
    ['Added', [...now.keys()].filter((name) => !old.has(name))],
    ['Taken out', [...old.keys()].filter((name) => !now.has(name))],
  ] as const;
  const said = parts.filter(([, names]) => names.length > 0).map(([what, names]) => `${what}: ${listNames(names)}`);
  return said.length > 0 ? said.join('. ') : 'Changed: links or marks, no words';
}

/** The words under each heading; of notes and sources, which are numbered or sorted, as a set. */
function readSections(text: KeptText): ReadonlyMap<string, string> {
  const sections = new Map<string, string>([['Title', `${text.title} ${text.line}`], ['Standfirst', text.standfirst.map(toText).join('')], ['Lead', '']]);
  let name = 'Lead';
  for (const node of text.body) {
    if (node.type !== 'element') continue;
    if (node.tagName === 'h2') {
      name = toText(node);
      sections.set(name, '');
    } else if (name === 'Notes') sections.set(name, node.children.map(toText).toSorted().join('\n'));
    else sections.set(name, `${sections.get(name) ?? ''}\n${toText(node)}`);
  }
  return sections;
}

function listNames(names: readonly string[]): string {
  const shown = names.slice(0, most).join(', ');
  return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}
