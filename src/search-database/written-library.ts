import type { Days } from '../core/event/dates/parts-of-year.ts';
import type { Event } from '../core/event/event.ts';
import type { Pair } from '../core/index/pairs.ts';
import type { Library } from '../core/library/library.ts';
import type { Role } from '../core/pack/roles.ts';
import type { Passage, Report } from '../core/report/report.ts';
import { groupBy } from '../core/text/group-by.ts';
import type { Language } from '../core/text/language.ts';
import type { Topics } from '../core/topics/topics.ts';

/** What belongs to a library as a whole. Plain data that survives JSON. */
export interface Header extends Topics {
  readonly languages: readonly Language[];
  /** Roles that some passage has. */
  readonly roles: readonly Role[];
  readonly joins: readonly (readonly [string, Pair])[];
  readonly daysByEvent: readonly (readonly [string, readonly Days[]])[];
}

export interface WrittenPassage {
  readonly passage: Passage;
  /** Id of the first passage whose text is nearly the same; its own where it is the first. */
  readonly copyOf: string;
  /** Id of the same section in the other language. */
  readonly twin: string | undefined;
}

export interface WrittenReport {
  readonly report: Report;
  readonly passages: readonly WrittenPassage[];
}

/** A library as it is written to a database: one report after another, so that it need not be in memory as a whole. */
export interface WrittenLibrary {
  /** Changes with everything that the library is made from. */
  readonly madeFrom: string;
  readonly header: Header;
  readonly events: Iterable<Event>;
  /** Gives all of them anew at each call. */
  readonly reports: () => Iterable<WrittenReport>;
}

export function writtenFrom(library: Library, madeFrom: string): WrittenLibrary {
  const { passages, reports, copyOf, twins, topics, fields, mentioned, languages, joins, daysByEvent, passagesByRole } =
    library;
  const own = passages.map((passage, number): WrittenPassage => {
    const first = passages[copyOf[number] ?? number] ?? passage;
    return { passage, copyOf: first.id, twin: twins.get(passage.id)?.id };
  });
  const byReport = groupBy(own, ({ passage }) => passage.report);
  return {
    madeFrom,
    header: {
      topics,
      fields,
      mentioned: [...mentioned].map(({ name }) => name),
      languages: [...languages],
      roles: [...passagesByRole.keys()],
      joins: [...joins],
      daysByEvent: [...daysByEvent],
    },
    events: library.events,
    reports: () => reports.map((report) => ({ report, passages: byReport.get(report) ?? [] })),
  };
}
