import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fillShell, readShell } from '@/lib/site/shell';

const shell = '<main><h1>Search</h1><div data-search-results="" class="results">\n<p>Or look through <a href="/a-z">every article</a>.</p>\n</div><div class="after">After</div></main>';

describe('fillShell', () => {
  it('puts the answer in the place of what stood there, marks it as answered and leaves the rest', () => {
    expect(fillShell(shell, 'data-search-results', '<ol><li>Oman</li></ol>')).toBe(
      '<main><h1>Search</h1><div data-search-results="" data-answered="" class="results"><ol><li>Oman</li></ol></div><div class="after">After</div></main>',
    );
  });

  it('puts text in as it is, dollar signs too', () => {
    expect(fillShell(shell, 'data-search-results', '<p>$& $1 $$ `</p>')).toContain('class="results"><p>$& $1 $$ `</p></div>');
  });

  it('fills whatever element carries the place, wherever the attribute stands', () => {
    expect(fillShell('<section class="a" id="b" data-nearest=""></section>', 'data-nearest', '<p>x</p>')).toBe('<section class="a" id="b" data-nearest="" data-answered=""><p>x</p></section>');
  });

  it('leaves a page without the place as it is', () => {
    expect(fillShell(shell, 'data-nearest', '<p>x</p>')).toBe(shell);
  });
});

describe('readShell', () => {
  it('reads the built page of that name, once', async () => {
    const root = await mkdtemp(join(tmpdir(), 'shell-'));
    const folder = join(root, '.next/server/app');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'search.html'), shell);
    expect(await readShell(root, 'search')).toBe(shell);
    await writeFile(join(folder, 'search.html'), 'changed');
    expect(await readShell(root, 'search')).toBe(shell);
    await rm(root, { recursive: true });
  });

  it('fails where the page was not built', async () => {
    await expect(readShell(join(tmpdir(), 'no-such-root'), 'search')).rejects.toThrow(/ENOENT/);
  });
});
