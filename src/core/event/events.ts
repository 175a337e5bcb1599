import { memoize } from 'es-toolkit';
import type { Problem } from '../report/parsed-report.ts';
import { groupBy } from '../text/group-by.ts';
import { createBelieve } from './dates/written-dates.ts';
import type { Event, ReportRef } from './event.ts';
import { eventIds } from './event-ids.ts';
import { groupReports } from './grouping/group-reports.ts';
import { createDescriber } from './grouping/profiles.ts';
import { mergeFacts } from './merge-facts.ts';
import { compareName } from './names/name-similarity.ts';
import { titleOf } from './names/report-names.ts';
import { type EventSource, type PageReading, readPage } from './page-reading.ts';
import { readEntries } from './section-index/index-entries.ts';
import { joinIndex } from './section-index/join-index.ts';
import { findSectionIndexes } from './section-index/section-indexes.ts';
import { pageKey, type TwinsOf } from './twins/twins.ts';

export interface Events {
  /** In the order of their first report. Every report that is not the template's own is in exactly one. */
  readonly events: readonly Event[];
  /** Translations of each other, file by file and section by section. */
  readonly twins: readonly Twins[];
  readonly problems: readonly (Problem & ReportRef)[];
}

/** Two files in two languages that say the same. */
export type Twins = TwinsOf<ReportRef>;

/**
 * The events that the files of one or many sites report. A file whose folder has folders with other files below it is a
 * section's index; all others are reports. Reports of one event are put together across languages and authors. The time
 * it takes grows with the number of files, not with its square.
 */
export function eventsOf(files: readonly EventSource[]): Events {
  const plan = planEvents(files);
  return uniteEvents(plan, plan.units.map(readPage));
}

/** What has to be known of all files before each page can be read by itself. */
export type EventsPlan = Readonly<ReturnType<typeof planEvents>>;

export function planEvents(files: readonly EventSource[]) {
  const found = findSectionIndexes(files);
  return {
    ...found,
    /** All files, those of a page together. */
    units: [...groupBy(found.pages, pageKey).values(), ...found.indexes.map((index) => [index])],
  };
}

/** @param readings those of the plan's units, in their order. */
export function uniteEvents({ indexes, pages, above, units }: EventsPlan, readings: readonly PageReading[]): Events {
  const readName = memoize(compareName);
  const readingOf = new Map(
    units.flatMap((unit, number) => unit.map((file, place) => [file, readings[number]?.files[place]] as const)),
  );
  const read = pages.map((page) => {
    const { isTemplate = false, facts = [] } = readingOf.get(page) ?? {};
    return { page, site: page.site, file: page.file, isTemplate, facts };
  });
  const below = groupBy(
    read.flatMap((each) => above(each).map((index) => ({ index, each }))),
    ({ index }) => index,
  );
  const joined = new Map(
    indexes.map((index) => {
      const listed = (below.get(index) ?? []).map(({ each }) => each);
      return [index, joinIndex(readEntries(index.report, index), listed, readName)];
    }),
  );
  const describe = createDescriber(readName);
  const believe = createBelieve(pages);
  const described = new Map(
    read.flatMap(({ page, isTemplate, facts: own }) => {
      if (isTemplate) return [];
      const [nearest] = above(page);
      const fromIndex = nearest && joined.get(nearest)?.factsOf.get(page.file);
      const known = [...own, ...(fromIndex ?? [])];
      const facts = [...known, ...believe(page, known)];
      return [[page, describe(page, facts, titleOf(page.report) || page.file)] as const];
    }),
  );
  const twins = units.flatMap((unit, number) =>
    (readings[number]?.twins ?? []).flatMap(({ one: place, other: otherPlace, pairs }) => {
      const [one, other] = [place, otherPlace].map((each) => unit[each] && described.get(unit[each]));
      return one === undefined || other === undefined ? [] : [{ one, other, pairs }];
    }),
  );
  const groups = groupReports([...described.values()], twins);
  const ids = eventIds(groups);
  return {
    twins: twins.map(({ one, other, pairs }) => ({ one: refOf(one), other: refOf(other), pairs })),
    events: groups.map((group, index) => mergeFacts(ids[index] ?? '', group)),
    problems: [...joined].flatMap(([index, { problems }]) =>
      problems.map((problem) => ({ ...problem, ...refOf(index) })),
    ),
  };
}

function refOf({ site, file }: ReportRef): ReportRef {
  return { site, file };
}
