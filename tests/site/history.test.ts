// Histories are read from real repositories, made here.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSmall } from '../small-encyclopedia';
import type { Article } from '@/lib/corpus/corpus';
import type { Slug } from '@/lib/schema/brand';
import { collectHistory, daysOf, noHistory, type Git } from '@/lib/site/history';

const folder = mkdtempSync(join(tmpdir(), 'history-'));
const full = join(folder, 'full');
const shallow = join(folder, 'shallow');

const gitIn = (root: string): Git => (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

function commit(day: string, subject: string, change: () => void): void {
  change();
  const date = `${day}T23:30:00-02:00`;
  execFileSync('git', ['add', '-A'], { cwd: full });
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '-q', '-m', subject], { cwd: full, env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date } });
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(full, path)), { recursive: true });
  writeFileSync(join(full, path), text);
}

beforeAll(() => {
  mkdirSync(full);
  execFileSync('git', ['init', '-q'], { cwd: full });
  commit('2026-01-01', 'Write of Oman', () => {
    write('content/states/oman.mdx', 'Oman lies on the strait, and has long lent rooms to others.\n'.repeat(9));
    write('content/cases/spa-channel/index.mdx', 'It began.\n');
    write('content/bibliography/hentzau-1954-spa.yaml', 'kind: memoir\n');
  });
  commit('2026-02-01', 'Add the events of the spa', () => write('content/cases/spa-channel/events.yaml', '[]\n'));
  commit('2026-03-01', 'Call Oman by its longer name', () => renameSync(join(full, 'content/states/oman.mdx'), join(full, 'content/states/sultanate-of-oman.mdx')));
  commit('2026-04-01', 'Say what Hentzau says', () => write('content/bibliography/hentzau-1954-spa.yaml', 'kind: memoir\nnotes: []\n'));
  commit('2026-05-01', 'Change something else', () => write('README.md', 'x\n'));
  execFileSync('git', ['clone', '-q', '--depth', '3', `file://${full}`, shallow]);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the history of a clone', () => {
  it('says of each article when it was added and why it changed, newest first, in UTC', () => {
    const { articles } = collectHistory(gitIn(full), '');
    expect(articles['spa-channel']).toEqual({ created: '2026-01-02T01:30:00.000Z', changes: [{ at: '2026-02-02T01:30:00.000Z', why: 'Add the events of the spa' }, { at: '2026-01-02T01:30:00.000Z', why: 'Write of Oman' }] });
  });

  it('follows an article through a change of its name', () => {
    const { articles } = collectHistory(gitIn(full), '');
    expect(articles['sultanate-of-oman']?.changes.map(({ why }) => why)).toEqual(['Call Oman by its longer name', 'Write of Oman']);
    expect(articles['sultanate-of-oman']?.created).toBe('2026-01-02T01:30:00.000Z');
    expect(articles['oman']).toBeUndefined();
  });

  it('says of each source when it changed', () => {
    expect(collectHistory(gitIn(full), '').sources).toEqual({ 'hentzau-1954-spa': '2026-04-02T01:30:00.000Z' });
  });
});

describe('the history of a shallow clone', () => {
  it('holds what it can know, and not that everything was new on the day it was cut off', () => {
    const cut = readFileSync(join(shallow, '.git/shallow'), 'utf8');
    const { articles, sources } = collectHistory(gitIn(shallow), cut);
    expect(articles).toEqual({});
    expect(sources).toEqual({ 'hentzau-1954-spa': '2026-04-02T01:30:00.000Z' });
  });

  it('is none where there is no git', () => {
    expect(collectHistory(() => undefined, '')).toEqual(noHistory);
  });
});

describe('the days of an article', () => {
  const article = openSmall().corpus.articles.get('oman' as Slug) as Article;

  it('are those of git', () => {
    const history = { articles: { oman: { created: '2026-01-02T01:30:00.000Z', changes: [{ at: '2026-12-24T00:00:00.000Z', why: 'x' }] } }, sources: {} };
    expect(daysOf(history, article)).toEqual({ published: '2026-01-02', changed: '2026-12-24' });
  });

  it('are the day of its review where git knows nothing', () => {
    expect(daysOf(noHistory, article)).toEqual({ published: '2026-11-22', changed: '2026-11-22' });
  });

  it('never have it published after it changed', () => {
    const history = { articles: { oman: { changes: [{ at: '2026-10-01T00:00:00.000Z', why: 'x' }] } }, sources: {} };
    expect(daysOf(history, article)).toEqual({ published: '2026-10-01', changed: '2026-10-01' });
  });
});
