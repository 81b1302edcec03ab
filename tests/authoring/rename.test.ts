import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formatPlan } from '@/lib/authoring/changes';
import { retitle } from '@/lib/authoring/front-matter';
import { planRename } from '@/lib/authoring/rename';
import { copySoundEncyclopedia, type ContentFolder } from './content-folder';

const slow = { timeout: 30_000 };
let folder: ContentFolder;
beforeEach(async () => {
  folder = await copySoundEncyclopedia();
});
afterEach(() => folder.remove());

describe('renaming', slow, () => {
  test('moves a case with all its files, and changes nothing in any other', async () => {
    const before = await folder.files();
    await folder.carryOut(planRename(before, { from: 'spa-channel', title: 'Zenda channel' }));
    const after = await folder.files();
    expect(await folder.errors()).toBe('0 errors, 0 warnings');
    expect([...after.keys()].filter((file) => file.startsWith('content/cases/'))).toEqual([
      'content/cases/zenda-channel/events.yaml',
      'content/cases/zenda-channel/index.mdx',
      'content/cases/zenda-channel/spa-1921.yaml',
    ]);
    const others = (files: typeof before) => [...files].filter(([file]) => !file.includes('index.mdx')).map(([, text]) => text);
    expect(others(after).toSorted()).toEqual(others(before).toSorted());
  });

  test('keeps every name and address that led to the article', async () => {
    const { resolver: before } = await folder.open();
    const article = before.resolveAddress('spa-channel')!.article;
    await folder.carryOut(planRename(await folder.files(), { from: 'Spa talks', title: 'Zenda channel' }));
    const { resolver, corpus } = await folder.open();
    for (const name of [article.front.title, ...article.front.aliases]) expect(resolver.resolve(name)).toMatchObject({ is: 'article', article: { slug: 'zenda-channel' } });
    for (const address of ['spa-channel', 'spa-talks', 'spa']) expect(resolver.resolveAddress(address)?.article.slug).toBe('zenda-channel');
    expect(corpus.articles.size).toBe((await folder.open()).corpus.articles.size);
  });

  test('keeps an address that none of its names makes', async () => {
    const files = await folder.files();
    await folder.carryOut(planRename(files, { from: 'ruritania', title: 'Zenda and Ruritania', slug: 'both-kingdoms' }));
    await folder.carryOut(planRename(await folder.files(), { from: 'both-kingdoms', title: 'The kingdoms' }));
    const { resolver } = await folder.open();
    for (const address of ['both-kingdoms', 'zenda-and-ruritania', 'ruritania']) expect(resolver.resolveAddress(address)?.article.slug).toBe('the-kingdoms');
    expect(await folder.errors()).toBe('0 errors, 0 warnings');
  });

  test('may take one of the article’s own aliases, which the old title replaces', async () => {
    await folder.carryOut(planRename(await folder.files(), { from: 'Spa channel', title: 'Spa talks' }));
    expect(await folder.text('content/cases/spa-talks/index.mdx')).toContain('title: Spa talks\naliases: [Spa channel, S.P.A.]\n');
    expect(await folder.errors()).toBe('0 errors, 0 warnings');
  });

  test('there and back leaves the names as they were', async () => {
    const before = await folder.text('content/states/ruritania.mdx');
    await folder.carryOut(planRename(await folder.files(), { from: 'Ruritania', title: 'Ruritanien' }));
    await folder.carryOut(planRename(await folder.files(), { from: 'Ruritanien', title: 'Ruritania' }));
    expect(await folder.text('content/states/ruritania.mdx')).toBe(before);
  });

  test('of letters alone needs no alias and moves nothing', async () => {
    const plan = planRename(await folder.files(), { from: 'Courier', title: 'COURIER' });
    expect(plan).toMatchObject({ ok: true, changes: [{ do: 'write', file: 'content/mechanisms/courier.mdx' }] });
    await folder.carryOut(plan);
    expect(await folder.text('content/mechanisms/courier.mdx')).toMatch(/^---\ntitle: COURIER\nstandfirst:/);
  });

  test('of a disambiguation works as of any other', async () => {
    await folder.carryOut(planRename(await folder.files(), { from: 'Talks', title: 'Conversations' }));
    expect(await folder.errors()).toBe('0 errors, 0 warnings');
  });
});

