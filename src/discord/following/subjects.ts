import { uniqBy } from 'es-toolkit';
import { readSeriesTitle } from '../../core/event/names/series.ts';
import type { Library } from '../../core/library/library.ts';
import type { Report } from '../../core/report/report.ts';
import { stableId } from '../../core/report/stable-id.ts';
import { fold } from '../../core/text/words.ts';
import { findTopic } from '../../core/topics/find-topic.ts';
import type { Subject } from '../../store/followers/follow.ts';
import type { Suggestion } from '../option.ts';
import { holdsAll, idIn, speakerId, suggestSpeakers, suggestTopics, topicNamed } from '../suggestions.ts';

/** Of Discord's 25 places, so many for topics: some stay for speakers. */
const TOPICS = 15;

/** Series, topics and speakers to choose from. */
export function suggestToFollow(library: Library, typed: string): readonly Suggestion[] {
  const series = seriesIn(library).filter(({ name }) => holdsAll(name, typed));
  const topics = suggestTopics(library, typed).slice(0, TOPICS);
  return [...series.map(({ what, name }) => ({ name, value: what })), ...topics, ...suggestSpeakers(library, typed)];
}

/** What was chosen or typed: a suggestion's value, else the topic, series or speaker that is called so; undefined for none. */
export function subjectCalled(library: Library, typed: string): Subject | undefined {
  const all = [...seriesIn(library), ...speakersIn(library)];
  const exact = all.find(({ what, name }) => what === typed || fold(name) === fold(typed.trim()));
  if (exact !== undefined) return exact;
  const topic = idIn(topicNamed(library, typed), 't');
  if (topic !== undefined) {
    const name = findTopic(library, topic)?.name;
    return name === undefined ? undefined : { what: `t:${topic}`, name };
  }
  return all.find(({ name }) => holdsAll(name, typed));
}

/** The series that an event is one of; undefined for none. */
export function seriesOf(event: { readonly series?: string } | undefined): Subject | undefined {
  const read = event?.series === undefined ? undefined : readSeriesTitle(event.series);
  return read && { what: `q:${stableId('series', read.key)}`, name: read.title };
}

function seriesIn({ events }: Library): readonly Subject[] {
  return uniqBy(
    events.flatMap((event) => seriesOf(event) ?? []),
    ({ what }) => what,
  );
}

function speakersIn({ events }: Library): readonly Subject[] {
  return events.flatMap(({ speakers }) => speakers).map((name) => ({ what: `s:${speakerId(name)}`, name }));
}

/** Whether a report is of the speaker's or the series' event; topics are for the library to tell. */
export function isOf({ event }: Report, { what }: Subject): boolean {
  const speaker = idIn(what, 's');
  if (speaker !== undefined) return event?.speakers.some((name) => speakerId(name) === speaker) === true;
  return seriesOf(event)?.what === what;
}
