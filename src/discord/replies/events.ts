import type { Event } from '../../core/event/event.ts';
import type { Library } from '../../core/library/library.ts';
import { dateOf } from '../../core/report/passage.ts';
import { fold } from '../../core/text/fold.ts';
import type { Suggestion } from '../command.ts';
import { idIn, suggestionValue } from './ids.ts';

/** The event of a suggestion, else the newest one whose name holds all that was typed; undefined for none. */
export function findEvent(library: Library, asked: string): Event | undefined {
  const id = idIn(asked, 'e');
  const picked = library.events.find((event) => event.id === id);
  return picked ?? (asked.trim() === '' ? undefined : matchEvents(library, asked)[0]);
}

/** Events to choose from, newest first. */
export function suggestEvents(library: Library, typed: string): readonly Suggestion[] {
  return matchEvents(library, typed).map((event) => ({
    value: suggestionValue('e', event.id),
    name: event.name,
    date: dateOf(event),
  }));
}

function matchEvents({ events }: Library, typed: string): readonly Event[] {
  return events.filter(({ name, series = '' }) => holdsAll(`${series} ${name}`, typed));
}

/** Whether a name holds all the words that were typed, whatever their tone marks. */
export function holdsAll(name: string, typed: string): boolean {
  const folded = fold(name);
  return fold(typed)
    .split(/\s+/u)
    .every((word) => folded.includes(word));
}
