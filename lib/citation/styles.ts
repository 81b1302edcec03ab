// Owns one work as readers cite it: a Chicago note, an APA reference, an MLA entry. Each work is set on its own, so that
// no style tells two of a year apart by letters or shortens what was named before.
import { toCsl, type CitedWork } from './csl-json';
import { createEngine, tidy, unwrapEntry, type Engine } from './engine';
import { chicagoStyle } from './format';

export interface SetCitation {
  readonly style: string;
  readonly html: string;
}

interface Style {
  readonly name: string;
  readonly file: string;
  readonly set: (engine: Engine, id: string) => string;
  /** What the style needs told differently. */
  readonly adapt?: (work: CitedWork) => CitedWork;
}

const styles: readonly Style[] = [
  { name: 'Chicago', file: chicagoStyle, set: setNote },
  { name: 'APA', file: 'apa.csl', set: setEntry },
  // MLA gives a version as it is written: bare figures would say nothing.
  { name: 'MLA', file: 'modern-language-association.csl', set: setEntry, adapt: (work) => (work.version === undefined ? work : { ...work, version: `version ${work.version}` }) },
];

/** Engines are built when first asked for. A style that does not set such a work is left out. */
export function createCiter(root: string): (work: CitedWork) => readonly SetCitation[] {
  const held = new Map<string, unknown>();
  const engines = new Map<Style, Engine>();
  let count = 0;
  return (work) =>
    styles.flatMap((style) => {
      const engine = engines.get(style) ?? createEngine(root, style.file, (id) => held.get(id), { alone: true, listsOnly: style.set === setEntry });
      engines.set(style, engine);
      // An engine remembers items by their id, so each work has one of its own.
      count += 1;
      const id = `work-${count}`;
      held.set(id, { ...toCsl(style.adapt?.(work) ?? work), id });
      const html = tidy(style.set(engine, id));
      held.delete(id);
      return html === '' ? [] : [{ style: style.name, html }];
    });
}

function setNote(engine: Engine, id: string): string {
  engine.updateItems([id]);
  return engine.makeCitationCluster([{ id, position: 0 }]);
}

function setEntry(engine: Engine, id: string): string {
  engine.updateItems([id]);
  const [, [entry = '']] = engine.makeBibliography();
  // The style says "Retrieved" of an undated page and then has no day to give.
  return unwrapEntry(entry).replace(/\bRetrieved (?=https?:)/, '');
}
