// Pages hold no inline script once the framework is taken out of them; with it, they do.
const scripts = process.env.BACKCHANNEL_KEEP_FRAMEWORK === '1' ? "script-src 'self' 'unsafe-inline'" : "script-src 'self'";

const policy = [
  "default-src 'none'",
  scripts,
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const security = [
  { key: 'Content-Security-Policy', value: policy },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), browsing-topics=()' },
];

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  // mdx-bundler brings esbuild, which is a program and not a module to be bundled.
  serverExternalPackages: ['mdx-bundler', 'esbuild', 'citeproc', 'subset-font'],
  async headers() {
    // The policy binds the built site; the development server needs scripts of its own.
    if (process.env.NODE_ENV === 'development') return [];
    return [
      { source: '/:path*', headers: security },
      { source: '/build/:path*', headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }] },
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
