// Owns the step from files to records. Every file is read on its own; a bad one is reported and left out.
import { diagnose, type Diagnostic, type Place } from '../diagnostics/diagnostic';
import { articleSchemas, folders, kinds, type Kind } from '../schema/article';
import { isCiteKey, isSlug, type CiteKey, type FilePath, type Slug } from '../schema/brand';
import { channelSchema, eventsSchema } from '../schema/case';
import { codebookSchema, type Codebook } from '../schema/codebook';
import { actorsSchema } from '../schema/coding';
import { correctionsSchema } from '../schema/correction';
import { comparisonsSchema, wantedSchema } from '../schema/lists';
import { sourceSchema } from '../schema/source';
import { versionsSchema } from '../schema/version';
import { slugify } from '../text/slug';
import { checkCharacters } from './characters';
import type { Actor, Article, Channel, Comparison, Correction, Corpus, Event, Source, VersionList, WantedName } from './corpus';
import type { ContentFiles } from './files';
import { roleOf } from './roles';
import { validate } from './validate';
import { parseYaml, type YamlText } from './yaml';

export interface LoadOptions {
  /** Whether drafts count as articles. */
  readonly drafts: boolean;
}

export function loadCorpus(files: ContentFiles, options: LoadOptions): Corpus {
  const articles = new Map<Slug, Article>();
  const sources = new Map<CiteKey, Source>();
  const broken = new Map<Slug, { readonly file: FilePath; readonly names: readonly string[] }>();
  const diagnostics: Diagnostic[] = [...(files.refused ?? [])];
  const comparisons: Comparison[] = [];
  const actors = new Map<string, Actor>();
  let codebook: Codebook | undefined;
  const wanted: WantedName[] = [];
  const corrections: Correction[] = [];
  const versions = new Map<Slug, VersionList>();
  const keptTexts = new Map<string, Map<number, { readonly file: FilePath; readonly text: string }>>();
  const keptOf = (folder: string) => keptTexts.get(folder) ?? keptTexts.set(folder, new Map()).get(folder)!;
  const parts = new Map<string, { channels: Channel[]; events: Event[] }>();
  const partsOf = (folder: string) => parts.get(folder) ?? parts.set(folder, { channels: [], events: [] }).get(folder)!;

  for (const { file } of diagnostics) {
    const role = roleOf(file as FilePath);
    if (role.is === 'article' && isSlug(role.name)) broken.set(role.name, { file: file as FilePath, names: [role.name] });
  }
  for (const [file, text] of files) {
    const role = roleOf(file);
    diagnostics.push(...checkCharacters(file, text));
    switch (role.is) {
      case 'source': {
        if (!isCiteKey(role.name)) diagnostics.push(badName(file, role.name));
        const yaml = parseYaml(text, file);
        const { value, diagnostics: found } = validate(sourceSchema, yaml, file);
        diagnostics.push(...found);
        if (value && isCiteKey(role.name)) sources.set(role.name, { key: role.name, file, record: value, locate: yaml.locate });
        break;
      }
      case 'channel': {
        if (!isSlug(role.name)) diagnostics.push(badName(file, role.name));
        const yaml = parseYaml(text, file);
        const { value, diagnostics: found } = validate(channelSchema, yaml, file);
        diagnostics.push(...found);
        if (value && isSlug(role.name)) partsOf(role.folder).channels.push({ id: role.name, file, record: value, locate: yaml.locate });
        break;
      }
      case 'events': {
        const yaml = parseYaml(text, file);
        const { value, diagnostics: found } = validate(eventsSchema, yaml, file);
        diagnostics.push(...found);
        partsOf(role.folder).events.push(...(value ?? []).map((record, index) => ({ index, file, record, locate: yaml.locate })));
        break;
      }
      case 'actors': {
        const yaml = parseYaml(text, file);
        const { value, diagnostics: found } = validate(actorsSchema, yaml, file);
        diagnostics.push(...found);
        for (const [index, record] of (value ?? []).entries()) {
          const other = actors.get(record.id);
          if (other) diagnostics.push(duplicateActor(record.id, { file, ...yaml.locate([index, 'id']) }, { file: other.file, ...other.locate([other.index, 'id']) }));
          else actors.set(record.id, { index, file, record, locate: yaml.locate });
        }
        break;
      }
      case 'codebook': {
        const { value, diagnostics: found } = validate(codebookSchema, parseYaml(text, file), file);
        diagnostics.push(...found);
        codebook = value;
        break;
      }
      case 'comparisons': {
        const yaml = parseYaml(text, file);
        const { value, diagnostics: found } = validate(comparisonsSchema, yaml, file);
        diagnostics.push(...found);
        comparisons.push(...(value ?? []).map((record, index) => ({ index, file, record, locate: yaml.locate })));
        break;
      }
      case 'wanted': {
        const yaml = parseYaml(text, file);
        const { value, diagnostics: found } = validate(wantedSchema, yaml, file);
        diagnostics.push(...found);
        wanted.push(...(value ?? []).map((name, index) => ({ index, name, file, locate: yaml.locate })));
        break;
      }
      case 'corrections': {
        const yaml = parseYaml(text, file);
        const { value, diagnostics: found } = validate(correctionsSchema, yaml, file);
        diagnostics.push(...found);
        corrections.push(...(value ?? []).map((record, index) => ({ index, file, record, locate: yaml.locate })));
        break;
      }
      case 'versions': {
        if (!isSlug(role.name)) diagnostics.push(badName(file, role.name));
        const yaml = parseYaml(text, file);
        const { value, diagnostics: found } = validate(versionsSchema, yaml, file);
        diagnostics.push(...found);
        if (value && isSlug(role.name)) versions.set(role.name, { slug: role.name, file, records: value, texts: keptOf(role.name), locate: yaml.locate });
        break;
      }
      case 'kept-text':
        keptOf(role.folder).set(role.number, { file, text });
        break;
      case 'article': {
        if (!isSlug(role.name)) {
          diagnostics.push(badName(file, role.name));
          break;
        }
        const { value, yaml, diagnostics: found } = readFrontMatter(text, file, role.kind);
        diagnostics.push(...found);
        if (!value) {
          broken.set(role.name, { file, names: [role.name, ...salvageNames(yaml.value)] });
          break;
        }
        if (value.draft && !options.drafts) break;
        const other = articles.get(role.name);
        if (other) {
          diagnostics.push(duplicateSlug(file, other));
          break;
        }
        const { channels, events } = role.kind === 'case' ? partsOf(role.folder) : { channels: [], events: [] };
        articles.set(role.name, { slug: role.name, kind: role.kind, front: value, file, text, locate: yaml.locate, channels, events });
        break;
      }
      case 'stray':
        diagnostics.push(stray(file, 'No kind of content lives at this path.', whereThingsLive));
        break;
      default:
        role satisfies never;
    }
  }
  for (const [folder, { channels, events }] of parts) {
    if (files.has(`content/cases/${folder}/index.mdx` as FilePath)) continue;
    for (const file of new Set([...channels, ...events].map((part) => part.file))) {
      diagnostics.push(stray(file, 'This belongs to a case that has no article.', `Write content/cases/${folder}/index.mdx, or move the file to its case.`));
    }
  }
  for (const [folder, texts] of keptTexts) {
    if (files.has(`content/versions/${folder}.yaml` as FilePath)) continue;
    for (const { file } of texts.values()) diagnostics.push(stray(file, 'This is the text of a version that no list names.', `Bring content/versions/${folder}.yaml back, or delete the file.`));
  }
  return { articles, sources, comparisons, actors, codebook, wanted, corrections, versions, diagnostics, broken };
}

