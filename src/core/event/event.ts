export type FactKind = 'date' | 'time' | 'place' | 'speaker' | 'speaker-note' | 'topic' | 'name' | 'series' | 'role';

/** Where a fact was read. What the report says itself wins over the section's index, and that over front matter. */
export type FactSource = 'text' | 'index' | 'front-matter';

/** A file of a site; `file` is relative to the site's `content/`, with forward slashes. */
export interface ReportRef {
  readonly site: string;
  readonly file: string;
}

/**
 * A field of an event as some file gives it. `speaker-note` is a sentence about the speakers that names nobody ("not
 * available in the original data"); `role` is the author's own ("Attendee").
 */
export interface Fact extends ReportRef {
  readonly kind: FactKind;
  /** As written, without Markdown: it can be quoted. */
  readonly value: string;
  /** A date as `2025-11-29`, a time as `08:30`; absent when it cannot be read in full ("October, 2025"). */
  readonly iso?: string;
  /** The end of a range, in the same form as `iso`. */
  readonly until?: string;
  /** What the same line adds, as written: a speaker's role or subject. */
  readonly detail?: string;
  /** 1-based line of the file. */
  readonly line: number;
  readonly source: FactSource;
}

/** What reports are about. Several reports, by several authors and in both languages, can be of one event. */
export interface Event {
  /** At most 13 characters of [0-9a-z]: short enough for a Discord custom id. Stable while the event keeps its name. */
  readonly id: string;
  readonly name: string;
  /** As written, with its number: "AWS Cloud Mastery Series #3". */
  readonly series?: string;
  /** ISO 8601, only when believed. A range begins on this day. */
  readonly date?: string;
  readonly until?: string;
  /** As written: "8:30 AM – 12:00 PM". */
  readonly time?: string;
  readonly place?: string;
  /** One spelling for each person, the best written one. */
  readonly speakers: readonly string[];
  readonly topic?: string;
  /** All that the files say, the most trusted first; they may disagree. */
  readonly facts: readonly Fact[];
  readonly reports: readonly ReportRef[];
}

/** Whether a fact, or what is read for one, is a date that is given in full. */
export function isFullDate<Reading extends Pick<Fact, 'kind' | 'iso'>>(
  reading: Reading,
): reading is Reading & { readonly iso: string } {
  return reading.kind === 'date' && reading.iso !== undefined;
}
