/** A full date, a month or a time of day, and where it stands: `text.slice(index, index + length)` is how it was written. */
export interface WhenReading {
  /** A date as `2025-11-29`, a time as `08:30`. */
  readonly iso: string;
  /** The end of a range, in the same form; of a month its last day. */
  readonly until?: string;
  readonly index: number;
  readonly length: number;
}

/** The first and the last day of what has been dated, ISO 8601; one day alone has no `until`. */
export type Days = Pick<WhenReading, 'iso' | 'until'>;

/** The day `last`, or the days from `first` on if it is an earlier one, where a pattern found them. */
export function toReading(match: RegExpExecArray, first: string | undefined, last: string): WhenReading {
  const at = { index: match.index, length: match[0].length };
  return first === undefined || first >= last ? { iso: last, ...at } : { iso: first, until: last, ...at };
}

/** `2025-11-29`, or undefined for a day that no calendar has ("31 September"). `month` is 1 to 12. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}

/** All days of a month: an event "in July 2013" has no day. Undefined for a month that no year has. */
export function wholeMonth(year: number, month: number): Required<Days> | undefined {
  const iso = isoDate(year, month, 1);
  if (iso === undefined) return undefined;
  return { iso, until: new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) };
}

/** Whether days are those of one month, and no more is known. */
export function isWholeMonth({ iso, until }: Days): boolean {
  return (
    until !== undefined &&
    wholeMonth(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)))?.until === until &&
    iso.endsWith('-01')
  );
}

/** Days as far as they are known: `2025-11-29`, and `2013-07` for a month. */
export function knownDate({ iso, until }: Days): string {
  return until !== undefined && isWholeMonth({ iso, until }) ? iso.slice(0, 7) : iso;
}

/** Whether a day is one of others. */
export function isWithin(day: string, { iso, until = iso }: Days): boolean {
  return day >= iso && day <= until;
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(iso: string): number {
  return new Date(`${iso}T00:00:00Z`).getUTCDay();
}

/** Days since 1 January 1970. (date-fns and dayjs count days of the machine's time zone.) */
export function dayNumber(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
}
