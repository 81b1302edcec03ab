// Rules on the events of a case: a secret event belongs to a channel and lies within its dates.
import type { Article, Corpus } from '../corpus/corpus';
import { diagnose, type Diagnostic, type Place, type PlaceOf } from '../diagnostics/diagnostic';
import { nearestNames } from '../text/distance';
import { boundsOf, formatDate } from '../text/dates';

export function checkEvents(corpus: Corpus): readonly Diagnostic[] {
  return [...corpus.articles.values()].flatMap(checkCase);
}

function checkCase(article: Article): readonly Diagnostic[] {
  const seen = new Map<string, PlaceOf>();
  const ids = article.channels.map((channel) => channel.id);
  return article.events.flatMap((event) => {
    const { record, index, file, locate } = event;
    const say = (field: string, message: string, found: string, remedy: string, more: { readonly candidates?: readonly string[]; readonly other?: Place } = {}) =>
      diagnose({ code: 'bad-event', file, ...locate([index, field]), message, found, remedy, ...more });
    const found: Diagnostic[] = [];
    const namesake = seen.get(record.id);
    if (namesake) found.push(say('id', 'Two events of this case have the same id.', record.id, 'Rename one.', { other: namesake() }));
    else seen.set(record.id, () => ({ file, ...locate([index, 'id']) }));
    if (record.lane === 'back' && record.channel === undefined) {
      found.push(say('lane', 'A secret event must name its channel.', record.id, 'Add `channel` with the name of the channel’s file, without .yaml.', { candidates: ids }));
    }
    if (record.channel === undefined) return found;
    const channel = article.channels.find((candidate) => candidate.id === record.channel);
    if (!channel) {
      const candidates = [...new Set([...nearestNames(record.channel, ids), ...ids])];
      found.push(say('channel', `This case has no channel “${record.channel}”.`, record.channel, 'Name one of its channel files, without .yaml, or write the missing one.', { candidates }));
    } else if (record.lane === 'back') {
      const when = boundsOf(record.date);
      const opened = boundsOf(channel.record.opened).from;
      const closed = channel.record.closed === undefined ? null : boundsOf(channel.record.closed).to;
      if ((opened !== null && when.to !== null && when.to < opened) || (closed !== null && when.from !== null && when.from > closed)) {
        found.push(
          say('date', `A secret event lies outside the dates of its channel (${formatDate(channel.record.opened)} to ${channel.record.closed ? formatDate(channel.record.closed) : 'now'}).`, record.date, 'Mend the date, or the dates of the channel.', { other: { file: channel.file, ...channel.locate(['opened']) } }),
        );
      }
    }
    return found;
  });
}
