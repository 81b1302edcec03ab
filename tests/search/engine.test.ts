import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { buildSearchFile } from '@/lib/search/build';
import { openSearch, type Hit, type MarkedText } from '@/lib/search/engine';
import type { ArticleRecord, SearchFile, SectionRecord } from '@/lib/search/records';
import { locateWords, splitWords } from '@/lib/search/words';

const article = (slug: string, title: string, aliases: readonly string[], standfirst: string): ArticleRecord => ({ slug, title, kind: 'Article', aliases, standfirst, years: '' });

const articles = [
  article('backchannel-diplomacy', 'Backchannel diplomacy', ['Back channel', 'Backchannel negotiation'], 'Hidden talks between governments that do not admit to them.'),
  article('henry-kissinger', 'Henry Kissinger', ['Kissinger'], 'National security adviser to Richard Nixon.'),
  article('kissinger-dobrynin-channel', 'Kissinger–Dobrynin channel', ['The Channel'], 'The private line between the White House and the Soviet embassy.'),
  article('johan-jorgen-holst', 'Johan Jørgen Holst', [], 'Foreign minister of Norway in 1993.'),
  article('track-1-5', 'Track 1.5 diplomacy', [], 'Officials and private persons at one table.'),
  article('us-china-opening', 'U.S.–China opening', ['Polo I', '周恩来'], 'How Nixon came to Beijing.'),
  article('oman', 'Oman', [], 'A sultanate that hosts.'),
];

const sections: readonly SectionRecord[] = [
  { article: 0, text: 'A back channel is conducted in secret and runs beside an acknowledged front channel, or replaces it.' },
  { article: 1, text: 'Kissinger held the American end of several secret lines.' },
  { article: 1, id: 'later-years', heading: 'Later years', text: 'He wrote of the honeymoon remark in his memoirs, and of Oman once.' },
  { article: 2, text: 'Henry Kissinger and Anatoly Dobrynin met in the Map Room.' },
  { article: 2, id: 'arms', heading: 'Arms talks', text: 'An understanding on missiles was announced in May 1971. The delegations were not told of the breakfast.' },
  { article: 3, text: 'Holst joined the talks in the summer.' },
  { article: 4, text: 'Track 1.5 meetings mix officials and others.' },
  { article: 5, text: 'The U.S. side asked Pakistan.' },
  { article: 5, id: 'pakistan', heading: 'Words through Pakistan', text: `${'Messages went by courier. '.repeat(30)}Yahya Khan's envoy, Agha Hilaly, read them aloud. ${'Answers took weeks. '.repeat(30)}` },
  { article: 6, text: 'Oman hosted talks in Muscat.' },
  { article: 6, id: 'host', heading: 'Oman as a host', text: 'Its sultan lent the room.' },
];

// As it is shipped: through JSON.
const file = JSON.parse(JSON.stringify(await buildSearchFile(articles, sections))) as SearchFile;
const engine = openSearch(file);

const answer = (query: string, limit = 10) => engine.answer(query, limit);
const slugs = (query: string) => answer(query).hits.map((hit) => hit.slug);
const first = (query: string): Hit => {
  const [hit] = answer(query).hits;
  if (!hit) throw new Error(`“${query}” found nothing`);
  return hit;
};
const marked = ({ text, marks }: MarkedText) => marks.map(([start, end]) => text.slice(start, end));

describe('the order of hits', () => {
  test.each([
    ['Oman', 'oman'],
    ['oman', 'oman'],
    ['Henry Kissinger', 'henry-kissinger'],
    ['Kissinger', 'henry-kissinger'],
    ['back channel', 'backchannel-diplomacy'],
    ['Polo I', 'us-china-opening'],
    ['周恩来', 'us-china-opening'],
    ['kissinger-dobrynin channel', 'kissinger-dobrynin-channel'],
    ['Johan Jorgen Holst', 'johan-jorgen-holst'],
    ['the channel', 'kissinger-dobrynin-channel'],
  ])('an exact title or alias comes first: %j', (query, slug) => {
    expect(first(query)).toMatchObject({ slug, stage: 'exact' });
  });

  it('every title and every alias finds its own article first', () => {
    for (const { slug, title, aliases } of articles) {
      for (const name of [title, ...aliases]) expect(first(name), name).toMatchObject({ slug, stage: 'exact' });
    }
  });

  it('then what begins with the query, then names that hold it, then texts', () => {
    expect(answer('kiss').hits.map(({ slug, stage }) => [slug, stage])).toEqual([
      ['henry-kissinger', 'prefix'],
      ['kissinger-dobrynin-channel', 'prefix'],
    ]);
    expect(answer('dobrynin').hits[0]).toMatchObject({ slug: 'kissinger-dobrynin-channel', stage: 'name' });
    expect(answer('oman').hits.map(({ slug, stage }) => [slug, stage])).toEqual([
      ['oman', 'exact'],
      ['henry-kissinger', 'text'],
    ]);
  });

  it('lists an article once, and no more articles than asked for', () => {
    const found = slugs('talks');
    expect(new Set(found).size).toBe(found.length);
    expect(found.length).toBeGreaterThan(2);
    expect(answer('talks', 2).hits).toHaveLength(2);
  });

  it('finds words in any order and by their beginnings', () => {
    expect(slugs('holst johan')).toEqual(['johan-jorgen-holst']);
    expect(slugs('honeym mem')).toEqual(['henry-kissinger']);
  });
});

