import { isWholeMonth } from './dates/calendar.ts';
import type { PersonRole } from './words/people-words.ts';

export type FactKind =
  | 'date'
  | 'time'
  | 'place'
  | 'speaker'
  | 'speaker-note'
  | 'person'
  | 'topic'
  | 'name'
  | 'series'
  | 'role';

/**
 * Where a fact was read. What the report says itself wins over the section's index, that over the names of file and
 * folders, and that over front matter, whose title alone counts as text.
 */
export type FactSource = 'text' | 'index' | 'file-name' | 'front-matter';

/** A file of a site; `file` is relative to the site's `content/`, with forward slashes. */
export interface ReportRef {
  readonly site: string;
  readonly file: string;
}

/**
 * A field of an event as some file gives it. `speaker-note` is a sentence about the speakers that names nobody ("not
 * available in the original data"); `person` is whoever has another role in it; `role` is the author's own ("Attendee").
 */
export interface Fact extends ReportRef {
  readonly kind: FactKind;
  /** As written, without Markdown: it can be quoted. */
  readonly value: string;
  /** A date as `2025-11-29`, a time as `08:30`, the first day of a month; absent when it cannot be read ("Sunday"). */
  readonly iso?: string;
  /** The end of a range, in the same form as `iso`. */
  readonly until?: string;
  /** What the same line adds, as written: a speaker's role or subject. */
  readonly detail?: string;
  /** Of a `person`. */
  readonly role?: PersonRole;
  /** 1-based line of the file. */
  readonly line: number;
  readonly source: FactSource;
  /** Of front matter, the field that it stands in. */
  readonly field?: string;
}

/** What reports are about. Several reports, by several authors and in both languages, can be of one event. */
export interface Event {
  /** At most 13 characters of [0-9a-z]: short enough for a Discord custom id. Stable while the event keeps its name. */
  readonly id: string;
  readonly name: string;
  /** As written, with its number: "AWS Cloud Mastery Series #3". */
  readonly series?: string;
  /** ISO 8601, only when believed. A range begins on this day; where only a month is known, it is the range. */
  readonly date?: string;
  readonly until?: string;
  /** As written: "8:30 AM – 12:00 PM". */
  readonly time?: string;
  readonly place?: string;
  /** One spelling for each person, the best written one. */
  readonly speakers: readonly string[];
  readonly topic?: string;
  /** The facts that its name and the other values were taken from, for those who ask why; a title that is no fact gives none. */
  readonly chosen: Readonly<Partial<Record<FactKind, Fact>>>;
  /** All that the files say, the most trusted first; they may disagree. */
  readonly facts: readonly Fact[];
  readonly reports: readonly ReportRef[];
}

type Dated = Pick<Fact, 'kind' | 'iso' | 'until'>;

/** Whether a fact, or what is read for one, is a date that can be read: a day, days or a month. */
export function isDated<Reading extends Dated>(reading: Reading): reading is Reading & { readonly iso: string } {
  return reading.kind === 'date' && reading.iso !== undefined;
}

/** Whether it is a date that is given in full, and not as a month. */
export function isFullDate<Reading extends Dated>(reading: Reading): reading is Reading & { readonly iso: string } {
  return isDated(reading) && !isWholeMonth(reading);
}
