import type { Event, Fact } from '../event/event.ts';
import type { Events } from '../event/events.ts';
import { readEventName } from '../event/names/event-name.ts';
import { foldInPlace } from '../event/words/fold.ts';
import { readFileName } from '../report/file-name.ts';
import { groupBy } from '../text/group-by.ts';
import { type CheckedFile, fileKey } from './checked-content.ts';

/** What is known about the event of a report from its own site. */
export interface SiteFacts {
  /** From the report's own text. */
  readonly own: readonly Fact[];
  /** From the section's index, that of the report's language first. */
  readonly index: readonly Fact[];
  /** From the text of its translation. */
  readonly translation: readonly Fact[];
}

/** The facts for each report; undefined for what is no report of an event: a section's index, a page about something else. */
export function siteFacts(events: Events): (file: CheckedFile) => SiteFacts | undefined {
  const eventOf = new Map<string, Event>(
    events.events.flatMap((event) => event.reports.map((ref) => [fileKey(ref.site, ref.file), event])),
  );
  const factsOf = groupBy(
    events.events.flatMap(({ id, facts }) => facts.map((fact) => ({ id, ...fact }))),
    ({ id, site }) => fileKey(id, site),
  );
  return (file) => {
    const event = eventOf.get(fileKey(file.site, file.path));
    if (event === undefined) return undefined;
    const facts = factsOf.get(fileKey(event.id, file.site)) ?? [];
    const index = facts
      .filter(({ source }) => source === 'index')
      .toSorted((a, b) => Number(inLanguage(b.file, file.path)) - Number(inLanguage(a.file, file.path)));
    if (!isEventReport(file, index)) return undefined;
    const texts = facts.filter(({ source }) => source === 'text');
    return {
      own: texts.filter(({ file: path }) => path === file.path),
      index,
      translation: texts.filter(({ file: path }) => path !== file.path),
    };
  };
}

/** Whether the names of two files give the same language, or none. */
function inLanguage(one: string, other: string): boolean {
  return readFileName(one).language === readFileName(other).language;
}

/**
 * A site has other pages besides its reports (a work log, a tutorial). A report stands in a folder of events, is listed
 * with a date or a place, or says that it is one.
 */
function isEventReport({ path, parsed }: CheckedFile, index: readonly Fact[]): boolean {
  return (
    /event|su[-_ ]?kien/.test(foldInPlace(path.normalize('NFC'))) ||
    index.some(({ kind }) => kind === 'date' || kind === 'place') ||
    parsed.sections.some(({ level, heading }) => level === 1 && readEventName(heading)?.explicit === true)
  );
}

/** The days that facts give, each with the place where it stands. A date that cannot be read in full gives none. */
export interface Day {
  /** ISO 8601. */
  readonly first: string;
  readonly last: string;
  readonly file: string;
  readonly line: number;
}

export function daysOf(facts: readonly Fact[]): readonly Day[] {
  return facts.flatMap(({ kind, iso, until, file, line }) =>
    kind === 'date' && iso !== undefined ? [{ first: iso, last: until ?? iso, file, line }] : [],
  );
}

/** Whether any day of one is a day of the other. */
export function overlap(one: readonly Day[], other: readonly Day[]): boolean {
  return one.some((a) => other.some((b) => a.first <= b.last && b.first <= a.last));
}

/** "2025-11-29", or "2026-07-25 to 2026-07-26". */
export function dayText({ first, last }: Day): string {
  return first === last ? first : `${first} to ${last}`;
}
