import type { Fact } from '../event/event.ts';

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
