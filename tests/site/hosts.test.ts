import { describe, expect, it } from 'vitest';
import type { Slug } from '@/lib/schema/brand';
import { headersEverywhere, listRedirects, writeHeadersFile, writeNginxFile, writeRedirectsFile, writeRefreshPage } from '@/lib/site/hosts';
import { readSettings } from '@/lib/site/settings';

const plain = readSettings({});
const secure = readSettings({ BACKCHANNEL_ORIGIN: 'https://example.org' });
const names = { redirects: { 'oslo-back-channel': 'oslo-channel' as Slug, accord: 'algiers-accords' as Slug }, names: [] };

describe('headers for hosts of plain files', () => {
  it('promise TLS only where the site stands on it', () => {
    expect(headersEverywhere(plain)).not.toHaveProperty('Strict-Transport-Security');
    expect(headersEverywhere(secure)).toMatchObject({ 'Strict-Transport-Security': 'max-age=63072000' });
  });

  it('never name one header twice for one address, because the hosts would join the two', () => {
    const blocks = writeHeadersFile(secure).trim().split('\n\n').map((block) => ({ address: block.split('\n')[0] ?? '', names: block.split('\n').slice(1).map((line) => line.trim().split(':')[0]) }));
    const [everywhere, ...special] = blocks;
    expect(everywhere?.address).toBe('/*');
    for (const { address, names: named } of special) expect([address, named.filter((name) => everywhere?.names.includes(name))]).toEqual([address, []]);
  });
});

describe('redirects', () => {
  it('are listed by alias', () => {
    expect(listRedirects(names)).toEqual([
      ['/wiki/accord', '/wiki/algiers-accords'],
      ['/wiki/oslo-back-channel', '/wiki/oslo-channel'],
    ]);
    expect(writeRedirectsFile(names)).toBe('/wiki/accord /wiki/algiers-accords 301\n/wiki/oslo-back-channel /wiki/oslo-channel 301\n');
  });

  it('become a page that names the article and leads there, where a host has none', () => {
    const page = writeRefreshPage(secure, '/wiki/oslo-channel');
    expect(page).toContain('<link rel="canonical" href="https://example.org/wiki/oslo-channel">');
    expect(page).toContain('content="0; url=/wiki/oslo-channel"');
    expect(page).toContain('<a href="/wiki/oslo-channel">');
  });
});

describe('the file for nginx', () => {
  it('gives a type to each ending, and to each file that has none or another', () => {
    const page = { path: 'a.json', type: 'application/json; charset=utf-8' };
    const file = writeNginxFile(plain, names, { root: '/srv/site', listen: '8080', files: [page, { ...page, path: 'b.json' }, { path: 'rules.json', type: 'application/speculationrules+json' }, { path: 'odd', type: 'text/x"y' }] });
    expect(file).toContain('"application/json; charset=utf-8" json;');
    expect(file).toMatch(/location = \/rules\.json \{\n\s+types \{ \}\n\s+default_type "application\/speculationrules\+json";/);
    expect(file).toContain('default_type "text/x\\"y";');
    expect(file).not.toContain('location = /a.json');
    expect(file).toContain('add_header Speculation-Rules "\\"/speculation-rules.json\\"" always;');
    expect(file).toContain('/wiki/accord /wiki/algiers-accords;');
  });

  it('gives one to a folder at once where all its files of an ending are of it, and keeps what the folder is sent with', () => {
    const [plainType, ownType] = ['application/json; charset=utf-8', 'application/vnd.citationstyles.csl+json'];
    const paths = ['a.json', 'b.json', 'c.json', 'd.json'].map((path) => ({ path, type: plainType }));
    const file = writeNginxFile(plain, names, { root: '/srv/site', listen: '8080', files: [...paths, ...['cite/a.json', 'cite/b.json', 'data/sources.json'].map((path) => ({ path, type: ownType })), { path: 'data/a.json', type: plainType }] });
    expect(file.match(/location [^{]*json[^{]*/g)).toEqual([String.raw`location ~ ^/cite/[^/]+\.json$ `, 'location = /data/sources.json ']);
    expect(file.slice(file.indexOf('location = /data/sources.json'))).toMatch(/^[^}]*\}[^}]*Access-Control-Allow-Origin/);
  });
});
