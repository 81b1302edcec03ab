import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formatPlan } from '@/lib/authoring/changes';
import { planArticle } from '@/lib/authoring/new-article';
import { kinds } from '@/lib/schema/article';
import { copySoundEncyclopedia, type ContentFolder } from './content-folder';

const today = '2026-11-22';
const slow = { timeout: 30_000 };
let folder: ContentFolder;
beforeEach(async () => {
  folder = await copySoundEncyclopedia();
});
afterEach(() => folder.remove());

describe('a new article', slow, () => {
  test.each(kinds)('of the kind “%s” passes the check as a draft', async (kind) => {
    await folder.carryOut(planArticle(await folder.files(), { kind, title: 'Black Elphberg: a “study”, #1', today }));
    expect(await folder.errors()).toBe('0 errors, 0 warnings');
    const { resolver, diagnostics } = await folder.open();
    const written = resolver.resolveAddress('black-elphberg-a-study-1')?.article;
    expect(written?.front).toMatchObject({ kind, title: 'Black Elphberg: a “study”, #1', draft: true, reviewed: today });
    expect(diagnostics.filter(({ file }) => file === written?.file)).toEqual([]);
  });

  test('is left out of the published encyclopedia', async () => {
    await folder.carryOut(planArticle(await folder.files(), { kind: 'case', title: 'Zenda channel', today }));
    const { corpus } = await folder.open({ drafts: false });
    expect([...corpus.articles.keys()]).not.toContain('zenda-channel');
  });

  test('of a case stands in a folder of its own, which may be named by kind or by folder', async () => {
    const plan = planArticle(await folder.files(), { kind: 'cases', title: 'Zenda channel', today });
    expect(plan).toMatchObject({ ok: true, changes: [{ do: 'write', file: 'content/cases/zenda-channel/index.mdx' }] });
  });

  test('may take a wanted name, and says that the list holds it', async () => {
    const plan = planArticle(await folder.files(), { kind: 'person', title: 'Colonel Sapt', today });
    expect(formatPlan(plan)).toContain('content/wanted.yaml');
    await folder.carryOut(plan);
    expect(await folder.errors()).toBe('0 errors, 0 warnings');
  });

  test('names what it may be a second spelling of, wanted names included', async () => {
    const plan = planArticle(await folder.files(), { kind: 'person', title: 'Colonel Sabt', today });
    expect(formatPlan(plan)).toContain('not one of these: Colonel Sapt');
  });

  test('takes its address from the third word where the title makes none', async () => {
    expect(planArticle(await folder.files(), { kind: 'state', title: 'Руритания', today }).ok).toBe(false);
    await folder.carryOut(planArticle(await folder.files(), { kind: 'state', title: 'Руритания', slug: 'old-ruritania', today }));
    expect(await folder.errors()).toBe('0 errors, 0 warnings');
  });
});

describe('a new article is refused', slow, () => {
  test.each([
    ['a kind that does not exist', 'cse', 'Zenda channel'],
    ['an empty title', 'case', ' '],
    ['a title that is taken', 'case', 'spa  Channel'],
    ['a title that is an alias', 'concept', 'Hidden talks'],
    ['a title that is a disambiguation', 'concept', 'Talks'],
    ['a title that makes a taken address', 'case', 'S.P.A'],
    ['a title that makes no address', 'state', 'Руритания'],
  ])('with %s', async (_, kind, title) => {
    const plan = planArticle(await folder.files(), { kind, title, today });
    expect(plan.ok).toBe(false);
    expect(formatPlan(plan)).toMatchSnapshot();
  });

  test('where a broken article holds the address', async () => {
    const files = new Map([...(await folder.files())].map(([file, text]) => [file, file.endsWith('ruritania.mdx') ? 'nothing' : text] as const));
    const plan = planArticle(files, { kind: 'person', title: 'Ruritania', today });
    expect(formatPlan(plan)).toContain('content/states/ruritania.mdx');
    expect(plan.ok).toBe(false);
  });
});
