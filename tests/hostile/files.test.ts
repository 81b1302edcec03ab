// Files as they lie on a disk: links that lead outside, devices, wrong encodings, sizes, names. Nothing is read that is no
// file of its own, and what is refused is named with its place.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { largestFile, largestKeptText, largestList, readContentFiles } from '@/lib/corpus/files';
import { isError, type Diagnostic } from '@/lib/diagnostics/diagnostic';
import { formatReport } from '@/lib/diagnostics/report';
import type { FilePath } from '@/lib/schema/brand';
import { openEncyclopedia } from '@/lib/site/encyclopedia';
import { baseFiles } from './base';

let root: string;
const secret = 'The secret of another folder';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hostile-files-'));
  for (const [path, text] of baseFiles) write(path, text);
  writeFileSync(join(root, 'secret.mdx'), `---\ntitle: Secret\nstandfirst: ${secret}.\nreviewed: "2026-01-02"\n---\n\n${secret}.\n`);
  mkdirSync(join(root, 'elsewhere'));
  writeFileSync(join(root, 'elsewhere/inside.mdx'), secret);
});

afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string | Buffer): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

async function open() {
  const files = await readContentFiles(root);
  const { diagnostics, corpus } = openEncyclopedia(files, { drafts: true });
  return { files, corpus, errors: diagnostics.filter(isError) };
}

const articleOf = (body: string) => `---\ntitle: Hostile\nstandfirst: A text.\nreviewed: "2026-01-02"\n---\n\n${body} [@hentzau-1954-spa, p. 3]\n`;
const hostile = 'content/states/hostile.mdx';

describe('a link is not followed', () => {
  test.each([
    ['a file outside', () => '../../secret.mdx', hostile],
    ['a file of the machine', () => '/etc/passwd', hostile],
    ['a device without an end', () => '/dev/zero', hostile],
    ['a file inside', () => 'ruritania.mdx', hostile],
    ['nothing', () => 'no-such-file.mdx', hostile],
    ['itself', () => 'hostile.mdx', hostile],
    ['a folder outside', () => '../elsewhere', 'content/people-too'],
    ['a folder outside, in the place of a kind', () => '../elsewhere', 'content/guides'],
    ['a folder above, in a circle', () => '..', 'content/cases/spa-channel/again'],
    ['a source outside', () => '../../secret.mdx', 'content/bibliography/hostile.yaml'],
    ['the list of actors', () => '../secret.mdx', 'content/actors.yaml'],
  ])('to %s', async (_, target, path) => {
    rmSync(join(root, path), { force: true, recursive: true });
    symlinkSync(target(), join(root, path));
    const { files, errors } = await open();
    expect(errors.filter((finding) => finding.file === path)).toMatchObject([{ code: 'unreadable', line: 1, found: 'a symbolic link' }]);
    expect([...files.keys()].filter((file) => file === path || file.startsWith(`${path}/`))).toEqual([]);
    expect([...files.values()].join('\n')).not.toContain(secret);
  });
});

it('a pipe, which would wait for ever, is not opened', async () => {
  spawnSync('mkfifo', [join(root, hostile)]);
  const { errors } = await open();
  expect(errors).toMatchObject([{ code: 'unreadable', file: hostile }]);
});

describe('bytes', () => {
  const text = articleOf('Text.');
  const broken = (bytes: readonly number[]) => Buffer.concat([Buffer.from(articleOf('Text ')), Buffer.from(bytes), Buffer.from(' here.\n')]);
  test.each<[string, Buffer, Diagnostic['code'] | 'inert', number]>([
    ['a letter in Latin 1', broken([0xe9]), 'unreadable', 8],
    ['a byte that begins nothing', broken([0xff]), 'unreadable', 8],
    ['a letter cut off', broken([0xe2, 0x82]), 'unreadable', 8],
    ['a slash written too long', broken([0xc0, 0xaf]), 'unreadable', 8],
    ['an angle bracket written too long', broken([0xe0, 0x80, 0xbc]), 'unreadable', 8],
    ['half a letter of UTF-16', broken([0xed, 0xa0, 0x80]), 'unreadable', 8],
    ['a letter beyond the last', broken([0xf4, 0x90, 0x80, 0x80]), 'unreadable', 8],
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le'), 'unreadable', 1],
    ['UTF-16 without its mark', Buffer.from(text, 'utf16le'), 'bad-character', 1],
    ['UTF-7, which some browsers once read', Buffer.from(articleOf('+ADw-script+AD4-')), 'inert', 0],
    ['a mark of the byte order', Buffer.from(`\ufeff${text}`), 'inert', 0],
    ['two marks of the byte order', Buffer.from(`\ufeff\ufeff${text}`), 'bad-character', 1],
    ['a NUL', broken([0]), 'bad-character', 8],
    ['an escape of the terminal', broken([0x1b, 0x5b, 0x33, 0x31, 0x6d]), 'bad-character', 8],
    ['nothing at all', Buffer.from(''), 'front-matter', 1],
    ['one NUL', Buffer.from([0]), 'front-matter', 1],
    ['an executable', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), 'front-matter', 1],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'unreadable', 1],
    ['line ends of another system', Buffer.from(text.replaceAll('\n', '\r\n')), 'inert', 0],
    ['line ends of an old system', Buffer.from(text.replaceAll('\n', '\r')), 'bad-character', 1],
  ])('%s', async (_, bytes, outcome, line) => {
    write(hostile, bytes);
    const found = (await open()).errors.filter(({ file }) => file === hostile);
    if (outcome === 'inert') expect(found).toEqual([]);
    else expect(found).toContainEqual(expect.objectContaining({ code: outcome, line }));
  });
});

