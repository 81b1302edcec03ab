// Rules on coded channels: every variable judged by the codebook, every judgement cited, every actor listed.
import type { Article, Channel, Corpus } from '../corpus/corpus';
import type { FieldPath } from '../corpus/yaml';
import type { Code } from '../diagnostics/codes';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic';
import { isOpenValue, openValues, type Variable } from '../schema/codebook';
import { isPerSide, type Judgement, type PerSide } from '../schema/coding';
import { nearestKeys, nearestNames } from '../text/distance';

export function checkCodings(corpus: Corpus): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const byId = new Map<string, { readonly article: Article; readonly channel: Channel }>();
  for (const article of corpus.articles.values()) {
    for (const channel of article.channels) {
      const other = byId.get(channel.id);
      if (other) {
        found.push(
          diagnose({ code: 'bad-channel', file: channel.file, line: 1, column: 1, message: `Two channels have the id “${channel.id}”.`, found: channel.id, other: { file: other.channel.file, line: 1, column: 1 }, remedy: 'Rename one of the files; an id is never reused.' }),
        );
      } else byId.set(channel.id, { article, channel });
      found.push(...checkActors(channel, corpus), ...checkVenues(channel), ...checkCoding(article, channel, corpus));
    }
    found.push(...checkEventActors(article, corpus));
  }
  for (const { channel } of byId.values()) found.push(...checkPredecessor(channel, byId));
  for (const actor of corpus.actors.values()) {
    const { of } = actor.record;
    if (of !== undefined && !corpus.actors.has(of)) found.push(unknownActor(of, corpus, { file: actor.file, ...actor.locate([actor.index, 'of']) }));
  }
  return found;
}

type Say = (code: Code, path: FieldPath, message: string, found: string, remedy: string, candidates?: readonly string[]) => Diagnostic;

function sayOf(channel: Channel): Say {
  return (code, path, message, found, remedy, candidates) =>
    diagnose({ code, file: channel.file, ...channel.locate(path), message, found, remedy, ...(candidates?.length && { candidates }) });
}

function checkCoding(article: Article, channel: Channel, corpus: Corpus): readonly Diagnostic[] {
  const { record } = channel;
  const say = sayOf(channel);
  if (!record.coding && !record.tests && !record.sides) return [];
  if (article.front.kind === 'case' && article.front.status === 'neighbour') {
    return [say('bad-channel', ['coding'], 'A neighbour is an article without coding.', channel.id, 'Take the coding out, or change the status of the case.')];
  }
  const { codebook } = corpus;
  if (!codebook) return [say('bad-coding', ['coding'], 'There is no codebook to code by.', channel.id, 'Add content/codebook.yaml.')];
  const found: Diagnostic[] = [];
  for (const part of ['sides', 'coding', 'tests'] as const) {
    if (record[part] === undefined) found.push(say('bad-coding', [], `A coded channel needs \`${part}\`.`, channel.id, 'Code the channel whole, or not at all.'));
  }
  const known = codebook.variables.map((variable) => variable.id);
  for (const id of Object.keys(record.coding ?? {})) {
    if (!known.includes(id)) found.push(say('bad-coding', ['coding', id], `The codebook has no variable “${id}”.`, id, 'Name a variable of the codebook.', nearestNames(id, known)));
  }
  for (const variable of codebook.variables) {
    const coded = record.coding?.[variable.id];
    if (record.coding && coded === undefined) found.push(say('bad-coding', ['coding'], `The variable “${variable.id}” is not coded.`, channel.id, 'Code it; `unknown` and `not-applicable` need a reason.'));
    else if (coded) found.push(...checkVariable(variable, coded, ['coding', variable.id], say));
  }
  found.push(...checkTests(article, channel, codebook.tests.map((test) => test.id), say));
  const modes = codebook.variables.find((variable) => variable.id === 'exposure')?.values.map((value) => value.id) ?? [];
  record.exposures.forEach((exposure, index) => {
    if (!modes.includes(exposure.mode)) found.push(say('bad-coding', ['exposures', index, 'mode'], 'The codebook has no such way of exposure.', exposure.mode, `Write one of: ${modes.join(', ')}.`, nearestNames(exposure.mode, modes)));
  });
  return found;
}

