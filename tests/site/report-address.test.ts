import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { reportAddress } from '@/lib/site/addresses';
import { readSettings } from '@/lib/site/settings';

const settings = readSettings({ BACKCHANNEL_ORIGIN: 'https://example.org/', BACKCHANNEL_REPOSITORY: 'https://example.com/repo' });
const address = new URL(reportAddress(settings, { title: 'Talks & “notes” #1', address: '/wiki/talks', state: 'version 2 of 2026-12-03' }));

test('the form of an error knows the page, its address and its version, whatever signs a title holds', () => {
  expect(`${address.origin}${address.pathname}`).toBe('https://example.com/repo/issues/new');
  expect([...address.searchParams.keys()]).toEqual(['template', 'title', 'body']);
  expect(address.searchParams.get('title')).toBe('Error: Talks & “notes” #1');
  expect(address.searchParams.get('body')).toContain('- Page: Talks & “notes” #1\n- Address: https://example.org/wiki/talks\n- State: version 2 of 2026-12-03\n');
  expect(address.hash).toBe('');
});

test('the form has the parts that the repository’s own has', async () => {
  const template = await readFile(`.github/ISSUE_TEMPLATE/${address.searchParams.get('template')}`, 'utf8');
  const partsOf = (text: string) => text.split('\n').flatMap((line) => /^(### .*|- \w+:)/.exec(line)?.[1] ?? []);
  expect(partsOf(address.searchParams.get('body') ?? '')).toEqual(partsOf(template));
  expect(partsOf(template).length).toBe(6);
  expect(template).toMatch(/^---\nname: .+\nabout: .+\n/);
});