describe('renaming is refused', slow, () => {
  test.each([
    ['an article that does not exist', 'Spa chanel', 'Zenda channel'],
    ['a title that is another article’s', 'Spa channel', 'Ruritania'],
    ['a title that is another article’s alias', 'Spa channel', 'Hidden talks'],
    ['an empty title', 'Spa channel', ''],
    ['the title that it has', 'Spa channel', 'Spa channel'],
    ['a title that would make a link lead to itself', 'Spa channel', 'Colonel Sapt'],
  ])('for %s', async (_, from, title) => {
    const plan = planRename(await folder.files(), { from, title });
    expect(plan.ok).toBe(false);
    expect(formatPlan(plan)).toMatchSnapshot();
  });
});

describe('front matter keeps its form', () => {
  const rest = 'standfirst:   "Kept"   # as it was\n---\n\nBody: [[x]]\n';
  test.each([
    ['no aliases', `---\ntitle: Old # note\n${rest}`, `---\ntitle: New # note\naliases: [Old]\n${rest}`],
    ['an empty list', `---\ntitle: Old\naliases: []\n${rest}`, `---\ntitle: New\naliases: [Old]\n${rest}`],
    ['an empty field', `---\ntitle: Old\naliases:\n${rest}`, `---\ntitle: New\naliases: [Old]\n${rest}`],
    ['a flow list', `---\ntitle: 'Old'\naliases: [A,  "B, C"]   # why\n${rest}`, `---\ntitle: New\naliases: [A,  "B, C", Old]   # why\n${rest}`],
    ['a flow list over lines', `---\ntitle: Old\naliases: [\n  A,\n  B,\n]\n${rest}`, `---\ntitle: New\naliases: [\n  A,\n  B, Old,\n]\n${rest}`],
    ['a block list', `---\naliases:\n  - A # first\n  - B\ntitle: Old\n${rest}`, `---\naliases:\n  - A # first\n  - B\n  - Old\ntitle: New\n${rest}`],
    ['a block list without indentation', `---\ntitle: Old\naliases:\n- A\n- B # last\n${rest}`, `---\ntitle: New\naliases:\n- A\n- B # last\n- Old\n${rest}`],
    ['a title as the last field', `---\nreviewed: x\ntitle: Old\n---\n\nBody\n`, `---\nreviewed: x\ntitle: New\naliases: [Old]\n---\n\nBody\n`],
    ['a folded title', `---\ntitle: >-\n  Old\naliases: [A]\n${rest}`, `---\ntitle: New\naliases: [A, Old]\n${rest}`],
    ['Windows line ends', '---\r\ntitle: Old\r\nreviewed: x\r\n---\r\nBody\r\n', '---\r\ntitle: New\r\naliases: [Old]\r\nreviewed: x\r\n---\r\nBody\r\n'],
    ['the new title as an alias', `---\ntitle: Old\naliases: [A, new, B]\n${rest}`, `---\ntitle: New\naliases: [A, Old, B]\n${rest}`],
  ])('with %s', (_, before, after) => {
    expect(retitle(before, 'New', ['Old'])).toBe(after);
  });

  test.each([
    ['alone', '---\naliases: [new]\ntitle: NEW\n---\n', '---\naliases: []\ntitle: New\n---\n'],
    ['first', '---\naliases: [new, B]\ntitle: NEW\n---\n', '---\naliases: [B]\ntitle: New\n---\n'],
    ['last', '---\naliases: [A, new]\ntitle: NEW\n---\n', '---\naliases: [A]\ntitle: New\n---\n'],
    ['in a block', '---\naliases:\n  - A\n  - new\n  - B\ntitle: NEW\n---\n', '---\naliases:\n  - A\n  - B\ntitle: New\n---\n'],
    ['alone in a block', '---\naliases:\n  - new\ntitle: NEW\n---\n', '---\naliases:\n  []\ntitle: New\n---\n'],
  ])('when an alias that is the new title stands %s, and nothing takes its place', (_, before, after) => {
    expect(retitle(before, 'New', [])).toBe(after);
  });

  test('a title is quoted only where YAML needs it', () => {
    expect(retitle('---\ntitle: Old\n---\n', 'U.S.–China opening', [])).toBe('---\ntitle: U.S.–China opening\n---\n');
    expect(retitle('---\ntitle: Old\n---\n', 'Secrecy: why', ['Old, and "new"'])).toBe('---\ntitle: "Secrecy: why"\naliases: [\'Old, and "new"\']\n---\n');
  });
});
