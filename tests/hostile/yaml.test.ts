// Hostile YAML in every sort of file, and values without the form that their field has. All is refused at its line.
import { describe, expect, it, test } from 'vitest';
import { loadCorpus } from '@/lib/corpus/load';
import { isError, type Diagnostic } from '@/lib/diagnostics/diagnostic';
import { openEncyclopedia } from '@/lib/site/encyclopedia';
import { changeFile, withFiles } from './base';
import { clearCanary, hasRun } from './canary';
import { formedFields, wrongValues, yaml, type Place } from './corpus/yaml';

const path = { front: 'content/states/hostile.mdx', source: 'content/bibliography/hostile.yaml', channel: 'content/cases/spa-channel/hostile.yaml', events: 'content/cases/spa-channel/events.yaml', actors: 'content/actors.yaml', wanted: 'content/wanted.yaml', comparisons: 'content/comparisons.yaml' } as const satisfies Record<Place, string>;
const fields = {
  front: 'title: Hostile\nstandfirst: A text.\nreviewed: "2026-01-02"\n',
  source: 'kind: primary\npublisher: a\naccess: open\ncsl: {type: book, title: a}\n',
  channel: 'name: a\nopened: 1921-05\ncard: {parties: a}\ncites: ["@hentzau-1954-spa, p. 3"]\n',
} as const;

/** The file with the hostile lines first, without the field that they stand for; and the line of the file they begin on. */
function write(place: Place, lines: string): { readonly text: string; readonly line: number } {
  if (place !== 'front' && place !== 'source' && place !== 'channel') return { text: `${lines}\n`, line: 1 };
  const name = /^\w+(?=:)/.exec(lines)?.[0];
  const rest = fields[place].split('\n').filter((field) => name === undefined || !field.startsWith(`${name}:`)).join('\n');
  return place === 'front' ? { text: `---\n${lines}\n${rest}---\n\nText. [@hentzau-1954-spa, p. 3]\n`, line: 2 } : { text: `${lines}\n${rest}`, line: 1 };
}

/** What the reading of files finds; where that is nothing, what the whole check does. */
function errorsIn(file: string, text: string): readonly Diagnostic[] {
  const files = withFiles([[file, text]]);
  const own = (found: readonly Diagnostic[]) => found.filter((finding) => isError(finding) && finding.file === file);
  const early = own(loadCorpus(files, { drafts: true }).diagnostics);
  return early.length > 0 ? early : own(openEncyclopedia(files, { drafts: true }).diagnostics);
}

test.each(yaml.map(([tries, place, lines, outcome]) => [tries, outcome, place, lines] as const))('%s: %s', (_, outcome, place, lines) => {
  clearCanary();
  const { text, line } = write(place, lines);
  const found = errorsIn(path[place], text);
  if (outcome === 'inert') {
    expect(found).toEqual([]);
  } else {
    const refusal = found.find(({ code }) => code === outcome);
    expect(refusal, JSON.stringify(found).slice(0, 600)).toBeDefined();
    expect(refusal?.line).toBeGreaterThanOrEqual(line);
    expect(refusal?.line).toBeLessThanOrEqual(line + lines.split('\n').length);
    expect(refusal?.remedy).not.toBe('');
  }
  expect(hasRun()).toBe(false);
  expect(({} as Record<string, unknown>)['draft']).toBeUndefined();
});

describe.each(formedFields)('%s', (_, file, from, to) => {
  it('takes none of what is not of its form, and says on which line', () => {
    const line = changeFile(file, from, '\u0000').split('\u0000')[0]!.split('\n').length;
    for (const value of wrongValues) {
      const found = errorsIn(file, changeFile(file, from, to(JSON.stringify(value))));
      expect(found, JSON.stringify(value)).not.toEqual([]);
      expect(found.map((finding) => finding.line), JSON.stringify([value, found]).slice(0, 600)).toContain(line + (to('').includes('\n') ? 1 : 0));
    }
  });
});
