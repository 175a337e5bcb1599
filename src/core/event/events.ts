import { memoize } from 'es-toolkit';
import type { ParsedReport, Problem } from '../report/parsed-report.ts';
import { groupBy } from '../text/group-by.ts';
import { createBelieve } from './dates/written-dates.ts';
import type { Event, ReportRef } from './event.ts';
import { eventIds } from './event-ids.ts';
import { readFacts } from './facts.ts';
import { groupReports } from './grouping/group-reports.ts';
import { createDescriber } from './grouping/profiles.ts';
import { mergeFacts } from './merge-facts.ts';
import { compareName } from './names/name-similarity.ts';
import { titleOf } from './names/report-names.ts';
import { readEntries } from './section-index/index-entries.ts';
import { joinIndex } from './section-index/join-index.ts';
import { findSectionIndexes } from './section-index/section-indexes.ts';
import { authorshipOf } from './template/template.ts';
import { findTwins, type TranslatedFile, type TwinsOf } from './twins/twins.ts';

/** A file of a site as read. */
export interface EventSource extends TranslatedFile {
  readonly report: ParsedReport;
}

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
  const readName = memoize(compareName);
  const { indexes, pages, above } = findSectionIndexes(files);
  const read = pages.map((page) => {
    const authorship = authorshipOf(page.report);
    return { ...page, authorship, facts: readFacts(page.report, page, authorship) };
  });
  const below = groupBy(
    read.flatMap((page) => above(page).map((index) => ({ index, page }))),
    ({ index }) => index,
  );
  const joined = new Map(
    indexes.map((index) => {
      const listed = (below.get(index) ?? []).map(({ page }) => page);
      return [index, joinIndex(readEntries(index.report, index), listed, readName)];
    }),
  );
  const describe = createDescriber(readName);
  const believe = createBelieve(pages);
  const reports = read.flatMap((page) => {
    if (page.authorship.isTemplate) return [];
    const [nearest] = above(page);
    const fromIndex = nearest && joined.get(nearest)?.factsOf.get(page.file);
    const known = [...page.facts, ...(fromIndex ?? [])];
    const facts = [...known, ...believe(page, known)];
    return [{ ...page, ...describe(page, facts, titleOf(page.report) || page.file) }];
  });
  const twins = findTwins(reports);
  const groups = groupReports(reports, twins);
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