function checkVariable(variable: Variable, coded: Judgement | PerSide, path: FieldPath, say: Say): readonly Diagnostic[] {
  if (variable.perSide !== isPerSide(coded)) {
    return [say('bad-coding', path, variable.perSide ? `“${variable.id}” is coded for each side.` : `“${variable.id}” is coded once, not for each side.`, variable.id, variable.perSide ? 'Write `first` and `second`.' : 'Write one value.')];
  }
  if (isPerSide(coded)) return [...checkJudgement(variable, coded.first, [...path, 'first'], say), ...checkJudgement(variable, coded.second, [...path, 'second'], say)];
  return checkJudgement(variable, coded, path, say);
}

function checkJudgement(variable: Variable, judgement: Judgement, path: FieldPath, say: Say): readonly Diagnostic[] {
  const values = judgement.value === undefined ? [] : [judgement.value].flat();
  const open = values.length === 1 && isOpenValue(values[0]);
  if (open) {
    return judgement.why === undefined ? [say('bad-coding', path, `“${values[0]}” needs a reason.`, variable.id, 'Add `why`: what was looked at, or why it cannot apply.')] : [];
  }
  const found: Diagnostic[] = [];
  if (judgement.cites.length === 0) found.push(say('bad-coding', path, `The value of “${variable.id}” cites nothing.`, values.join(', ') || variable.id, 'Add `cites`.'));
  const bad = (message: string, value: string, remedy: string, candidates?: readonly string[]) => found.push(say('bad-coding', path, message, value, remedy, candidates));
  switch (variable.type) {
    case 'one':
    case 'many': {
      const allowed = variable.values.map((value) => value.id);
      if (values.length === 0) bad(`“${variable.id}” has no value.`, variable.id, 'Blanks are errors: write a value, `unknown` or `not-applicable`.');
      if (variable.type === 'one' && values.length > 1) bad(`“${variable.id}” takes one value.`, values.join(', '), 'Choose one.');
      if (variable.max !== undefined && values.length > variable.max) bad(`“${variable.id}” takes at most ${variable.max} values.`, values.join(', '), 'Keep the weightiest.');
      for (const value of values) {
        if (!allowed.includes(value)) bad(`The codebook has no value “${value}” for “${variable.id}”.`, value, `Write one of: ${[...allowed, ...openValues].join(', ')}.`, nearestNames(value, allowed));
      }
      return found;
    }
    case 'number':
      if (values.length !== 1 || !/^\d+$/.test(values[0] ?? '') || Number(values[0]) > (variable.max ?? Infinity)) bad(`“${variable.id}” is a whole number${variable.max === undefined ? '' : ` from 0 to ${variable.max}`}.`, values.join(', '), 'Write the number.');
      return found;
    case 'range':
      if (!/^\d+$/.test(judgement.min ?? '') || !/^\d+$/.test(judgement.max ?? '') || Number(judgement.min) > Number(judgement.max)) bad(`“${variable.id}” is a range: \`min\` and \`max\`.`, `${judgement.min ?? ''} to ${judgement.max ?? ''}`, 'Write the least and the most that sources give.');
      return found;
    default:
      return variable.type satisfies never;
  }
}