describe('a hit', () => {
  it('in a section carries its id and heading, to land on', () => {
    expect(first('missiles understanding')).toMatchObject({ slug: 'kissinger-dobrynin-channel', section: { id: 'arms', heading: { text: 'Arms talks' } }, stage: 'text' });
    expect(first('honeymoon').section?.id).toBe('later-years');
  });

  it('in a heading lands on the section of that heading, with the words marked', () => {
    const hit = first('words through pakistan');
    expect(hit.section?.id).toBe('pakistan');
    expect(marked(hit.section!.heading)).toEqual(['Words', 'through', 'Pakistan']);
  });

  it('in the lead lands at the top', () => {
    expect(first('map room').section).toBeUndefined();
  });

  it('by name lands at the top and shows the standfirst, though a heading has the name too', () => {
    const hit = first('Oman');
    expect(hit.section).toBeUndefined();
    expect(hit.snippet.text).toBe('A sultanate that hosts.');
  });

  it('shows the alias that matched where the title did not', () => {
    expect(marked(first('polo').alias!)).toEqual(['Polo']);
    expect(first('oman').alias).toBeUndefined();
  });

  it('marks the matched words whole, in the title as it is written', () => {
    expect(marked(first('kiss').title)).toEqual(['Kissinger']);
    expect(marked(first('johan jorg').title)).toEqual(['Johan', 'Jørgen']);
    expect(marked(first('u.s.').title)).toEqual(['U.S']);
    expect(marked(first('dobrynin channel').title)).toEqual(['Dobrynin', 'channel']);
  });

  it('shows a short piece of a long text, with the words in it and marked', () => {
    const { snippet } = first('hilaly envoy');
    expect(snippet.text.length).toBeLessThanOrEqual(170);
    expect(snippet.text).toContain('Yahya Khan\'s envoy, Agha Hilaly, read');
    expect(marked(snippet)).toEqual(['envoy', 'Hilaly']);
  });

  it('has marks in order, apart, within the text, and over nothing but words that begin with one of the query', () => {
    const words = fc.constantFrom('kissinger', 'channel', 'talks', 'the', 'in', 'a', 'oman', 'u.s.', '1.5', 'jorgen', 'secret', 'pak', 'khan', 'front', 'weeks');
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 3 }), (asked) => {
        for (const hit of answer(asked.join(' ')).hits) {
          for (const part of [hit.title, hit.snippet, hit.alias, hit.section?.heading]) {
            if (!part) continue;
            let end = 0;
            for (const [from, to] of part.marks) {
              expect(from).toBeGreaterThanOrEqual(end);
              expect(to).toBeGreaterThan(from);
              expect(to).toBeLessThanOrEqual(part.text.length);
              const [word] = splitWords(part.text.slice(from, to));
              expect(splitWords(asked.join(' ')).some((own) => word?.startsWith(own))).toBe(true);
              end = to;
            }
          }
        }
      }),
    );
  });
});

describe('where not everything is found', () => {
  it('answers nothing to what stands nowhere', () => {
    expect(answer('photosynthesis')).toEqual({ query: 'photosynthesis', hits: [], partial: false });
  });

  test.each(['', '   ', '—', '?!'])('answers nothing to %j', (query) => {
    expect(answer(query)).toEqual({ query, hits: [], partial: false });
  });

  it('answers with some of the words where no article has all, and says so', () => {
    const { hits, partial } = answer('honeymoon photosynthesis');
    expect(partial).toBe(true);
    expect(hits.map(({ slug, stage }) => [slug, stage])).toEqual([['henry-kissinger', 'some']]);
  });

  it('does not say so where an article has all', () => {
    expect(answer('map room').partial).toBe(false);
  });

  it('has an answer to any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (query) => answer(query).query === query));
  });
});

it('a file that was built with other settings is refused, and says what to do', () => {
  expect(() => openSearch({ ...file, settings: 'other-1' })).toThrow(/“other-1”.*Build the site again/);
});

it('the file is the same whenever it is built from the same records', async () => {
  expect(JSON.parse(JSON.stringify(await buildSearchFile(articles, sections)))).toEqual(file);
});

describe('words', () => {
  test.each([
    ['U.S. envoy', ['us', 'envoy']],
    ['U.S.–China', ['us', 'china']],
    ["Nixon's men", ['nixon', 'men']],
    ['Nixon’s men', ['nixon', 'men']],
    ['Track 1.5', ['track', '1.5']],
    ["O'Neill", ['oneill']],
    ['Rød-Larsen', ['rod', 'larsen']],
    ['It ended.', ['it', 'ended']],
    ['1993, 9–11 July', ['1993', '9', '11', 'july']],
    ['“quoted” (so)', ['quoted', 'so']],
    ['周恩来', ['周恩来']],
    ['—', []],
  ])('%j is split into %j', (text, words) => {
    expect(splitWords(text)).toEqual(words);
  });

  it('are found in the original where they stand, without what is around them', () => {
    const text = '  The “Jørgen” U.S. envoy — Nixon’s — ';
    expect(locateWords(text).map(({ start, end }) => text.slice(start, end))).toEqual(['The', 'Jørgen', 'U.S', 'envoy', 'Nixon’s']);
  });

  it('are the same for an index, which splits, and for marks, which locate', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(locateWords(text).map(({ word }) => word)).toEqual(splitWords(text));
    }));
  });

  test.each([
    ['us', 'us-china-opening'],
    ['U.S.', 'us-china-opening'],
    ['khan', 'us-china-opening'],
    ['1.5', 'track-1-5'],
  ])('%j finds %s', (query, slug) => {
    expect(slugs(query)).toContain(slug);
  });
});
