import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { buildSearchFiles } from '@/lib/search/build';
import { openSearch, type Answer } from '@/lib/search/engine';
import type { Hit, MarkedText } from '@/lib/search/hits';
import type { ArticleEntry, SectionEntry } from '@/lib/search/records';
import { locateWords, splitWords } from '@/lib/search/words';

const article = (slug: string, title: string, aliases: readonly string[], standfirst: string, ...sections: readonly SectionEntry[]): ArticleEntry => ({
  slug, title, aliases, standfirst, kind: 'Article', years: '', facets: { kind: 'concept', regions: [], hosts: [] }, sections, said: [],
});

const entries = [
  article('backchannel-diplomacy', 'Backchannel diplomacy', ['Back channel', 'Backchannel negotiation'], 'Hidden talks between governments that do not admit to them.',
    { text: 'A back channel is conducted in secret and runs beside an acknowledged front channel, or replaces it.' }),
  article('henry-kissinger', 'Henry Kissinger', ['Kissinger', '基辛格'], 'National security adviser to Richard Nixon.',
    { text: 'Kissinger held the American end of several secret lines.' },
    { id: 'later-years', heading: 'Later years', text: 'He wrote of the honeymoon remark in his memoirs, and of Oman once.' }),
  article('kissinger-dobrynin-channel', 'Kissinger–Dobrynin channel', ['The Channel'], 'The private line between the White House and the Soviet embassy.',
    { text: 'Henry Kissinger and Anatoly Dobrynin met in the Map Room.' },
    { id: 'arms', heading: 'Arms talks', text: 'An understanding on missiles was announced in May 1971. The delegations were not told of the breakfast.' }),
  article('johan-jorgen-holst', 'Johan Jørgen Holst', [], 'Foreign minister of Norway in 1993.', { text: 'Holst joined the talks in the summer.' }),
  article('track-1-5', 'Track 1.5 diplomacy', [], 'Officials and private persons at one table.', { text: 'Track 1.5 meetings mix officials and others. The programme was honoured in London.' }),
  article('us-china-opening', 'U.S.–China opening', ['Polo I', '周恩来'], 'How Nixon came to Beijing.',
    { text: 'The U.S. side asked Pakistan.' },
    { id: 'pakistan', heading: 'Words through Pakistan', text: `${'Messages went by courier. '.repeat(30)}Yahya Khan's envoy, Agha Hilaly, read them aloud. ${'Answers took weeks. '.repeat(30)}` }),
  { ...article('oman', 'Oman', ['سلطنة عمان'], 'A sultanate that hosts.', { text: 'Oman hosted talks in Muscat.' }, { id: 'host', heading: 'Oman as a host', text: 'Its sultan lent the room.' }), kind: 'Party or host', facets: { kind: 'state', regions: [], hosts: [] } },
  { ...article('salt-ii', 'SALT II', [], 'A treaty of 1979.', { text: 'It limited launchers.' }), facets: { kind: 'agreement', period: [1979, 1979] as const, regions: ['europe'], hosts: ['austria'] } },
];

/** As they are shipped: through JSON text. */
async function openOver(own: readonly ArticleEntry[]) {
  const { files } = await buildSearchFiles(own);
  return openSearch((name) => Promise.resolve(JSON.parse(files.get(name) ?? 'null') as unknown));
}
const engine = await openOver(entries);