/** The front matter of an article: its YAML is the first group. */
export const frontMatterPattern = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

function readFrontMatter(text: string, file: FilePath, kind: Kind) {
  const match = frontMatterPattern.exec(text);
  const yaml: YamlText = match
    ? parseYaml(match[1] ?? '', file, 2)
    : {
        value: undefined,
        locate: () => ({ line: 1, column: 1 }),
        locateKey: () => ({ line: 1, column: 1 }),
        diagnostics: [
          diagnose({
            code: 'front-matter',
            file,
            line: 1,
            column: 1,
            message: 'The article has no front matter.',
            remedy: 'Begin the file with --- and its fields; `npm run new` writes them.',
          }),
        ],
      };
  const { value, diagnostics } = validate(articleSchemas[kind], yaml, file);
  return { value: value && ({ ...value, kind } as Article['front']), yaml, diagnostics };
}

const whereThingsLive = `Move it: articles are .mdx files in ${kinds
  .filter((kind) => kind !== 'case')
  .map((kind) => folders[kind])
  .join(', ')}; a case is a folder in cases with index.mdx, events.yaml and a .yaml file a channel; sources are .yaml files in bibliography; versions holds what npm run publish-version writes.`;

function stray(file: FilePath, message: string, remedy: string): Diagnostic {
  return diagnose({ code: 'stray-file', file, line: 1, column: 1, message, found: file, remedy });
}

/** The names of an article whose front matter could not be read whole. */
function salvageNames(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { title, aliases } = value as { readonly title?: unknown; readonly aliases?: unknown };
  return [title, ...(Array.isArray(aliases) ? (aliases as unknown[]) : [])].filter((name): name is string => typeof name === 'string' && name !== '');
}

function badName(file: FilePath, name: string): Diagnostic {
  const suggestion = slugify(name);
  return diagnose({
    code: 'bad-name',
    file,
    line: 1,
    column: 1,
    message: 'A file here must be named in lower case letters, digits and hyphens, because the name is its address.',
    found: name,
    ...(suggestion && { candidates: [suggestion] }),
    remedy: 'Rename it.',
  });
}

function duplicateSlug(file: FilePath, other: Article): Diagnostic {
  return diagnose({
    code: 'duplicate-slug',
    file,
    line: 1,
    column: 1,
    message: `The address /wiki/${other.slug} is taken by another article.`,
    found: other.slug,
    other: { file: other.file, line: 1, column: 1 },
    remedy: 'Rename one of the two files.',
  });
}

function duplicateActor(id: string, place: Place, other: Place): Diagnostic {
  return diagnose({ code: 'duplicate-actor', ...place, message: `The actor “${id}” stands twice in the list.`, found: id, other, remedy: 'Keep one entry, with the names of both.' });
}
