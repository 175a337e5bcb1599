import { stableId } from '../../core/report/stable-id.ts';
import { fold } from '../../core/text/words.ts';

/** Event, topic, report, speaker: the values of suggestions begin with one of these and a colon. */
export type IdKind = 'e' | 't' | 'r' | 's';

/** The value of a suggestion: at most 15 characters, the same after every restart. */
export function suggestionValue(kind: IdKind, id: string): string {
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