const answer = (query: string, limit = 10): Promise<Answer> => engine.answer(query, { limit });
const slugs = async (query: string) => (await answer(query)).hits.map((hit) => hit.slug);
const first = async (query: string): Promise<Hit> => {
  const [hit] = (await answer(query)).hits;
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
    ['back-channel', 'backchannel-diplomacy'],
    ['backchannel', 'backchannel-diplomacy'],
    ['Polo I', 'us-china-opening'],
    ['周恩来', 'us-china-opening'],
    ['kissinger-dobrynin channel', 'kissinger-dobrynin-channel'],
    ['Johan Jorgen Holst', 'johan-jorgen-holst'],
    ['the channel', 'kissinger-dobrynin-channel'],
    ['what was the kissinger dobrynin channel?', 'kissinger-dobrynin-channel'],
    ['United States–China opening', 'us-china-opening'],
    ['usa china opening', 'us-china-opening'],
  ])('an exact title or alias comes first: %j', async (query, slug) => {
    expect(await first(query)).toMatchObject({ slug, stage: 'exact' });
  });

  it('a description is answered by the article that tells all of it, in one place or in several', async () => {
    const journey = article('night-journey', 'Night journey', [], 'A visit that was not announced.',
      { text: 'It was long prepared.' },
      { id: 'excuse', heading: 'The excuse', text: 'The adviser pleaded stomach trouble.' },
      { id: 'way', heading: 'The way', text: 'A borrowed aeroplane left before dawn.' },
      { id: 'news', heading: 'The news', text: 'Reporters heard of Beijing in July.' });
    const over = await openOver([...entries, journey]);
    const find = async (query: string) => (await over.answer(query, { limit: 3 })).hits.map(({ slug }) => slug);
    expect(await find('adviser with feigned stomach trouble in an aeroplane, and reporters in beijing')).toEqual(['night-journey']);
    expect(await find('gardener with feigned stomach trouble sold tulips past midnight')).toEqual([]);
  });

  it('a word is taken for two only where the two stand together', async () => {
    const over = await openOver([
      ...entries,
      article('pre-negotiation', 'Pre-negotiation', [], 'What comes before.', { text: 'Terms are sounded.' }),
      article('garden', 'Garden', [], 'A place.', { text: 'It was well tended.' }),
      article('harbour-talks', 'Harbour talks', [], 'Talks of two days.', { text: 'They were held on a ship.' }),
    ]);
    expect((await over.answer('pretended', { limit: 3 })).corrections).toEqual([]);
    expect((await over.answer('harbourtalks ship', { limit: 3 })).corrections).toEqual([{ typed: 'harbourtalks', taken: ['harbour talks'] }]);
  });

  it('every title and every alias finds its own article first', async () => {
    for (const { slug, title, aliases } of entries) {
      for (const name of [title, ...aliases]) expect(await first(name), name).toMatchObject({ slug, stage: 'exact' });
    }
  });

  it('then what begins with the query, then names that hold it, then texts', async () => {
    expect((await answer('kiss')).hits.map(({ slug, stage }) => [slug, stage])).toEqual([
      ['henry-kissinger', 'prefix'],
      ['kissinger-dobrynin-channel', 'prefix'],
    ]);
    expect((await answer('dobrynin')).hits[0]).toMatchObject({ slug: 'kissinger-dobrynin-channel', stage: 'name' });
    expect((await answer('oman')).hits.map(({ slug, stage }) => [slug, stage])).toEqual([
      ['oman', 'exact'],
      ['henry-kissinger', 'text'],
    ]);
  });

  it('the literal beginning of a name comes before a name left when words that ask are taken away', async () => {
    const own = await openOver([article('oman', 'Oman', [], 'A sultanate.', { text: 'Oman.' }), article('oman-israel', 'Oman–Israel contacts', [], 'Talks.', { text: 'Talks.' })]);
    expect((await own.answer('oman is', { limit: 5 })).hits.map(({ slug }) => slug)).toEqual(['oman-israel', 'oman']);
  });

  it('a description of four words or more is answered by weight: an article that has most of it and often comes before one that has each word once', async () => {
    const own = await openOver([
      article('list', 'A list', [], 'Odds and ends.', { text: 'A prisoner, a pope, a winter and a letter.' }),
      article('thaw', 'The thaw', [], 'The pope sent a letter on the prisoner.', { text: 'The letter of the pope freed a prisoner.' }, { id: 'why', heading: 'Why the pope wrote', text: 'The prisoner had asked for a letter.' }),
      ...['One', 'Two', 'Three'].map((title) => article(title.toLowerCase(), title, [], 'A winter.', { text: 'That winter was long.' })),
    ]);
    expect((await own.answer('pope letter prisoner winter', { limit: 5 })).hits.map(({ slug }) => slug)).toEqual(['thaw', 'list']);
    expect((await own.answer('pope letter winter', { limit: 5 })).hits[0]?.slug).toBe('list');
  });

  it('what others say of an article raises it, but makes no article an answer', async () => {
    const sent = (said: readonly string[]) => openOver([
      { ...article('first', 'First', [], 'An envoy.', { text: 'The envoy came by night.' }) },
      { ...article('second', 'Second', [], 'An envoy.', { text: 'The envoy came by night.' }), said },
    ]);
    const order = async (search: Awaited<ReturnType<typeof sent>>, query: string) => (await search.answer(query, { limit: 5 })).hits.map(({ slug }) => slug);
    expect(await order(await sent([]), 'night envoy')).toEqual(['first', 'second']);
    expect(await order(await sent(['The envoy with the lantern']), 'night envoy')).toEqual(['second', 'first']);
    expect(await order(await sent(['The envoy with the lantern']), 'lantern')).toEqual([]);
  });

  it('lists an article once, and no more articles than asked for, but counts all', async () => {
    const found = await slugs('talks');
    expect(new Set(found).size).toBe(found.length);
    expect(found.length).toBeGreaterThan(2);
    const two = await answer('talks', 2);
    expect(two.hits).toHaveLength(2);
    expect(two.total).toBe(found.length);
  });

  it('finds words in any order, and the last by its beginning', async () => {
    expect(await slugs('holst johan')).toEqual(['johan-jorgen-holst']);
    expect(await slugs('honeymoon mem')).toEqual(['henry-kissinger']);
  });

  it('a space at the end says that the last word is whole', async () => {
    expect(await slugs('honeymoo')).toEqual(['henry-kissinger']);
    expect((await answer('honeymoon remark memoirs mem ')).partial).toBe(true);
  });
});

