// Owns turning what zod finds into an author's words.
import type { z } from 'zod';
import type { Code } from '../diagnostics/codes';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic';
import { nearestNames } from '../text/distance';
import type { FilePath } from '../schema/brand';
import type { FieldPath, YamlText } from './yaml';

type Issue = z.core.$ZodIssue;

/** Checks a YAML value against a schema: the value, or undefined with the findings. */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  yaml: YamlText,
  file: FilePath,
): { readonly value: z.output<Schema> | undefined; readonly diagnostics: readonly Diagnostic[] } {
  if (yaml.diagnostics.length > 0) return { value: undefined, diagnostics: yaml.diagnostics };
  const result = schema.safeParse(yaml.value);
  if (result.success) return { value: result.data, diagnostics: [] };
  const diagnostics = result.error.issues.flatMap((issue) => explain(issue, [], yaml, file, schema));
  return { value: undefined, diagnostics };
}

function explain(issue: Issue, above: FieldPath, yaml: YamlText, file: FilePath, schema: z.ZodType): readonly Diagnostic[] {
  const path = [...above, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  const name = nameField(path);
  const found = show(valueAt(yaml.value, path));
  const finding = (code: Code, message: string, remedy: string, more: Partial<Diagnostic> = {}) =>
    diagnose({ code, file, ...yaml.locate(path), message, remedy, ...more });

  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        finding(
          'front-matter',
          `${path.length ? `${name} has` : 'There is'} no field “${key}” here.`,
          'Spell the field as content/README.md does, or take it out.',
          { found: key, candidates: nearestNames(key, fieldNames(schema, path)), ...yaml.locateKey([...path, key]) },
        ),
      );
    case 'invalid_union': {
      const lacking = issue.errors.map(missingKey);
      if (lacking.length > 0 && lacking.every((key) => key !== undefined)) {
        return [finding('front-matter', `${name} needs ${lacking.map((key) => `“${key}”`).join(' or ')}.`, 'Add one of them; content/README.md says what each holds.')];
      }
      const branches = issue.errors.toSorted((a, b) => a.length - b.length);
      const best = branches[0];
      if (best?.length) return best.flatMap((inner) => explain(inner, path, yaml, file, schema));
      return [finding('front-matter', `${name} fits none of the forms that it may have.`, 'See the field list in content/README.md.', { ...(found && { found }) })];
    }
    case 'invalid_type':
      if (found === undefined) return [finding('front-matter', `${name} is missing.`, 'Add the field; content/README.md says what it holds.')];
      return [finding('front-matter', `${name} must be ${article(issue.expected)}.`, 'See the field list in content/README.md.', { found })];
    case 'invalid_value':
      if (found === undefined) return [finding('front-matter', `${name} is missing.`, `Write one of: ${issue.values.join(', ')}.`)];
      return [
        finding('front-matter', `${name} must be one of: ${issue.values.join(', ')}.`, 'Choose one of these.', {
          found,
          candidates: nearestNames(found, issue.values.map(String)),
        }),
      ];
    default: {
      const code: Code = issue.code === 'custom' && issue.params?.['code'] === 'bad-date' ? 'bad-date' : 'front-matter';
      const remedy = issue.code === 'custom' ? issue.params?.['remedy'] : undefined;
      return [finding(code, `${name} ${issue.message}.`, typeof remedy === 'string' ? remedy : 'Mend the value; content/README.md says what it holds.', { ...(found !== undefined && { found }) })];
    }
  }
}

function nameField(path: FieldPath): string {
  if (path.length === 0) return 'The file';
  const [first, ...rest] = path;
  if (typeof first === 'number') return rest.length === 0 ? `Entry ${first + 1}` : `${nameField(rest)} of entry ${first + 1}`;
  return `“${path.map((step) => (typeof step === 'number' ? `[${step + 1}]` : step)).join('.').replaceAll('.[', '[')}”`;
}

function article(expected: string): string {
  switch (expected) {
    case 'string':
      return 'a text';
    case 'array':
      return 'a list';
    case 'object':
      return 'a set of fields';
    default:
      return `a ${expected}`;
  }
}

function valueAt(value: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((inner, step) => (typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[step] : undefined), value);
}

function show(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (value === '') return '(nothing)';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** The field whose absence is all that keeps a value from one form of a union. */
function missingKey(issues: readonly Issue[]): string | undefined {
  const [only, ...others] = issues;
  return only?.code === 'invalid_type' && only.path.length === 1 && others.length === 0 ? String(only.path[0]) : undefined;
}

function fieldNames(schema: unknown, path: FieldPath): readonly string[] {
  let inner = schema as { def?: { type?: string; innerType?: unknown; element?: unknown; shape?: Record<string, unknown>; options?: readonly unknown[] } };
  const unwrap = () => {
    while (inner?.def?.innerType) inner = inner.def.innerType as typeof inner;
  };
  unwrap();
  for (const step of path) {
    const next = typeof step === 'number' ? inner?.def?.element : inner?.def?.shape?.[step];
    inner = (next ?? {}) as typeof inner;
    unwrap();
  }
  if (inner?.def?.options) return inner.def.options.flatMap((option) => fieldNames(option, []));
  return Object.keys(inner?.def?.shape ?? {});
}
