// Owns the fields as data: JSON Schema drawn from zod, for the guide's tables and for editors.
import { z } from 'zod';
import { articleSchemas, folders, kinds } from '../schema/article';
import { toFilePath, type FilePath } from '../schema/brand';
import { channelSchema, eventsSchema } from '../schema/case';
import { correctionsSchema } from '../schema/correction';
import { comparisonsSchema, wantedSchema } from '../schema/lists';
import { sourceSchema } from '../schema/source';
import { versionsSchema } from '../schema/version';

export interface FieldSchema {
  type?: string | string[];
  description?: string;
  enum?: readonly string[];
  properties?: Record<string, FieldSchema>;
  required?: string[];
  items?: FieldSchema;
  anyOf?: FieldSchema[];
  default?: unknown;
  /** What an author writes, in two words; ours, not JSON Schema's. */
  form?: string;
  /** Required by a rule of the check, not by the schema; ours too. */
  demanded?: boolean;
}

/** Everything that has fields, by the name of its editor schema, with the files that it describes. */
export const fieldSchemas: Readonly<Record<string, { readonly schema: z.ZodType; readonly files: string }>> = {
  ...Object.fromEntries(
    kinds.map((kind) => [kind, { schema: articleSchemas[kind], files: kind === 'case' ? 'content/cases/*/index.mdx' : `content/${folders[kind]}/*.mdx` }]),
  ),
  source: { schema: sourceSchema, files: 'content/bibliography/*.yaml' },
  channel: { schema: channelSchema, files: 'content/cases/*/!(events).yaml' },
  events: { schema: eventsSchema, files: 'content/cases/*/events.yaml' },
  comparisons: { schema: comparisonsSchema, files: 'content/comparisons.yaml' },
  wanted: { schema: wantedSchema, files: 'content/wanted.yaml' },
  corrections: { schema: correctionsSchema, files: 'content/corrections.yaml' },
  versions: { schema: versionsSchema, files: 'content/versions/*.yaml' },
};

/** The schema as zod gives it, with our own marks. */
export function toFieldSchema(schema: z.ZodType): FieldSchema {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as FieldSchema;
}

/** The JSON Schema of each form of file, for editors. */
export function writeEditorSchemas(): ReadonlyMap<FilePath, string> {
  return new Map(
    Object.entries(fieldSchemas).map(([name, { schema, files }]) => {
      const { $schema, ...rest } = toEditorSchema(toFieldSchema(schema)) as FieldSchema & { $schema?: string };
      return [toFilePath(`content/.schemas/${name}.schema.json`), `${JSON.stringify({ $schema, title: `${name}: ${files}`, ...rest }, null, 2)}\n`];
    }),
  );
}

/**
 * The check reads every YAML scalar as text; an editor reads `true` and `1971` as more than that, and must not object.
 * Our own marks are taken away.
 */
function toEditorSchema({ form: _, demanded: __, enum: values, ...schema }: FieldSchema): FieldSchema {
  const required = [...(schema.required ?? []), ...Object.entries(schema.properties ?? {}).flatMap(([name, field]) => (field.demanded ? [name] : []))];
  return {
    ...schema,
    ...typeOf(schema.type, values),
    ...(required.length > 0 && { required }),
    ...(schema.properties && { properties: mapValues(schema.properties, toEditorSchema) }),
    ...(schema.items && { items: toEditorSchema(schema.items) }),
    ...(schema.anyOf && { anyOf: schema.anyOf.map(toEditorSchema) }),
  };
}

function typeOf(type: FieldSchema['type'], values: FieldSchema['enum']): Pick<FieldSchema, 'type' | 'enum'> {
  if (values?.join() === 'true,false') return { type: 'boolean' };
  if (values) return { type: 'string', enum: values };
  return type === 'string' ? { type: ['string', 'number'] } : {};
}

function mapValues(fields: Record<string, FieldSchema>, change: (field: FieldSchema) => FieldSchema): Record<string, FieldSchema> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, change(field)]));
}
