// An encyclopedia in which every field that an author writes is filled by whoever asks: plain text, prose with marks, addresses.
// Everything else (ids, dates, lists) is as it must be, so that what was planted reaches every page, figure and download.

export interface Fill {
  /** One line of text that readers see as it is. */
  readonly plain: (field: string) => string;
  /** One line with cross-references, citations and emphasis. */
  readonly prose: (field: string) => string;
  /** A full web address. */
  readonly address: (field: string) => string;
}

const cite = '@planted-source, p. 3';

const cslText = [
  'title', 'title-short', 'container-title', 'collection-title', 'event-title', 'event-place', 'publisher', 'publisher-place', 'archive', 'archive_location', 'authority', 'edition', 'genre', 'medium',
  'volume', 'issue', 'number', 'page', 'section', 'number-of-pages', 'note', 'language', 'ISBN', 'ISSN',
] as const;
const cslNames = ['author', 'editor', 'translator', 'interviewer', 'container-author', 'recipient'] as const;

/** Files by their paths. YAML reads JSON, and JSON quotes whatever is planted. */
export function plantEverywhere({ plain, prose, address }: Fill): readonly (readonly [path: string, text: string])[] {
  const article = (kind: string, fields: object, body = 'It began. [@planted-source, p. 3]') => {
    const front = {
      title: plain(`${kind} title`),
      aliases: [plain(`${kind} alias`)],
      standfirst: prose(`${kind} standfirst`),
      seeAlso: [{ name: plain('wanted name'), why: prose(`${kind} reason`) }, { name: 'Ruritania', why: prose(`${kind} other reason`) }],
      reviewed: '2026-01-02',
      furtherReading: ['planted-unread'],
      ...fields,
    };
    return `---\n${Object.entries(front).map(([name, value]) => `${name}: ${JSON.stringify(value)}`).join('\n')}\n---\n\n${body}\n`;
  };
  const comparison = { who: prose('cell who'), authority: prose('cell authority'), secrecy: prose('cell secrecy'), purpose: prose('cell purpose'), differs: prose('cell differs') };
  const source = (key: string) => ({
    kind: 'primary',
    publisher: plain(`${key} publisher`),
    archive: plain(`${key} archive`),
    access: 'open',
    csl: {
      type: 'chapter',
      ...Object.fromEntries(cslText.map((field) => [field, plain(`${key} ${field}`)])),
      ...Object.fromEntries(cslNames.map((field) => [field, [{ family: plain(`${key} ${field} family`), given: plain(`${key} ${field} given`), suffix: plain(`${key} ${field} suffix`) }, { literal: plain(`${key} ${field} literal`) }]])),
      issued: '1954',
      // Where there is a DOI, the other address is not shown.
      ...(key === 'source' ? { URL: address(`${key} URL`) } : { DOI: `10.1234/${plain(`${key} DOI`).replace(/\s/g, '')}` }),
    },
  });
  const judged = (field: string, value: object) => ({ ...value, why: plain(`why of ${field}`), cites: [cite] });
  return [
    ['content/concepts/planted-concept.mdx', article('concept', { definition: prose('concept definition'), comparison }, '<Comparison id="planted" />\n\nIt began. [@planted-source, p. 3]')],
    ['content/mechanisms/planted-mechanism.mdx', article('mechanism', { definition: prose('mechanism definition'), shownBy: [plain('wanted name')] })],
    ['content/people/planted-person.mdx', article('person', { born: '1893?', roles: [{ role: plain('role'), span: '1921/..' }] })],
    ['content/states/planted-state.mdx', article('state', {})],
    ['content/agreements/planted-agreement.mdx', article('agreement', { signed: '1921-09', parties: ['Ruritania', plain('wanted name')], depositary: plain('depositary'), text: address('text of the agreement') })],
    ['content/guides/planted-guide.mdx', article('guide', { questions: [plain('question')] })],
    ['content/disambiguations/planted-term.mdx', article('disambiguation', { senses: [{ name: 'Ruritania', says: prose('sense of an article') }, { term: plain('term'), says: prose('sense of a term') }] })],
    ['content/cases/planted-case/index.mdx', article('case', { period: '1921-05/1921-08-30', status: 'channel' }, 'It began. [@planted-source, p. 3; @planted-source, p. 4]')],
    ['content/cases/planted-case/events.yaml', JSON.stringify([
      { id: 'planted-event', date: '1921-05-04', place: plain('place of an event'), lane: 'back', channel: 'planted-1921', text: prose('event'), label: plain('event label').slice(0, 36), actors: ['planted-actor'], cites: [cite] },
      { id: 'planted-report', date: '1921-08-30', lane: 'front', exposure: 'true', text: prose('report'), label: plain('report label').slice(0, 36), cites: [cite] },
    ])],
    ['content/cases/planted-case/planted-1921.yaml', JSON.stringify({
      name: plain('channel name'),
      opened: '1921-05-04',
      surfaced: '1921-08-30',
      closed: '1921-08',
      card: Object.fromEntries(['parties', 'principals', 'holders', 'carriers', 'hosts', 'frontChannel', 'produced', 'disclosure'].map((line) => [line, prose(`card ${line}`)])),
      cites: [cite],
      sides: [
        { name: plain('first side'), principals: ['planted-state'], holders: ['planted-actor'] },
        { name: plain('second side'), principals: ['neighbour'], holders: ['black-michael'] },
      ],
      carriers: ['planted-body'],
      hosts: ['planted-state'],
      coding: {
        outcome: judged('outcome', { value: 'agreement' }),
        holder: { first: judged('first holder', { value: ['soldier'] }), second: { value: 'unknown', why: plain('why unknown') } },
        relays: judged('relays', { value: '2' }),
        meetings: judged('meetings', { min: '4', max: '5' }),
        exposure: judged('exposure', { value: 'press' }),
        region: judged('region', { value: 'europe' }),
      },
      tests: { adversaries: { result: 'passed', why: plain('why a test'), cites: [cite] }, mandate: { result: 'passed', why: plain('why another test'), cites: [cite] } },
      rings: [{ who: 'planted-actor', side: 'first', ring: 'holder', learned: '1921-05', how: plain('how it was learned'), cites: [cite] }, { who: 'planted-body', side: 'other', ring: 'kept-out', learned: 'unknown', how: plain('how it was kept'), cites: [cite] }],
      promises: [{ term: plain('term of a promise'), announced: plain('announced'), promised: plain('promised'), kept: 'partly', keptWhy: plain('why kept'), cites: [cite] }],
      exposures: [{ date: '1921-08-30', piece: plain('piece'), mode: 'press', by: plain('by whom'), denied: plain('denied'), cites: [cite] }],
      venues: [
        { place: plain('venue'), kind: 'hotel', coordinates: { lon: '-14.4', lat: '50.1' }, cites: [cite] },
        { place: plain('unplaced venue'), kind: 'residence', noCoordinates: plain('why no coordinates'), cites: [cite] },
      ],
    })],
    ['content/bibliography/planted-source.yaml', JSON.stringify({ ...source('source'), read: [{ url: address('where it was read'), on: '2026-01-02' }], notes: [{ at: 'p. 3', says: plain('note') }, { at: 'p. 4', says: plain('other note') }, { at: `sec. ${plain('section of a note')}`, says: plain('third note') }] })],
    ['content/bibliography/planted-unread.yaml', JSON.stringify(source('unread'))],
    ['content/actors.yaml', JSON.stringify([
      { id: 'planted-actor', name: plain('actor'), kind: 'person', of: 'planted-state', variants: [plain('variant')] },
      { id: 'planted-state', name: plain('state actor'), kind: 'state', cow: plain('code of a state') },
      { id: 'planted-body', name: plain('body'), kind: 'body' },
      ...[['colonel-sapt', 'person'], ['black-michael', 'person'], ['ruritania', 'state'], ['neighbour', 'state'], ['parliament', 'body']].map(([id, kind]) => ({ id, name: plain(`other ${id}`), kind })),
    ])],
    ['content/wanted.yaml', JSON.stringify(['Colonel Sapt', 'Black Michael', plain('wanted name')])],
    ['content/comparisons.yaml', JSON.stringify([{ id: 'forms', title: 'Secret and open talks', articles: ['Secret talks', 'Open talks'] }, { id: 'planted', title: plain('caption'), articles: ['Open talks', plain('concept title')] }])],
    ['content/codebook.yaml', JSON.stringify({
      version: '0.1.0',
      variables: [
        ['outcome', 'one', ['agreement', 'breakdown']], ['holder', 'many', ['soldier', 'cleric']], ['relays', 'number', []], ['meetings', 'range', []], ['exposure', 'one', ['press']], ['region', 'one', ['europe']],
      ].map(([id, type, values]) => ({
        id, type, title: plain(`title of ${String(id)}`), definition: plain(`definition of ${String(id)}`), rule: plain(`rule of ${String(id)}`), grounding: plain(`grounding of ${String(id)}`),
        ...(id === 'holder' && { perSide: 'true' }), values: (values as string[]).map((value) => ({ id: value, means: plain(`meaning of ${value}`) })),
      })),
      tests: ['adversaries', 'mandate'].map((id) => ({ id, title: plain(`title of test ${id}`), asks: plain(`question of test ${id}`) })),
    })],
  ];
}
