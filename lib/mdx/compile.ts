// Owns compiling an article to code with mdx-bundler, behind a cache on disk. The guard stands first in the list,
// before what mdx-bundler adds; nothing that an author wrote as code reaches this compiler.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { bundleMDX } from 'mdx-bundler';
import { VFile } from 'vfile';
import { keepFile } from '../kept/keep-file';
import { escapeHeadingIds } from '../markup/headings';
import { createReport, type MarkupContext, type MarkupReport } from '../markup/options';
import { guardPlugin, markupPlugins } from '../markup/plugins';

export interface ReadText {
  readonly text: string;
  /** What reading it found: the code depends on what its links lead to and how its notes are numbered. */
  readonly report: MarkupReport;
}

/** Where compiled articles are kept from build to build. */
export function compiledFolder(root: string): string {
  return join(root, '.next', 'cache', 'articles');
}

export interface CompileOptions {
  readonly context: MarkupContext;
  /** Changes with the plugins and their libraries: when it does, nothing cached counts. */
  readonly pipeline: string;
  /** Where compiled articles are kept. */
  readonly cacheFolder: string;
}

/** The code of an article's body: a function body that mdx-bundler's `getMDXComponent` understands. */
export async function compileArticle({ text, report }: ReadText, options: CompileOptions): Promise<string> {
  const { context, pipeline, cacheFolder } = options;
  const links = report.links.map((link) => [link, link.target && context.addressOf(link.target, link.section)]);
  const madeFrom = [pipeline, text, links, report.comparisons, report.notes, report.citations.map(({ note }) => note), context.slug];
  return (await keepFile({ folder: cacheFolder, madeFrom }, () => bundle(text, context))).toString();
}

async function bundle(text: string, context: MarkupContext): Promise<string> {
  const options = { context, report: createReport(), evidence: false };
  const { code } = await bundleMDX({
    // A file keeps the whole text, front matter included, so that lines stay true.
    source: new VFile(escapeHeadingIds(text)),
    // mdx-bundler reads the front matter once more, with a library that runs what begins with "---js". Nobody asks for what
    // it finds: it is told to look for a mark that no text has.
    grayMatterOptions: (settings) => ({ ...settings, delimiters: randomUUID() }),
    mdxOptions(settings) {
      settings.remarkPlugins = [...guardPlugin(options), ...(settings.remarkPlugins ?? []), ...markupPlugins(options)];
      settings.remarkRehypeOptions = { ...settings.remarkRehypeOptions, clobberPrefix: '' };
      settings.tableCellAlignToStyle = false;
      return settings;
    },
    esbuildOptions(settings) {
      settings.minify = true;
      // What it cannot read it throws, with the place; its own print of it would bring an article's characters to the terminal as they are.
      settings.logLevel = 'silent';
      settings.target = ['node20'];
      return settings;
    },
  });
  return code;
}
