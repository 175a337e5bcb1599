import { dayNumber } from '../dates/calendar.ts';
import type { Fact, ReportRef } from '../event.ts';
import type { ComparedName } from '../names/compared-name.ts';
import { personKey } from '../people/person-name.ts';
import { remembered } from '../remembered.ts';

/** What tells the event of a report from others. */
export interface DescribedReport {
  readonly ref: ReportRef;
  /** The most trusted first, of one kind as of all. */
  readonly facts: readonly Fact[];
  /** Each once, the most trusted first. */
  readonly names: readonly ComparedName[];
  /** Keys of series, see series.ts. */
  readonly series: readonly string[];
  /** First and last day of the most trusted date, as numbers of days (see calendar.ts). */
  readonly days?: readonly [first: number, last: number];
  /** Keys of persons, see person-name.ts. */
  readonly speakers: ReadonlySet<string>;
}

const RANK = { text: 0, index: 1, 'front-matter': 2 } as const;

/** A function that orders the facts of one report by trust and draws from them what the grouping compares. */
export function createDescriber(
  readName: (name: string) => ComparedName,
): (ref: ReportRef, facts: readonly Fact[]) => DescribedReport {
  const readPerson = remembered(personKey);
  return (ref, facts) => {
    const trusted = facts.toSorted((a, b) => RANK[a.source] - RANK[b.source]);
    const names = trusted.filter(({ kind }) => kind === 'name').map(({ value }) => readName(value));
    const date = trusted.find(({ kind, iso }) => kind === 'date' && iso !== undefined);
    return {
      ref: { site: ref.site, file: ref.file },
      facts: trusted,
      names: [...new Map(names.map((name) => [name.folded, name])).values()],
      series: [...new Set(names.flatMap(({ series }) => series ?? []))],
      ...(date?.iso === undefined ? {} : { days: [dayNumber(date.iso), dayNumber(date.until ?? date.iso)] }),
      speakers: new Set(trusted.filter(({ kind }) => kind === 'speaker').map(({ value }) => readPerson(value))),
    };
  };
}
