// schema.org's vocabulary, read off the type definitions of schema-dts, which are made from it: what properties a type
// has, of its own and from those it descends from, and of which types their values are. (Compiling against the types
// themselves takes minutes.)
import { readFileSync } from 'node:fs';

interface Definition {
  readonly parents: readonly string[];
  /** Names of the types that each property admits. */
  readonly properties: ReadonlyMap<string, readonly string[]>;
}

const text = readFileSync('node_modules/schema-dts/dist/schema.d.ts', 'utf8');
/** A type without properties of its own has a leaf only. */
const definitions = new Map(
  ['Leaf', 'Base'].flatMap((part) => [...text.matchAll(new RegExp(`^(?:export )?interface (\\w+?)${part} extends ([^{]+)\\{([\\s\\S]*?)^\\}`, 'gm'))]).map(([, name = '', parents = '', body = '']) => [name, readDefinition(parents, body)]),
);

function readDefinition(parents: string, body: string): Definition {
  return {
    parents: [...parents.matchAll(/(\w+?)Base\b/g)].map(([, parent = '']) => parent),
    properties: new Map([...body.matchAll(/^ {4}"([\w-]+)"\?: SchemaValue<([^,]+),/gm)].map(([, name = '', range = '']) => [name, range.split('|').map((part) => part.trim())])),
  };
}

function lineage(type: string): readonly string[] {
  return [type, ...(definitions.get(type)?.parents ?? []).flatMap(lineage)];
}

/** What schema.org does not know or does not admit, each with its place; empty for sound data. */
export function findFaults(value: unknown, place = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((part, index) => findFaults(part, `${place}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  const { '@context': _, '@graph': graph, '@type': type, ...properties } = value as Readonly<Record<string, unknown>>;
  if (graph !== undefined) return findFaults(graph, place);
  if (typeof type !== 'string' || !definitions.has(type)) return [`${place}: “${String(type)}” is no type`];
  const known = lineage(type);
  return Object.entries(properties).flatMap(([name, inner]) => {
    // The place of the question in a search action is an annotation of its own.
    if (name === 'query-input') return [];
    const range = known.map((ancestor) => definitions.get(ancestor)?.properties.get(name)).find(Boolean);
    const here = `${place}${type}.${name}`;
    if (!range) return [`${here}: “${type}” has no such property`];
    return [inner].flat().flatMap((part) => {
      const kinds = typeof part === 'object' && part !== null ? lineage(String((part as Readonly<Record<string, unknown>>)['@type'])) : plainKinds;
      return [...(range.some((kind) => kinds.includes(kind)) ? [] : [`${here}: ${JSON.stringify(part)} is none of ${range.join(', ')}`]), ...findFaults(part, `${here} › `)];
    });
  });
}

/** What may be written as plain text or a number; an address stands for a thing. */
const plainKinds = ['Text', 'URL', 'Date', 'DateTime', 'Number', 'Integer', 'Boolean', 'IdReference'];