describe('what it forgives', () => {
  test.each([
    ['kisinger', 'henry-kissinger', ['kissinger']],
    ['hnery kissinger', 'henry-kissinger', ['henry']],
    ['muskat', 'oman', ['muscat']],
  ])('a slip in a word that stands nowhere: %j', async (query, slug, taken) => {
    const found = await answer(query);
    expect(found.hits[0]).toMatchObject({ slug });
    expect(found.corrections.flatMap((correction) => correction.taken)).toEqual(expect.arrayContaining(taken));
  });

  test.each([
    ['backchanel diplomacy', 'backchannel-diplomacy'],
    ['backchanneldiplomacy', 'backchannel-diplomacy'],
    ['johan jorgenholst', 'johan-jorgen-holst'],
    ['track 1.5diplomacy', 'track-1-5'],
  ])('a slip or a space in a whole name: %j', async (query, slug) => {
    expect((await first(query)).slug).toBe(slug);
  });

  test.each([
    ['program honored', 'track-1-5'],
    ['hosting muscat', 'oman'],
    ['envoys', 'us-china-opening'],
    ['salt two', 'salt-ii'],
    ['salt 2', 'salt-ii'],
    ['恩来', 'us-china-opening'],
    ['基辛格', 'henry-kissinger'],
    ['عمان', 'oman'],
  ])('another form of the word: %j', async (query, slug) => {
    expect((await first(query)).slug).toBe(slug);
  });

  it('“us” in lower case in a text is a pronoun, in a query a state', async () => {
    const search = await openOver([article('one', 'One', [], 'They told us.'), article('two', 'Two', [], 'The US agreed.')]);
    expect((await search.answer('us', { limit: 5 })).hits.map(({ slug }) => slug)).toEqual(['two']);
  });
});

describe('quoted phrases', () => {
  it('must stand together, in this order', async () => {
    expect(await slugs('"map room"')).toEqual(['kissinger-dobrynin-channel']);
    expect(await slugs('"room map"')).toEqual([]);
    expect(await slugs('“front channel”')).toEqual(['backchannel-diplomacy']);
  });

  it('lead to the section that has them', async () => {
    expect(await first('"honeymoon remark"')).toMatchObject({ slug: 'henry-kissinger', section: { id: 'later-years' } });
  });
});

describe('filters', () => {
  const none = { kinds: [], regions: [], hosts: [] };
  test.each([
    ['kind', { ...none, kinds: ['state'] }, 'talks', ['oman']],
    ['period', { ...none, from: 1970, to: 1980 }, '', ['salt-ii']],
    ['a period that ends before', { ...none, to: 1978 }, '', []],
    ['region', { ...none, regions: ['europe'] }, '', ['salt-ii']],
    ['host', { ...none, hosts: ['austria'] }, 'salt', ['salt-ii']],
    ['what nobody has', { ...none, hosts: ['__proto__'] }, 'salt', []],
  ])('by %s', async (_, filters, query, expected) => {
    expect((await engine.answer(query, { limit: 10, filters })).hits.map(({ slug }) => slug)).toEqual(expected);
  });
});

