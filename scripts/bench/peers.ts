// The peers: how their articles are written and how they are built. Each stands in peers/<name>/ at its own defaults.
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readFolder, readStamp, weighFolder, writeStamp } from './built-folder';
import { runMeasured } from './measured-run';
import type { PlainArticle } from './plain-articles';
import { hashText, installFolder, scratch, type Tools } from './scratch';
import type { SiteBuilder, SiteName } from './site';

interface Peer {
  readonly articles: string;
  readonly output: string;
  /** What a build leaves behind for the next: a build from nothing has none of it. */
  readonly caches: readonly string[];
  /** Whether the theme sets the title over the text by itself. */
  readonly setsTitle: boolean;
}

const peers: Readonly<Record<Exclude<SiteName, 'ours'>, Peer>> = {
  starlight: { articles: 'src/content/docs/wiki', output: 'dist', caches: ['.astro', 'dist', 'node_modules/.astro', 'node_modules/.vite'], setsTitle: true },
  nextra: { articles: 'content/wiki', output: 'out', caches: ['.next', 'out'], setsTitle: false },
};

export function createPeer(name: Exclude<SiteName, 'ours'>, root: string, tools: Tools): SiteBuilder {
  const peer = peers[name];
  const source = join(root, 'scripts/bench/peers', name);
  return {
    name,
    async build(corpus, anew) {
      const { count } = corpus;
      const articles = corpus.articles();
      const folder = join(scratch, 'built', `${name}-${count}`);
      const stamp = hashText((await readFolder(source, /node_modules/)) + JSON.stringify(articles));
      const before = anew ? undefined : await readStamp(folder, stamp);
      if (before) return { name, folder, ...(await weighFolder(folder)), cost: undefined };

      const work = await installFolder(source);
      for (const path of [peer.articles, ...peer.caches]) await rm(join(work, path), { recursive: true, force: true });
      await mkdir(join(work, peer.articles), { recursive: true });
      for (const article of articles) await writeFile(join(work, peer.articles, `${article.slug}.md`), writeArticle(article, peer));
      console.error(`Building ${name} with ${count} articles.`);
      await mkdir(join(scratch, 'built'), { recursive: true });
      const cost = await runMeasured({ command: 'npm', arguments: ['run', 'build'], cwd: work, env: tools.env, log: `${folder}.log` });
      await rm(folder, { recursive: true, force: true });
      await rename(join(work, peer.output), folder);
      await writeStamp(folder, stamp, cost);
      return { name, folder, ...(await weighFolder(folder)), cost };
    },
  };
}

function writeArticle({ title, description, markdown }: PlainArticle, { setsTitle }: Peer): string {
  const front = `---\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(description)}\n---\n`;
  return [front, ...(setsTitle ? [] : [`# ${title}\n`]), `${description}\n`, markdown].join('\n');
}