describe('sizes', () => {
  test.each([
    ['an article of one byte too many', hostile, largestFile + 1],
    ['front matter of ten megabytes', hostile, 10_000_000],
    ['a source of ten megabytes', 'content/bibliography/hostile.yaml', 10_000_000],
    ['a list of actors of ten megabytes', 'content/actors.yaml', largestList + 1],
    ['a kept text of half a megabyte', 'content/versions/ruritania/1.html', largestKeptText + 1],
    ['a file of a hundred gigabytes, nearly all of it a hole', hostile, 100_000_000_000],
  ])('%s', async (_, path, bytes) => {
    write(path, '---\ntitle: Hostile\n');
    truncateSync(join(root, path), bytes);
    const { files, errors } = await open();
    expect(errors.filter(({ file }) => file === path)).toMatchObject([{ code: 'too-large', line: 1, found: `${bytes.toLocaleString('en')} bytes` }]);
    expect(files.has(path as FilePath)).toBe(false);
  });

  it('an article that is refused is missed by nobody who links to it, since it is refused once', async () => {
    rmSync(join(root, 'content/states/ruritania.mdx'));
    write('content/states/ruritania.mdx', 'a'.repeat(largestFile + 1));
    const { errors, corpus } = await open();
    expect(errors.map(({ code }) => code)).toEqual(['too-large']);
    expect([...corpus.broken.keys()]).toEqual(['ruritania']);
  });
});

describe('names', () => {
  const odd = ['Hostile.mdx', 'host ile.mdx', ' hostile.mdx', 'hostile .mdx', 'hostilé.mdx', 'hоstile.mdx', 'host_ile.mdx', '-hostile.mdx', '--hostile.mdx', '-rf.mdx', 'hostile-.mdx', '__proto__.mdx', '%2e%2e.mdx', '..mdx.mdx', '...mdx'.slice(1), '$(id).mdx', '`id`.mdx', ';id.mdx', '&id.mdx', '|id.mdx', '*.mdx', '?.mdx', '"a".mdx', "'a'.mdx", '<b>.mdx', '#a.mdx', '[slug].mdx', '(group).mdx', '@slot.mdx', '~.mdx', 'a\nb.mdx', 'a\tb.mdx', 'a\u001b[31mb.mdx', 'a\u202eb.mdx', 'a\\b.mdx', '..\\..\\b.mdx', 'a'.repeat(250)].filter((name) => !name.startsWith('.'));

  test.each(odd.map((name) => [JSON.stringify(name), name] as const))('%s is no address', async (_, name) => {
    const path = `content/states/${name}`;
    write(path, articleOf('Text.'));
    const { errors, corpus } = await open();
    expect(errors.filter(({ file }) => file === path).map(({ code }) => code)).toEqual([name.endsWith('.mdx') ? 'bad-name' : 'stray-file']);
    expect([...corpus.articles.keys()].every((slug) => /^[a-z0-9-]+$/.test(slug))).toBe(true);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
    expect(formatReport(errors)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });

  it('bytes that are no letter', async () => {
    writeFileSync(Buffer.concat([Buffer.from(join(root, 'content/states/a')), Buffer.from([0xff]), Buffer.from('.mdx')]), articleOf('Text.'));
    expect((await open()).errors.map(({ code }) => code)).toEqual(['bad-name']);
  });

  it('a backslash does not make a file pass for that of another folder', async () => {
    write('content/states\\ruritania.mdx', articleOf('Another text.'));
    const { errors, files } = await open();
    expect(errors.map(({ code }) => code)).toEqual(['bad-name']);
    expect(files.get('content/states/ruritania.mdx' as FilePath)).toBe(baseFiles.get('content/states/ruritania.mdx' as FilePath));
  });

  test.each([
    ['content/hostile.mdx', 'stray-file'],
    ['content/unknown/hostile.mdx', 'stray-file'],
    ['content/states/deeper/hostile.mdx', 'stray-file'],
    ['content/states/hostile.md', 'stray-file'],
    ['content/states/hostile.js', 'stray-file'],
    ['content/states/hostile.mdx.js', 'stray-file'],
    ['content/states/hostile.tsx', 'stray-file'],
    ['content/bibliography/hostile.json', 'stray-file'],
    ['content/bibliography/deeper/hostile.yaml', 'stray-file'],
    ['content/cases/hostile.mdx', 'stray-file'],
    ['content/cases/hostile/index.mdx/index.mdx', 'stray-file'],
    ['content/cases/hostile/events.yaml', 'stray-file'],
    ['content/cases/spa-channel/page.tsx', 'stray-file'],
    ['content/package.json', 'stray-file'],
    ['content/next.config.mjs', 'stray-file'],
    ['content/cases/SPA/index.mdx', 'bad-name'],
    ['content/people/ruritania.mdx', 'duplicate-slug'],
  ])('%s has no place: %s', async (path, code) => {
    write(path, path.endsWith('events.yaml') ? '- {id: a, date: "1921", lane: front, text: a, label: a, cites: ["@a"]}' : articleOf('Text.'));
    const found = (await open()).errors.filter(({ code: other }) => other === code);
    expect(found.map(({ file }) => file)).toHaveLength(1);
  });

  test.each(['content/.env', 'content/states/.hidden.mdx', 'content/.git/config', 'content/.schemas/x.json'])('%s is not content, and not read', async (path) => {
    write(path, secret);
    const { files, errors } = await open();
    expect(errors).toEqual([]);
    expect([...files.values()].join('\n')).not.toContain(secret);
  });
});
