import { dayNumber } from './calendar.ts';
import type { Fact, ReportRef } from './event.ts';
import { foldWords } from './fold.ts';
import { tellingWords } from './name-similarity.ts';
import { personKey } from './person-name.ts';
import { readSeries } from './series.ts';

/** What tells the event of a report from others. */
export interface DescribedReport {
  readonly ref: ReportRef;
  /** The most trusted first, of one kind as of all. */
  readonly facts: readonly Fact[];
  readonly names: readonly string[];
  /** The telling words of each name, and of what a name says besides its series; see name-similarity.ts. */
  readonly nameWords: readonly (readonly string[])[];
  /** Keys of series, see series.ts. */
  readonly series: readonly string[];
  /** First and last day of the most trusted date, as numbers of days (see calendar.ts). */
  readonly days?: readonly [first: number, last: number];
  /** Keys of persons, see person-name.ts. */
  readonly speakers: ReadonlySet<string>;
}

const RANK = { text: 0, index: 1, 'front-matter': 2 } as const;

/** Orders the facts of one report by trust and draws from them what the grouping compares. */
export function describeReport(ref: ReportRef, facts: readonly Fact[]): DescribedReport {
  const trusted = facts.toSorted((a, b) => RANK[a.source] - RANK[b.source]);
  const names = trusted.filter(({ kind }) => kind === 'name').map(({ value }) => value);
  const distinct = [...new Map(names.map((name) => [foldWords(name), name])).values()];
  const date = trusted.find(({ kind, iso }) => kind === 'date' && iso !== undefined);
  return {
    ref: { site: ref.site, file: ref.file },
    facts: trusted,
    names: distinct,
    nameWords: distinct
      .flatMap(withoutSeries)
      .map(tellingWords)
      .filter((words) => words.length > 0),
    series: [...new Set(names.flatMap((name) => readSeries(name)?.key ?? []))],
    ...(date?.iso === undefined ? {} : { days: [dayNumber(date.iso), dayNumber(date.until ?? date.iso)] }),
    speakers: new Set(trusted.filter(({ kind }) => kind === 'speaker').map(({ value }) => personKey(value))),
  };
}

/** The name, and "DevOps on AWS" besides "AWS Cloud Mastery Series #2 – DevOps on AWS". */
function withoutSeries(name: string): readonly string[] {
  const series = readSeries(name);
  return series === undefined ? [name] : [name, name.replace(/\s+/gu, ' ').replace(series.text, ' ')];
}