/** All five passed is a channel, four a boundary case, fewer a neighbour; a test passed in part does not fail. */
function checkTests(article: Article, channel: Channel, ids: readonly string[], say: Say): readonly Diagnostic[] {
  const { tests } = channel.record;
  if (!tests) return [];
  const found = ids.filter((id) => !tests[id]).map((id) => say('bad-coding', ['tests'], `The test “${id}” is not answered.`, channel.id, 'Answer each of the five tests.'));
  for (const id of Object.keys(tests)) {
    if (!ids.includes(id)) found.push(say('bad-coding', ['tests', id], `There is no test “${id}”.`, id, `The tests are: ${ids.join(', ')}.`, nearestNames(id, ids)));
  }
  const failed = ids.filter((id) => tests[id]?.result === 'failed');
  const status = article.front.kind === 'case' ? article.front.status : undefined;
  if (failed.length > 1) found.push(say('bad-channel', ['tests'], 'A channel that passes fewer than four of the five tests is not coded.', failed.join(', '), 'Make the case a neighbour: an article without coding.'));
  else if (failed.length === 1 && status === 'channel') found.push(say('bad-channel', ['tests'], 'A case that fails a test is a boundary case.', failed.join(', '), 'Set the status of the case to `boundary`.'));
  else if (failed.length === 0 && status === 'boundary') found.push(say('bad-channel', ['tests'], 'A boundary case fails one of the tests; this one fails none.', status, 'Set the status to `channel`, or mend the tests.'));
  return found;
}

function checkActors(channel: Channel, corpus: Corpus): readonly Diagnostic[] {
  const { sides, carriers, hosts, rings } = channel.record;
  const named: (readonly [string, FieldPath])[] = [
    ...(sides ?? []).flatMap((side, index) => (['principals', 'holders'] as const).flatMap((part) => side[part].map((id, at) => [id, ['sides', index, part, at]] as const))),
    ...carriers.map((id, at) => [id, ['carriers', at]] as const),
    ...hosts.map((id, at) => [id, ['hosts', at]] as const),
    ...rings.map(({ who }, at) => [who, ['rings', at, 'who']] as const),
  ];
  return named.filter(([id]) => !corpus.actors.has(id)).map(([id, path]) => unknownActor(id, corpus, { file: channel.file, ...channel.locate(path) }));
}

function checkEventActors(article: Article, corpus: Corpus): readonly Diagnostic[] {
  return article.events.flatMap(({ record, index, file, locate }) =>
    record.actors.flatMap((id, at) => (corpus.actors.has(id) ? [] : [unknownActor(id, corpus, { file, ...locate([index, 'actors', at]) })])),
  );
}

function unknownActor(id: string, corpus: Corpus, place: { readonly file: string; readonly line: number; readonly column: number }): Diagnostic {
  return diagnose({ code: 'unknown-actor', ...place, message: `No actor has the id “${id}”.`, found: id, candidates: nearestKeys(id, corpus.actors), remedy: 'Mend the id, or add the actor to content/actors.yaml.' });
}

function checkVenues(channel: Channel): readonly Diagnostic[] {
  const say = sayOf(channel);
  return channel.record.venues.flatMap((venue, index) => {
    const { coordinates, noCoordinates } = venue;
    if (!coordinates && noCoordinates === undefined) return [say('bad-venue', ['venues', index], 'A venue has neither coordinates nor a reason for having none.', venue.place, 'Add `coordinates`, or say in `noCoordinates` why it stays off the map.')];
    if (coordinates && (Math.abs(Number(coordinates.lon)) > 180 || Math.abs(Number(coordinates.lat)) > 90)) return [say('bad-venue', ['venues', index, 'coordinates'], 'These coordinates are not on the globe.', `${coordinates.lon}, ${coordinates.lat}`, 'Write degrees: lon from -180 to 180, lat from -90 to 90.')];
    return [];
  });
}

function checkPredecessor(channel: Channel, byId: ReadonlyMap<string, { readonly channel: Channel }>): readonly Diagnostic[] {
  const say = sayOf(channel);
  const { predecessor } = channel.record;
  if (predecessor === undefined) return [];
  if (!byId.has(predecessor)) return [say('bad-channel', ['predecessor'], `There is no channel “${predecessor}”.`, predecessor, 'Name a channel that exists.', nearestNames(predecessor, byId.keys()))];
  const seen = new Set<string>([channel.id]);
  for (let next: string | undefined = predecessor; next !== undefined; next = byId.get(next)?.channel.record.predecessor) {
    if (next === channel.id) return [say('bad-channel', ['predecessor'], 'The line of predecessors runs in a circle.', [...seen, next].join(' → '), 'Mend the one that is wrong.')];
    if (seen.has(next)) break;
    seen.add(next);
  }
  return [];
}
