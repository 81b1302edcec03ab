// A file server for benchmarks: brotli, empty caches, bytes counted, and if asked for a line of so many bits a second and so long a way.
import { createServer, type Server, type ServerResponse } from 'node:http';
import { brotliCompressSync, constants } from 'node:zlib';

export interface Line {
  readonly bitsPerSecond: number;
  /** Time there and back, in milliseconds, that each answer waits. */
  readonly roundTrip: number;
}

export interface ShapedServer {
  readonly origin: string;
  /** Starts a count of the bytes sent, bodies and heads. */
  restart(line?: Line): void;
  readonly sent: () => { readonly bytes: number; readonly requests: number };
  close(): void;
}

const types: Readonly<Record<string, string>> = { html: 'text/html; charset=utf-8', js: 'text/javascript; charset=utf-8', json: 'application/json', css: 'text/css', wasm: 'application/wasm' };
/** What a head of an answer costs, about. */
const headBytes = 250;

/** Serves files by path; what is small or compressed already goes as it is. */
export async function serveShaped(files: ReadonlyMap<string, string | Uint8Array>): Promise<ShapedServer> {
  const bodies = new Map<string, { readonly body: Uint8Array; readonly encoding?: string }>();
  let line: Line | undefined;
  let bytes = 0;
  let requests = 0;
  let freeAt = 0;

  const bodyOf = (path: string) => {
    const held = bodies.get(path);
    if (held) return held;
    const content = files.get(path);
    if (content === undefined) return undefined;
    const plain = typeof content === 'string' ? Buffer.from(content) : content;
    const packed = brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
    const made = packed.length < plain.length * 0.95 ? { body: packed, encoding: 'br' } : { body: plain };
    bodies.set(path, made);
    return made;
  };

  // Tens of thousands of files would take minutes: then each is compressed when it is first asked for.
  if (files.size < 5000) for (const path of files.keys()) bodyOf(path);

  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/');
    const found = bodyOf(path === '/' ? '/index.html' : path);
    requests += 1;
    bytes += headBytes + (found?.body.length ?? 0);
    const answer = () => {
      response.writeHead(found ? 200 : 404, {
        'content-type': types[path.split('.').at(-1) ?? ''] ?? (path === '/' ? 'text/html; charset=utf-8' : 'application/octet-stream'),
        // As files named by their content are served; each visit begins with an empty cache.
        'cache-control': 'max-age=31536000, immutable',
        ...(found?.encoding && { 'content-encoding': found.encoding }),
      });
      response.end(found?.body);
    };
    if (!line) {
      answer();
      return;
    }
    // One line for all: an answer begins after the way and when the ones before it are through.
    const now = performance.now();
    freeAt = Math.max(now + line.roundTrip, freeAt) + ((headBytes + (found?.body.length ?? 0)) * 8000) / line.bitsPerSecond;
    later(response, freeAt - now, answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    restart(next) {
      line = next;
      bytes = 0;
      requests = 0;
      freeAt = 0;
    },
    sent: () => ({ bytes, requests }),
    close: () => server.close(),
  };
}

function later(response: ServerResponse, milliseconds: number, answer: () => void): void {
  const timer = setTimeout(answer, milliseconds);
  response.on('close', () => clearTimeout(timer));
}
