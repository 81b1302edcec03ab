import { spawn } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, readlinkSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dropDeadLink, nameRelease, publishRelease } from '@/lib/site/release';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'release-'));
  build('first');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** What a build leaves behind, in small. */
function build(text: string, pages = 3): void {
  const write = (file: string, content: string) => {
    mkdirSync(join(root, file, '..'), { recursive: true });
    writeFileSync(join(root, file), content);
  };
  write('.next/standalone/server.js', text);
  write('.next/standalone/.next/prerender-manifest.json', 'of no page');
  for (const said of ['prerender-manifest.json', 'server/preview-props.json', 'server/pages-manifest.json', 'server/pages/404.html']) write(`.next/${said}`, text);
  for (let page = 0; page < pages; page += 1) write(`.next/server/app/wiki/page-${page}.html`, text);
  write('.next/static/style.css', text);
  write('public/icon.svg', text);
  write('.generated/names.json', text);
  write('scripts/serve.mjs', text);
}

const served = (file: string) => readFileSync(join(root, '.site/current', file), 'utf8');

describe('publishRelease', () => {
  it('puts server, pages, styles and public files into one folder and makes it current', async () => {
    expect(await publishRelease(root, '20261122T100000Z')).toBe('.site/releases/20261122T100000Z');
    expect(readlinkSync(join(root, '.site/current'))).toBe('releases/20261122T100000Z');
    for (const file of ['server.js', 'serve.mjs', '.next/server/app/wiki/page-0.html', '.next/prerender-manifest.json', '.next/server/pages/404.html', '.next/static/style.css', 'public/icon.svg', '.generated/names.json']) expect(served(file)).toBe('first');
  });

  it('leaves the release before as it was, for who still serves from it', async () => {
    await publishRelease(root, '20261122T100000Z');
    const running = realpathSync(join(root, '.site/current'));
    build('second');
    await publishRelease(root, '20261122T110000Z');
    expect(served('server.js')).toBe('second');
    expect(readFileSync(join(running, 'server.js'), 'utf8')).toBe('first');
  });

  it('keeps three releases and no leavings', async () => {
    mkdirSync(join(root, '.site/releases/20261122T090000Z.part'), { recursive: true });
    for (const hour of ['10', '11', '12', '13']) {
      build(hour);
      await publishRelease(root, `20261122T${hour}0000Z`);
    }
    expect(readdirSync(join(root, '.site/releases')).toSorted()).toEqual(['20261122T110000Z', '20261122T120000Z', '20261122T130000Z']);
  });

  it('leaves the last good release current when a part of the next one is missing', async () => {
    await publishRelease(root, '20261122T100000Z');
    rmSync(join(root, 'public'), { recursive: true });
    await expect(publishRelease(root, '20261122T110000Z')).rejects.toThrow(/public/);
    expect(served('public/icon.svg')).toBe('first');
  });

  it('leaves a whole release current when it is killed at any moment', async () => {
    build('first', 500);
    await publishRelease(root, '20261122T100000Z');
    build('second', 500);
    const program = `import { publishRelease } from '${join(process.cwd(), 'lib/site/release.ts')}'; await publishRelease(process.argv[1], process.argv[2]);`;
    for (let run = 0; run < 4; run += 1) {
      const child = spawn(process.execPath, ['node_modules/tsx/dist/cli.mjs', '-e', program, root, `20261122T1${run + 1}0000Z`], { stdio: 'ignore' });
      const part = join(root, `.site/releases/20261122T1${run + 1}0000Z.part`);
      while (!existsSync(part) && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 1));
      await new Promise((resolve) => setTimeout(resolve, run * 30));
      child.kill('SIGKILL');
      await new Promise((resolve) => (child.exitCode === null && child.signalCode === null ? child.once('exit', resolve) : resolve(undefined)));
      const texts = new Set(['server.js', 'public/icon.svg', ...Array.from({ length: 500 }, (_, page) => `.next/server/app/wiki/page-${page}.html`)].map(served));
      expect(texts.size).toBe(1);
    }
  });
});

describe('nameRelease', () => {
  it('names a release by its time, so that names sort as the releases came', () => {
    expect(nameRelease(new Date('2026-11-22T09:05:07.123Z'))).toBe('20261122T090507Z');
  });
});

describe('dropDeadLink', () => {
  it('takes a link away that leads nowhere, and no other', async () => {
    const [dead, alive] = [join(root, 'dead'), join(root, 'alive')];
    symlinkSync('no-such-folder', dead);
    symlinkSync('public', alive);
    for (const link of [dead, alive, join(root, 'never-there')]) await dropDeadLink(link);
    expect([dead, alive].map((link) => lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink())).toEqual([undefined, true]);
  });
});
