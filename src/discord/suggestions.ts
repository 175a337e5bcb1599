import { uniqBy } from 'es-toolkit';
import { namedEvents } from '../core/compare/named-events.ts';
import type { Event } from '../core/event/event.ts';
import { foldInPlace } from '../core/event/words/fold.ts';
import type { Library } from '../core/library/library.ts';
import { newestReports } from '../core/library/library.ts';
import { dateOf, type Report } from '../core/report/report.ts';
import { stableId } from '../core/report/stable-id.ts';
import { fold } from '../core/text/words.ts';
import { matchTopics, topicCalled } from '../core/topics/find-topic.ts';
import type { Suggestion } from './option.ts';

/** Events to choose from, newest first. */
export function suggestEvents(library: Library, typed: string): readonly Suggestion[] {
  return matchEvents(library, typed).map((event) => {
    return { value: suggestionValue('e', event.id), name: event.name, date: dateOf(event) };
  });
}

/** The event of a suggestion, else the newest one whose name holds all that was typed; undefined for none. */
export function findEvent(library: Library, asked: string): Event | undefined {
  const id = idIn(asked, 'e');
  const picked = library.events.find((event) => event.id === id);
  return picked ?? (asked.trim() === '' ? undefined : matchEvents(library, asked)[0]);
}

function matchEvents({ events }: Library, typed: string): readonly Event[] {
  return events.filter(({ name, series = '' }) => holdsAll(`${series} ${name}`, typed));
}

/** Reports to choose from, newest first. */
export function suggestReports(library: Library, typed: string): readonly Suggestion[] {
  return matchReports(library, typed).map(({ id, name, date, textLanguage }) => {
    return { value: suggestionValue('r', id), name, date, language: textLanguage };
  });
}

/** The newest report that all that was typed names; undefined for none. */
export function findReport(library: Library, typed: string): Report | undefined {
  return matchReports(library, typed)[0];
}

/** By words of their names, their events' names and their sites' names, in any order. */
function matchReports(library: Library, typed: string): readonly Report[] {
  return newestReports(library).filter(({ name, event, site, credits }) =>
    holdsAll([name, event?.name, event?.series, credits?.siteTitle, site].join(' '), typed),
  );
}

/** Topics to choose from, with how many reports speak of each. */
export function suggestTopics(library: Library, typed: string): readonly Suggestion[] {
  return matchTopics(library, typed).map(({ id, name, reports }) => {
    return { value: suggestionValue('t', id), name, reports };
  });
}

/** Events below the topics that fit: of Discord's 25 places, some stay theirs. */
const MAX_TOPICS = 18;

/** Topics and events to choose from. */
export function suggestSubjects(library: Library, typed: string): readonly Suggestion[] {
  return [...suggestTopics(library, typed).slice(0, MAX_TOPICS), ...suggestEvents(library, typed)];
}

/**
 * What was typed for an event or a topic, as a suggestion would have it: an event by its number or most of its name, a topic by any
 * of its names, an event by a part of its name; else as it was typed.
 */
export function subjectNamed(library: Library, typed: string): string {
  if (idIn(typed, 'e') !== undefined || idIn(typed, 't') !== undefined) return typed;
  const [named] = namedEvents(foldInPlace(typed.normalize('NFC')), library.events);
  if (named !== undefined) return suggestionValue('e', named.event.id);
  const topic = topicNamed(library, typed);
  const event = topic === typed ? findEvent(library, typed) : undefined;
  return event === undefined ? topic : suggestionValue('e', event.id);
}

/** What was typed for a topic, as a suggestion would have it; else as it was typed. */
export function topicNamed(library: Library, typed: string): string {
  if (idIn(typed, 't') !== undefined || typed.trim() === '') return typed;
  const topic = topicCalled(typed, library, library.knowledge.glossary);
  return topic === undefined ? typed : suggestionValue('t', topic.id);
}

/** The value of a suggestion of this event. */
export function eventValue(id: string): string {
  return suggestionValue('e', id);
}

/** Speakers to choose from, those of the newest events first. */
export function suggestSpeakers(library: Library, typed: string): readonly Suggestion[] {
  return speakersOf(library)
    .filter((name) => holdsAll(name, typed))
    .map((name) => ({ value: suggestionValue('s', speakerId(name)), name }));
}

/** The id of the speaker of a suggestion, else of the first whose name holds all that was typed; undefined for none. */
export function findSpeaker(library: Library, asked: string): string | undefined {
  const names = speakersOf(library);
  const id = idIn(asked, 's');
  const found = names.find((name) => speakerId(name) === id) ?? names.find((name) => holdsAll(name, asked));
  return found === undefined ? undefined : speakerId(found);
}

/** One spelling of each name. */
function speakersOf({ events }: Library): readonly string[] {
  const names = events.flatMap(({ speakers }) => speakers);
  return uniqBy(names, speakerId);
}

/** The months of events, newest first, that fit what was typed: figures of the year or the month. */
export function suggestMonths({ events }: Library, typed: string): readonly Suggestion[] {
  const months = events.flatMap(({ date }) => date?.slice(0, 'yyyy-mm'.length) ?? []);
  const figures = typed.match(/\d+/gu) ?? [];
  return [...new Set(months)]
    .filter((month) => figures.every((figure) => month.includes(figure)))
    .map((month) => ({ value: month, name: '', date: month }));
}

/** `2025-11` for itself, "11/2025", "11-2025" and "2025/11"; undefined for what is no month. */
export function readMonth(typed: string): string | undefined {
  const [, year, month] = /^(\d{4})[-/.](\d{1,2})$/u.exec(typed.trim()) ?? [];
  const [, monthFirst, yearLast] = /^(\d{1,2})[-/. ](\d{4})$/u.exec(typed.trim()) ?? [];
  const number = Number(month ?? monthFirst);
  return number >= 1 && number <= 12 ? `${year ?? yearLast}-${String(number).padStart(2, '0')}` : undefined;
}

/** Whether a name holds all the words that were typed, whatever their tone marks. */
export function holdsAll(name: string, typed: string): boolean {
  const folded = fold(name);
  return fold(typed)
    .split(/\s+/u)
    .every((word) => folded.includes(word));
}

/** Event, topic, report, speaker, series: the values of suggestions begin with one of these and a colon. */
type IdKind = 'e' | 't' | 'r' | 's' | 'q';

/** The value of a suggestion: at most 15 characters, the same after every restart. */
function suggestionValue(kind: IdKind, id: string): string {
  return `${kind}:${id}`;
}

/** The id in a suggestion's value; undefined for anything else that a member may have typed. */
export function idIn(value: string, kind: IdKind): string | undefined {
  return new RegExp(`^${kind}:([0-9a-z]{1,13})$`, 'u').exec(value)?.[1];
}

/** Speakers are told apart by their names alone. At most 13 characters of [0-9a-z]. */
export function speakerId(name: string): string {
  return stableId('speaker', fold(name));
}