describe('a hit', () => {
  it('in a section carries its id and heading, to land on', async () => {
    expect(await first('missiles understanding')).toMatchObject({ slug: 'kissinger-dobrynin-channel', section: { id: 'arms', heading: { text: 'Arms talks' } }, stage: 'text' });
    expect((await first('honeymoon')).section?.id).toBe('later-years');
  });

  it('in a heading lands on the section of that heading, with the words marked', async () => {
    const hit = await first('words pakistan');
    expect(hit.section?.id).toBe('pakistan');
    expect(marked(hit.section!.heading)).toEqual(['Words', 'Pakistan']);
  });

  it('in the lead lands at the top', async () => {
    expect((await first('map room')).section).toBeUndefined();
  });

  it('by name lands at the top and shows the standfirst, though a heading has the name too', async () => {
    const hit = await first('Oman');
    expect(hit.section).toBeUndefined();
    expect(hit.snippet.text).toBe('A sultanate that hosts.');
  });

  it('shows the alias that matched where the title did not', async () => {
    expect(marked((await first('polo')).alias!)).toEqual(['Polo']);
    expect((await first('oman')).alias).toBeUndefined();
  });

  it('marks the matched words whole, in the title as it is written', async () => {
    expect(marked((await first('kiss')).title)).toEqual(['Kissinger']);
    expect(marked((await first('johan jorg')).title)).toEqual(['Johan', 'Jørgen']);
    expect(marked((await first('u.s.')).title)).toEqual(['U.S']);
    expect(marked((await first('dobrynin channel')).title)).toEqual(['Dobrynin', 'channel']);
  });

  it('shows a short piece of a long text, with the words in it and marked', async () => {
    const { snippet } = await first('hilaly envoy');
    expect(snippet.text.length).toBeLessThanOrEqual(174);
    expect(snippet.text).toMatch(/^… .* …$/);
    expect(snippet.text).toContain('Yahya Khan\'s envoy, Agha Hilaly, read');
    expect(marked(snippet)).toEqual(['envoy', 'Hilaly']);
  });

  it('always shows why it is one, with marks in order, apart and within the text', async () => {
    const words = fc.constantFrom('kissinger', 'channel', 'talks', 'oman', 'u.s.', '1.5', 'jorgen', 'secret', 'pak', 'khan', 'front', 'weeks', 'kisinger', 'hosting', '周恩', 'united states');
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 3 }), async (asked) => {
        for (const hit of (await answer(asked.join(' '))).hits) {
          const parts = [hit.title, hit.snippet, hit.alias, hit.section?.heading].filter((part) => part !== undefined);
          expect(parts.some((part) => part.marks.length > 0), `${asked.join(' ')} → ${hit.slug}`).toBe(true);
          for (const part of parts) {
            let end = 0;
            for (const [from, to] of part.marks) {
              expect(from).toBeGreaterThanOrEqual(end);
              expect(to).toBeGreaterThan(from);
              expect(to).toBeLessThanOrEqual(part.text.length);
              end = to;
            }
          }
        }
      }),
    );
  });
});

describe('where not everything is found', () => {
  it('answers nothing to what stands nowhere', async () => {
    expect(await answer('photosynthesis')).toMatchObject({ query: 'photosynthesis', hits: [], total: 0, partial: false, nearest: [] });
  });

  it('names the titles that hold a word of it, where there are any', async () => {
    expect(await answer('oman chlorophyll photosynthesis stomata')).toMatchObject({ hits: [], nearest: ['Oman'] });
  });

  test.each(['', '   ', '—', '?!'])('answers nothing to %j', async (query) => {
    expect(await answer(query)).toMatchObject({ query, hits: [], partial: false });
  });

  it('answers with some of the words where no article has all, and says so', async () => {
    const { hits, partial } = await answer('honeymoon remark memoirs photosynthesis');
    expect(partial).toBe(true);
    expect(hits.map(({ slug, stage }) => [slug, stage])).toEqual([['henry-kissinger', 'some']]);
  });

  it('does not say so where an article has all', async () => {
    expect((await answer('map room')).partial).toBe(false);
  });
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
    ['周恩来', ['周恩', '恩来']],
    ['周', ['周']],
    ['访华1971年', ['访华', '1971', '年']],
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
  ])('%j finds %s', async (query, slug) => {
    expect(await slugs(query)).toContain(slug);
  });
});
