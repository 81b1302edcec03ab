import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { get } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startExport, type Machine } from '@/scripts/serving/machines';

let nginx: Machine;
beforeAll(async () => {
  nginx = await startExport();
});
afterAll(() => nginx.stop());

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Asks without decoding or following anything. */
function ask(path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(nginx.origin + path, { method, headers, agent: false }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }));
      answer.on('error', reject);
    }).on('error', reject);
  });
}

const read = (path: string) => readFileSync(join('out', path));
const addresses = () => [...read('sitemap.xml').toString().matchAll(/<loc>https?:\/\/[^/]+(\/[^<]*)?<\/loc>/g)].map((match) => match[1] ?? '/');

describe('the exported files behind nginx', () => {
  it('answer every address of the sitemap with a page in UTF-8', async () => {
    const wrong: string[] = [];
    const listed = addresses();
    for (const address of listed) {
      const { status, headers } = await ask(address, {}, 'HEAD');
      if (status !== 200 || headers['content-type'] !== 'text/html; charset=utf-8') wrong.push(`${address}: ${status} ${headers['content-type']}`);
    }
    expect(listed.length).toBeGreaterThan(200);
    expect(wrong).toEqual([]);
  });

  it('come as brotli, gzip or plain, as the reader’s browser says, and are the same text', async () => {
    const plain = await ask('/wiki/oslo-channel');
    const brotli = await ask('/wiki/oslo-channel', { 'accept-encoding': 'gzip, br' });
    const zipped = await ask('/wiki/oslo-channel', { 'accept-encoding': 'gzip' });
    expect([plain.headers['content-encoding'], brotli.headers['content-encoding'], zipped.headers['content-encoding']]).toEqual([undefined, 'br', 'gzip']);
    expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true);
    expect(gunzipSync(zipped.body).equals(plain.body)).toBe(true);
    expect(plain.body.equals(read('wiki/oslo-channel.html'))).toBe(true);
    expect(brotli.body.length).toBeLessThan(zipped.body.length);
  });

  it('say how long they may be kept: for good where the name holds the content, not without asking elsewhere', async () => {
    const page = await ask('/wiki/oslo-channel');
    expect(page.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    const named = [...page.body.toString().matchAll(/(?:src|href)="(\/(?:build|_next)\/[^"]+)"/g)].map((match) => match[1] ?? '');
    expect(named.length).toBeGreaterThan(3);
    for (const address of new Set(named)) {
      const { status, headers } = await ask(address, {}, 'HEAD');
      expect([address, status, headers['cache-control']]).toEqual([address, 200, 'public, max-age=31536000, immutable']);
    }
  });

  it('are not sent again to who has them', async () => {
    const { headers } = await ask('/wiki/oslo-channel');
    const byTag = await ask('/wiki/oslo-channel', { 'if-none-match': headers.etag ?? '' });
    const byDate = await ask('/wiki/oslo-channel', { 'if-modified-since': headers['last-modified'] ?? '' });
    expect([byTag.status, byTag.body.length, byDate.status, byDate.body.length]).toEqual([304, 0, 304, 0]);
  });

  it('answer HEAD as GET without the body, and a range with that range', async () => {
    const whole = await ask('/data/channels.csv');
    const head = await ask('/data/channels.csv', {}, 'HEAD');
    const range = await ask('/data/channels.csv', { range: 'bytes=10-29' });
    expect(head.body.length).toBe(0);
    expect(head.headers['content-length']).toBe(String(whole.body.length));
    expect([range.status, range.headers['content-range']]).toEqual([206, `bytes 10-29/${whole.body.length}`]);
    expect(range.body.equals(whole.body.subarray(10, 30))).toBe(true);
  });

  it('carry the type and charset of what they are', async () => {
    const types = await Promise.all(
      ['/data/channels.csv', '/data/channels.json', '/data/venues.geojson', '/data/sources.json', '/cite/oman-channel.json', '/cite/oman-channel.bib', '/cite/oman-channel.ris', '/opensearch.xml', '/speculation-rules.json', '/sitemap.xml', '/robots.txt', '/icon.svg'].map(async (path) => [path, (await ask(path)).headers['content-type']]),
    );
    expect(Object.fromEntries(types)).toEqual({
      '/data/channels.csv': 'text/csv; charset=utf-8',
      '/data/channels.json': 'application/json; charset=utf-8',
      '/data/venues.geojson': 'application/geo+json',
      '/data/sources.json': 'application/vnd.citationstyles.csl+json; charset=utf-8',
      '/cite/oman-channel.json': 'application/vnd.citationstyles.csl+json; charset=utf-8',
      '/cite/oman-channel.bib': 'application/x-bibtex; charset=utf-8',
      '/cite/oman-channel.ris': 'application/x-research-info-systems; charset=utf-8',
      '/opensearch.xml': 'application/opensearchdescription+xml; charset=utf-8',
      '/speculation-rules.json': 'application/speculationrules+json',
      '/sitemap.xml': 'application/xml; charset=utf-8',
      '/robots.txt': 'text/plain; charset=utf-8',
      '/icon.svg': 'image/svg+xml; charset=utf-8',
    });
  });

  it('lead from an alias to its article for good, whichever host reads the redirects', async () => {
    const listed = read('_redirects').toString().trim().split('\n').map((line) => line.split(' '));
    expect(listed.length).toBeGreaterThan(100);
    const wrong: string[] = [];
    for (const [from = '', to = '', status] of listed) {
      const answer = await ask(from, {}, 'HEAD');
      const leads = new URL(answer.headers.location ?? '/nowhere', nginx.origin).pathname;
      if (answer.status !== 308 || leads !== to || status !== '301') wrong.push(`${from}: ${answer.status} ${leads}`);
    }
    expect(wrong).toEqual([]);
    expect((await ask(listed[0]?.[1] ?? '', {}, 'HEAD')).status).toBe(200);
  });

  it('answer a wrong address with a page that says so, and 404', async () => {
    const { status, headers, body } = await ask('/wiki/no-such-channel');
    expect([status, headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(body.toString()).toContain('href="/a-z"');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('carry on every page the headers that the server of ours sends', async () => {
    const page = await ask('/wiki/oslo-channel');
    const written = read('_headers').toString().split('\n\n')[0]?.split('\n').slice(1).map((line) => line.trim().split(': ')) ?? [];
    expect(written.length).toBeGreaterThan(6);
    for (const [name = '', ...value] of written) expect([name, page.headers[name.toLowerCase()]]).toEqual([name, value.join(': ')]);
  });
});
