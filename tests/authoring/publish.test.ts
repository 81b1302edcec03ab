import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formatPlan } from '@/lib/authoring/changes';
import { planRename } from '@/lib/authoring/rename';
import { findForeignMark } from '@/lib/version/kept-text';
import { copySoundEncyclopedia, type ContentFolder } from './content-folder';
import { changeIn, planIn, type PublishOptions } from './publish-in';

const slow = { timeout: 120_000 };
let folder: ContentFolder;
beforeEach(async () => {
  folder = await copySoundEncyclopedia();
});
afterEach(() => folder.remove());

const plan = (articles: readonly string[] = [], options: PublishOptions = {}) => planIn(folder, articles, options);
const publish = async (...asked: Parameters<typeof plan>) => folder.carryOut(await plan(...asked));
const change = (file: string, from: string, to: string) => changeIn(folder, file, from, to);

const unpublished = async () => (await folder.open()).diagnostics.filter(({ code }) => code === 'unpublished').map(({ file }) => file);

describe('publishing versions', slow, () => {
  test('keeps every published article once; then nothing is left to publish, and the check finds no fault', async () => {
    await publish();
    const { versions, corpus } = await folder.open({ drafts: false });
    expect([...versions.keys()].toSorted()).toEqual([...corpus.articles.keys()].toSorted());
    expect([...versions.values()].map(({ latest }) => `${latest.number} ${latest.day} ${latest.what}`)).toEqual([...corpus.articles.keys()].map(() => '1 2026-12-01 First published version'));
    expect(await folder.errors()).toBe('0 errors, 0 warnings');
    expect(await unpublished()).toEqual([]);
    expect(await plan()).toMatchObject({ ok: true, changes: [], said: ['0 versions published.'] });
  });

  test('takes up what was changed, says in which sections, and leaves the text of the version before as it was', async () => {
    await publish();
    const before = await folder.files();
    await change('content/cases/spa-channel/events.yaml', 'text: ', 'text: As is known, ');
    expect(await unpublished()).toEqual(['content/cases/spa-channel/index.mdx']);
    await publish([], { day: '2026-12-03' });
    const after = await folder.files();
    const written = [...after].filter(([file, text]) => before.get(file) !== text && file.startsWith('content/versions/')).map(([file]) => file);
    expect(written).toEqual(['content/versions/spa-channel.yaml', 'content/versions/spa-channel/2.html']);
    const [first, second] = (await folder.open()).versions.get('spa-channel' as never)?.list.records ?? [];
    expect(first).toMatchObject({ number: 1, day: '2026-12-01' });
    expect(second).toMatchObject({ number: 2, day: '2026-12-03', what: 'Changed: Chronology' });
    expect(await folder.errors()).toBe('0 errors, 0 warnings');
  });

  test('makes no version of a change that no reader sees, and does not warn of it again', async () => {
    await publish();
    await change('content/states/ruritania.mdx', 'reviewed: "2026-01-02"', 'reviewed: "2026-12-02"');
    expect(await unpublished()).toEqual(['content/states/ruritania.mdx']);
    const again = await plan();
    expect(formatPlan(again)).toBe('ruritania: nothing that a reader sees was changed since version 1.\n0 versions published.');
    await folder.carryOut(again);
    expect(await unpublished()).toEqual([]);
    expect((await folder.open()).versions.get('ruritania' as never)?.list.records).toHaveLength(1);
  });

  test('takes the articles that are named, by address, title or alias, and the words that are given', async () => {
    await publish(['spa-channel', 'Courier', 'Hidden talks'], { what: 'Checked for the second edition' });
    const { versions } = await folder.open();
    expect([...versions.keys()].toSorted()).toEqual(['courier', 'secret-talks', 'spa-channel']);
    expect(versions.get('courier' as never)?.latest.what).toBe('Checked for the second edition');
  });

  test('follows an article to its new address', async () => {
    await publish();
    const kept = await folder.text('content/versions/spa-channel/1.html');
    await folder.carryOut(planRename(await folder.files(), { from: 'spa-channel', title: 'Zenda channel' }));
    expect(await folder.text('content/versions/zenda-channel/1.html')).toBe(kept);
    expect(await folder.errors()).toBe('0 errors, 0 warnings');
    expect((await folder.open()).versions.get('zenda-channel' as never)?.list.records).toHaveLength(1);
  });

  test('is refused where the content has errors, or no article has the name', async () => {
    const unknown = await plan(['Spa chanel']);
    expect(formatPlan(unknown)).toBe('No published article is called “Spa chanel”.\n  perhaps: Spa channel, spa-channel');
    expect(formatPlan(await plan(['reading-the-minutes']))).toContain('No published article is called');
    await change('content/states/ruritania.mdx', 'reviewed:', 'reviwed:');
    expect(formatPlan(await plan())).toContain('Nothing was published: mend the content first.');
  });
});

describe('a kept text', slow, () => {
  test('holds the words of its article, each note under its number, and nothing that is not in the form', async () => {
    await publish();
    const { readings, versions } = await folder.open({ drafts: false });
    for (const [slug, { article, body }] of readings) {
      const text = versions.get(slug)?.list.texts.get(1)?.text ?? '';
      expect(findForeignMark(text), slug).toBeUndefined();
      const plain = wordsOf(text);
      expect(plain).toContain(wordsOf(article.front.title));
      for (const section of body.sections) for (const word of wordsOf(section.text).split(' ')) expect(plain, slug).toContain(word);
      const called = [...text.matchAll(/href="#note-(\d+)"/g)].map(([, number]) => number);
      const listed = [...text.matchAll(/<li id="note-(\d+)">(.+)<\/li>/g)];
      expect([...new Set(called)].toSorted(), slug).toEqual(listed.map(([, number]) => number).toSorted());
      expect(listed.every(([, , words]) => words !== '')).toBe(true);
    }
  });
});

function wordsOf(text: string): string {
  return text.replace(/<sup\b.*?<\/sup>/g, '').replace(/<[^>]+>/g, ' ').replaceAll('&#x26;', '&').replace(/\s+/g, ' ').trim();
}
