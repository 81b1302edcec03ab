import { readFileSync, readdirSync } from 'node:fs';
import { availableParallelism, freemem } from 'node:os';

/** What is sent with which address; the export for other hosts reads the same file. */
const serving = JSON.parse(readFileSync(new URL('./lib/site/serving.json', import.meta.url), 'utf8'));
const list = (headers) => Object.entries(headers).map(([key, value]) => ({ key, value }));

// Pages hold no inline script once the framework is taken out of them; with it, they do.
const policy = { ...serving.policy };
if (process.env.BACKCHANNEL_KEEP_FRAMEWORK === '1') {
  policy['script-src'] += " 'unsafe-inline'";
  delete policy['require-trusted-types-for'];
  delete policy['trusted-types'];
}
const overTls = (process.env.BACKCHANNEL_ORIGIN ?? '').startsWith('https:') ? serving.overTls : {};
const everywhere = { 'Content-Security-Policy': Object.entries(policy).map((pair) => pair.join(' ')).join('; '), ...serving.everywhere, ...overTls };

/** Pages are drawn by so many processes. Each opens the whole encyclopedia, so that memory bounds them on a large one. */
function countWorkers() {
  const articles = readdirSync(new URL('./content', import.meta.url), { recursive: true }).filter((name) => name.endsWith('.mdx')).length;
  const bytesEach = 600e6 + articles * 400e3;
  return Math.max(1, Math.min(availableParallelism(), Math.floor(Math.min(freemem(), 4e9) / bytesEach)));
}

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  // The server is put together when the code is compiled; once pages are drawn, Next would copy them all into it (`lib/site/release.ts` moves them).
  output: process.env.BACKCHANNEL_STEP === 'generate' ? undefined : 'standalone',
  experimental: {
    cpus: countWorkers(),
    // What Next would measure of each page for its own prefetching, no page of ours asks for.
    prefetchInlining: false,
    // No reader is sent this code, and squeezing it took half the time of compiling.
    turbopackMinify: { server: false },
    turbopackSourceMaps: process.env.NODE_ENV === 'development',
  },
  // `npm test` asks for them: a reader's build of what was tested need not ask again.
  typescript: { ignoreBuildErrors: true },
  // The first page of each worker waits until all content is read: on a busy machine, or with a large encyclopedia, longer than Next's minute.
  staticPageGenerationTimeout: 1800,
  // The server answers from what was built: it reads no article and compiles nothing.
  outputFileTracingExcludes: { '/**': ['content/**', 'docs/**', 'tests/**', 'scripts/**', '.site/**', 'node_modules/esbuild/**', 'node_modules/@esbuild/**', 'node_modules/citeproc/**', 'node_modules/subset-font/**', 'node_modules/typescript/**'] },
  // mdx-bundler brings esbuild, which is a program and not a module to be bundled.
  serverExternalPackages: ['mdx-bundler', 'esbuild', 'citeproc', 'subset-font'],
  async headers() {
    // The policy binds the built site; the development server needs scripts of its own.
    if (process.env.NODE_ENV === 'development') return [];
    return [
      { source: '/:path*', headers: list(everywhere) },
      // Next names the files of its own folder by their content and says so itself.
      ...[serving.open, serving.hashed].flatMap(({ folders, headers }) => folders.filter((folder) => !folder.startsWith('/_next')).map((folder) => ({ source: `${folder}/:path*`, headers: list(headers) }))),
    ];
  },
  async rewrites() {
    return {
      // A question or a filter; in development the page answers with its script.
      beforeFiles: process.env.NODE_ENV === 'development' ? [] : ['q', 'kind', 'region', 'host', 'from', 'to'].map((key) => ({ source: '/search', has: [{ type: 'query', key }], destination: '/search/answer' })),
      afterFiles: [],
      fallback: [{ source: '/:path*', destination: '/unknown' }],
    };
  },
};

export default config;
