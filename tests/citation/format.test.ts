import { describe, expect, it, test } from 'vitest';
import { parseCluster } from '@/lib/citation/cluster';
import { createFormatter } from '@/lib/citation/format';
import type { CiteKey } from '@/lib/schema/brand';
import { sourceSchema, type CslItem } from '@/lib/schema/source';

const sources = new Map(
  Object.entries({
    'wanis-st-john-2006': {
      type: 'article-journal', title: 'Back-Channel Negotiation: International Bargaining in the Shadows', 'title-short': 'Back-Channel Negotiation', 'container-title': 'Negotiation Journal',
      author: [{ family: 'Wanis-St. John', given: 'Anthony' }], volume: '22', issue: '2', page: '119-144', issued: '2006-04', DOI: '10.1111/j.1571-9979.2006.00091.x',
    },
    'macmillan-2007': { type: 'book', title: 'Nixon and Mao', author: [{ family: 'MacMillan', given: 'Margaret' }], publisher: 'Random House', 'publisher-place': 'New York', issued: '2007' },
    'frus-d94': {
      type: 'chapter', title: 'Editorial Note (Document 94)', 'container-title': 'Foreign Relations of the United States, 1969–1976, Volume XVII',
      publisher: 'U.S. Government Printing Office', 'publisher-place': 'Washington', issued: '2006', URL: 'https://history.state.gov/historicaldocuments/frus1969-76v17/d94',
    },
    'jcpoa-2015': { type: 'treaty', title: 'Joint Comprehensive Plan of Action', issued: '2015-07-14' },
    'autumn-1973': { type: 'article-journal', title: 'The Shape of Talks', 'container-title': 'Foreign Policy', author: [{ family: 'Doe', given: 'Jane' }], issue: '12', issued: '1973-23' },
    'southern-spring-1973': { type: 'article-journal', title: 'The Other Shape of Talks', 'container-title': 'Foreign Policy', issue: '12', issued: '1973-29' },
    'quarter-1973': { type: 'article-journal', title: 'The Last Shape of Talks', 'container-title': 'Foreign Policy', issue: '12', issued: '1973-33' },
    'span-1972': { type: 'book', title: 'Memoirs', publisher: 'Norton', issued: '1969/1972' },
    'about-1970': { type: 'manuscript', title: 'Notes of a Carrier', issued: '1970~' },
  } satisfies Record<string, CslItem>).map(([key, csl]) => [key as CiteKey, { record: sourceSchema.parse({ kind: 'scholarship', publisher: 'Any', access: 'open', csl }) }] as const),
);

const formatter = createFormatter(sources, process.cwd());

function notes(...citations: readonly string[]): readonly string[] {
  return formatter.formatNotes(
    citations.map((citation) => {
      const parsed = parseCluster(citation);
      if (!parsed.ok) throw new Error(`“${parsed.found}” is no citation`);
      return parsed.cluster;
    }),
  );
}

describe('notes', () => {
  it('gives a source in full at first and in short afterwards', () => {
    expect(notes('@wanis-st-john-2006, p. 119', '@macmillan-2007', '@wanis-st-john-2006, p. 120')).toEqual([
      'Anthony Wanis-St. John, “Back-Channel Negotiation: International Bargaining in the Shadows,” <i>Negotiation Journal</i> 22, no. 2 (April 2006): 119.',
      'Margaret MacMillan, <i>Nixon and Mao</i> (New York: Random House, 2007).',
      'Wanis-St. John, “Back-Channel Negotiation,” 120.',
    ]);
  });

  it('begins anew for every article: what one article cited is in full in the next', () => {
    const first = notes('@macmillan-2007', '@macmillan-2007, p. 3');
    expect(notes('@macmillan-2007', '@macmillan-2007, p. 3')).toEqual(first);
    expect(first[0]).toContain('Random House');
  });

  test.each([
    ['@wanis-st-john-2006, pp. 120-125', ': 120–25.'],
    ['@wanis-st-john-2006, pp. 3-5, 9', ': 3–5, 9.'],
    ['@macmillan-2007, ch. 11', ', chap. 11.'],
    ['@wanis-st-john-2006, para. 3-4', ': paras. 3–4.'],
    ['@jcpoa-2015, art. 3', ',” July 14, 2015, art. 3.'],
    ['@frus-d94, doc. 2, para. 4-6', ', doc. 2, para. 4–6.'],
    ['@frus-d94, sec. The talks', ', sec. The talks.'],
    ['@frus-d94, whole', '2006).'],
  ])('sets the place of [%s] as “%s”', (citation, ending) => {
    expect(notes(citation)[0]).toMatch(new RegExp(`${ending.replace(/[.()]/g, '\\$&')}$`));
  });

  it('sets several sources of one citation in one note', () => {
    expect(notes('@macmillan-2007, p. 12; @jcpoa-2015')).toEqual(['Margaret MacMillan, <i>Nixon and Mao</i> (New York: Random House, 2007), 12; “Joint Comprehensive Plan of Action,” July 14, 2015.']);
  });

  it('leaves addresses to the page of the source', () => {
    expect(notes('@frus-d94', '@wanis-st-john-2006').join(' ')).not.toMatch(/https?:|doi/i);
  });

  it('keeps the numbering where a source is unknown: its note is empty, the others stay in place', () => {
    const [unknown, known, mixed] = notes('@no-such-source', '@macmillan-2007', '@no-such-source; @jcpoa-2015');
    expect(unknown).toBe('');
    expect(known).toContain('MacMillan');
    expect(mixed).toBe('“Joint Comprehensive Plan of Action,” July 14, 2015.');
  });

  test.each([
    ['autumn-1973', '(Autumn 1973)'],
    ['southern-spring-1973', '(Spring 1973)'],
    ['quarter-1973', '(1973)'],
    ['span-1972', '1969–1972'],
    ['about-1970', '[1970?]'],
  ])('sets the date of %s as “%s”', (key, shown) => {
    expect(notes(`@${key}`)[0]).toContain(shown);
  });
});

describe('bibliography', () => {
  it('is in order of the authors, family name first, each with its key and address', () => {
    const entries = formatter.formatBibliography(['wanis-st-john-2006', 'macmillan-2007', 'frus-d94', 'no-such-source'] as CiteKey[]);
    expect(entries).toEqual([
      {
        key: 'frus-d94',
        html: '“Editorial Note (Document 94).” In <i>Foreign Relations of the United States, 1969–1976, Volume XVII</i>. Washington: U.S. Government Printing Office, 2006. https://history.state.gov/historicaldocuments/frus1969-76v17/d94.',
      },
      { key: 'macmillan-2007', html: 'MacMillan, Margaret. <i>Nixon and Mao</i>. New York: Random House, 2007.' },
      {
        key: 'wanis-st-john-2006',
        html: 'Wanis-St. John, Anthony. “Back-Channel Negotiation: International Bargaining in the Shadows.” <i>Negotiation Journal</i> 22, no. 2 (April 2006): 119–44. https://doi.org/10.1111/j.1571-9979.2006.00091.x.',
      },
    ]);
  });

  it('is empty where nothing is cited', () => {
    expect(formatter.formatBibliography([])).toEqual([]);
  });
});
