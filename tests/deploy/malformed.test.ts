import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { currentRelease, startExport, startServer, type Machine } from '@/scripts/serving/machines';

/** Sends bytes as they are and reads until the server closes, or for a while. */
function send(port: number, bytes: string, patience = 3000): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let said = '';
    const end = () => {
      socket.destroy();
      resolve(said);
    };
    socket.setTimeout(patience, end);
    socket.on('data', (data) => (said += data.toString('latin1')));
    socket.on('error', end);
    socket.on('close', end);
    socket.write(bytes, 'latin1');
  });
}

const request = (target: string, { method = 'GET', headers = '', body = '' } = {}) => `${method} ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${headers}\r\n${body}`;

const malformed: readonly (readonly [what: string, bytes: string])[] = [
  ['half an escape', request('/wiki/%E0%A4%A')],
  ['bytes that are no UTF-8', request('/wiki/%FF%FE%FD')],
  ['a NUL', request('/wiki/oslo%00channel')],
  ['a line break in the address', request('/wiki/oslo%0d%0aSet-Cookie:%20a=b')],
  ['dots that climb', request('/wiki/../../../../etc/passwd')],
  ['encoded dots that climb', request('/build/%2e%2e/%2e%2e/%2e%2e/etc/passwd')],
  ['twice encoded dots', request('/build/%252e%252e%252f%252e%252e%252fetc%252fpasswd')],
  ['backslashes', request('/build\\..\\..\\package.json')],
  ['encoded backslashes', request('/build/..%5c..%5cpackage.json')],
  ['what stands beside the pages', request('/.next/required-server-files.json')],
  ['what the build generated', request('/.generated/names.json')],
  ['a page’s code', request('/_next/server/app/page.js')],
  ['an image to be made smaller', request('/_next/image?url=%2Ficon.svg&w=64&q=75')],
  ['an address elsewhere', request('http://example.org/wiki/oslo-channel')],
  ['two slashes first', request('//example.org/wiki/oslo-channel')],
  ['a query of a megabyte', request(`/search?q=${'a'.repeat(1_000_000)}`)],
  ['a query of 15,000 characters', request(`/search?q=${'a%20'.repeat(3_500)}`)],
  ['a name of 15,000 characters', request(`/wiki/${'a'.repeat(15_000)}`)],
  ['a header of a megabyte', request('/', { headers: `X-Much: ${'a'.repeat(1_000_000)}\r\n` })],
  ['ten thousand headers', request('/', { headers: 'X-A: b\r\n'.repeat(10_000) })],
  ['a method that is none', request('/', { method: 'FROBNICATE' })],
  ['POST', request('/wiki/oslo-channel', { method: 'POST', headers: 'Content-Length: 3\r\n', body: 'a=b' })],
  ['POST of a server action', request('/', { method: 'POST', headers: 'Next-Action: 00\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n', body: '[]' })],
  ['PUT', request('/wiki/oslo-channel', { method: 'PUT', headers: 'Content-Length: 0\r\n' })],
  ['DELETE', request('/wiki/oslo-channel', { method: 'DELETE' })],
  ['TRACE', request('/', { method: 'TRACE' })],
  ['OPTIONS', request('*', { method: 'OPTIONS' })],
  ['CONNECT', request('example.org:443', { method: 'CONNECT' })],
  ['no request at all', 'hello\r\n\r\n'],
  ['another protocol', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
  ['HTTP of another age', 'GET /\r\n\r\n'],
  ['two lengths', request('/', { method: 'POST', headers: 'Content-Length: 3\r\nContent-Length: 5\r\n', body: 'abcde' })],
  ['length and chunks', request('/', { method: 'POST', headers: 'Content-Length: 3\r\nTransfer-Encoding: chunked\r\n', body: '0\r\n\r\n' })],
  ['a body that never comes', request('/', { method: 'POST', headers: 'Content-Length: 1000000\r\n' })],
  ['an unknown host', 'GET / HTTP/1.1\r\nHost: <script>alert(1)</script>\r\nConnection: close\r\n\r\n'],
  ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'],
  ['flight data', request('/wiki/oslo-channel', { headers: 'RSC: 1\r\nNext-Router-State-Tree: x\r\n' })],
  ['a preview cookie', request('/wiki/oslo-channel', { headers: 'Cookie: __prerender_bypass=1; __next_preview_data=x\r\n' })],
  ['a middleware header', request('/wiki/oslo-channel', { headers: 'x-middleware-subrequest: middleware\r\n' })],
  ['a range of nonsense', request('/icon.svg', { headers: 'Range: bytes=9-3,a-b\r\n' })],
  ['a range beyond the end', request('/icon.svg', { headers: 'Range: bytes=99999999-\r\n' })],
  ['prototype keys', request('/search?__proto__[x]=1&constructor=2&q=__proto__')],
];

/** A path of a machine, a frame of a stack, the insides of the framework. */
const leak = /\/(?:home|root|tmp|work|var|usr)\/\w|node_modules|\n\s+at \S+ \(|\.ts:\d+|\.js:\d+:\d+/;

const open = { server: () => startServer(currentRelease()), files: startExport };

describe.each([['the standalone server', open.server], ['nginx over the exported files', open.files]] as const)('%s', (_, start) => {
  let machine: Machine;
  beforeAll(async () => {
    machine = await start();
  });
  afterAll(() => machine.stop('SIGKILL'));

  it.each(malformed)('answers %s without failing, and says nothing of its insides', async (_what, bytes) => {
    const said = await send(machine.port, bytes);
    const status = Number(/^HTTP\/1\.[01] (\d+)/.exec(said)?.[1] ?? 0);
    expect(status === 501 || status < 500, said.slice(0, 200)).toBe(true);
    expect(said).not.toMatch(leak);
    expect(said).not.toMatch(/^set-cookie:/im);
    expect(said).not.toContain('root:x:0:0');
    expect(machine.process.exitCode).toBeNull();
    expect((await fetch(`${machine.origin}/wiki/oslo-channel`)).status).toBe(200);
  });

  it('goes on answering beside a thousand sockets that say nothing', async () => {
    const idle = await Promise.all(
      Array.from({ length: 1000 }, () => new Promise<ReturnType<typeof connect>>((resolve, reject) => {
        const socket = connect(machine.port, '127.0.0.1', () => resolve(socket));
        socket.on('error', reject);
      })),
    );
    for (const socket of idle) socket.removeAllListeners('error').on('error', () => undefined);
    const answers = await Promise.all(Array.from({ length: 20 }, () => fetch(`${machine.origin}/wiki/oslo-channel`).then(({ status }) => status)));
    for (const socket of idle) socket.destroy();
    expect(new Set(answers)).toEqual(new Set([200]));
  });

  it('lets go of a client that sends its request a letter at a time', async () => {
    const closed = await new Promise<boolean>((resolve) => {
      const socket = connect(machine.port, '127.0.0.1');
      const letters = setInterval(() => socket.write('X'), 500);
      const patience = setTimeout(() => finish(false), 60_000);
      const finish = (done: boolean) => {
        clearInterval(letters);
        clearTimeout(patience);
        socket.destroy();
        resolve(done);
      };
      socket.write('GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ');
      socket.on('error', () => finish(true));
      socket.on('close', () => finish(true));
      socket.resume();
    });
    expect(closed).toBe(true);
  });
});
