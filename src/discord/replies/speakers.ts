import type { Library } from '../../core/library/library.ts';
import { groupBy } from '../../core/text/group-by.ts';
import type { Suggestion } from '../command.ts';
import { holdsAll } from './events.ts';
import { idIn, speakerId, suggestionValue } from './ids.ts';

/** The id of the speaker of a suggestion, else of the first whose name holds all that was typed; undefined for none. */
export function findSpeaker(library: Library, asked: string): string | undefined {
  const names = speakersOf(library);
  const id = idIn(asked, 's');
  const found = names.find((name) => speakerId(name) === id) ?? names.find((name) => holdsAll(name, asked));
  return found === undefined ? undefined : speakerId(found);
}

/** Speakers to choose from, those of the newest events first. */
export function suggestSpeakers(library: Library, typed: string): readonly Suggestion[] {
  return speakersOf(library)
    .filter((name) => holdsAll(name, typed))
    .map((name) => ({ value: suggestionValue('s', speakerId(name)), name }));
}

/** One spelling of each name. */
function speakersOf({ events }: Library): readonly string[] {
  const names = events.flatMap(({ speakers }) => speakers);
  return [...groupBy(names, speakerId).values()].flatMap(([name]) => name ?? []);
}
