// Runs a built release: Next's standalone server, with one line of JSON for each answer and bounds on slow clients. It stands in
// every release as serve.mjs, beside Next's server.js, and needs nothing but Node. Lines hold no reader's address, agent or query.
//
//   PORT=3000 HOSTNAME=127.0.0.1 node serve.mjs
//
// LOG=none prints no lines for answers that are well. SIGTERM finishes what was asked and stops.
import { subscribe } from 'node:diagnostics_channel';
import http from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const quiet = process.env['LOG'] === 'none';
const begun = new WeakMap();

subscribe('http.server.request.start', ({ request }) => begun.set(request, performance.now()));
subscribe('http.server.response.finish', ({ request, response }) => {
  if (quiet && response.statusCode < 500) return;
  const line = {
    time: new Date().toISOString(),
    level: response.statusCode >= 500 ? 'error' : 'info',
    event: 'answer',
    method: request.method,
    path: (request.url ?? '').split('?')[0].slice(0, 200),
    status: response.statusCode,
    ms: Math.round((performance.now() - (begun.get(request) ?? performance.now())) * 10) / 10,
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
});

/**
 * Never passed on: cookies, since the site has none; a part of a file, since the framework fails at one beyond the end, and a whole may
 * always be sent; what the framework's own scripts would ask by, since no page has them. Whoever sends these is answered like everybody else.
 */
const unheard = ['cookie', 'range', 'next-action', ...(process.env['BACKCHANNEL_KEEP_FRAMEWORK'] === '1' ? [] : ['rsc', 'next-router-prefetch', 'next-router-segment-prefetch', 'next-router-state-tree', 'next-url'])];

/** Answers what no page of ours is asked by, and says whether it did: the framework would call some of it a fault of its own. */
function refuse(request, response) {
  const answer = (status, headers = {}) => {
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff', ...headers }).end(status === 204 ? undefined : `${http.STATUS_CODES[status]}\n`);
    return true;
  };
  if (request.method === 'OPTIONS') return answer(204, { allow: 'GET, HEAD' });
  if (request.method !== 'GET' && request.method !== 'HEAD') return answer(405, { allow: 'GET, HEAD', connection: 'close' });
  if (!isReadable(request.url ?? '')) return answer(400);
  for (const name of unheard) delete request.headers[name];
  return false;
}

function isReadable(address) {
  try {
    return !decodeURIComponent(address.split('?')[0]).includes('\0');
  } catch {
    return false;
  }
}

const makeServer = http.createServer;
/** A client gets ten seconds for its headers and thirty for its request; Node's own bounds are a minute and five. */
http.createServer = (listener) => {
  const server = makeServer((request, response) => refuse(request, response) || listener(request, response));
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  return server;
};

const release = dirname(fileURLToPath(import.meta.url));
process.env['NODE_ENV'] = 'production';
process.env['NEXT_TELEMETRY_DISABLED'] = '1';
await import(pathToFileURL(join(release, 'server.js')).href);
