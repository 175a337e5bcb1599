import type { ParsedReport, Problem } from '../report/parsed-report.ts';
import { groupBy } from '../text/group-by.ts';
import { confirmedFrontMatterDate } from './dates/front-matter-date.ts';
import { describeFile, type FileDescription } from './describe-file.ts';
import type { Event, ReportRef } from './event.ts';
import { eventId } from './event-id.ts';
import { inFile } from './fact-reading.ts';
import { createDescriber, type DescribedReport } from './grouping/describe-report.ts';
import { groupReports } from './grouping/group-reports.ts';
import { eventName, mergeFacts } from './merge-facts.ts';
import { compareName } from './names/compared-name.ts';
import { remembered } from './remembered.ts';
import { entriesInFile, readEntries } from './section-index/index-entries.ts';
import { joinIndex } from './section-index/join-index.ts';
import { findSectionIndexes } from './section-index/section-indexes.ts';
import type { SectionPair } from './twins/align-sections.ts';
import { twinFiles } from './twins/twin-files.ts';

/** A file of a site as read. */
export interface EventSource extends ReportRef {
  readonly report: ParsedReport;
  /** What `describeFile` tells of the report, if it was asked before: that takes the most time by far. */
  readonly description?: FileDescription | undefined;
}

export interface Events {
  /** In the order of their first report. Every report that is not the template's own is in exactly one. */
  readonly events: readonly Event[];
  /** Translations of each other, file by file and section by section. */
  readonly twins: readonly Twins[];
  readonly problems: readonly (Problem & ReportRef)[];
}

/** Two files in two languages that say the same; the pairs point into their `sections`. */
export interface Twins {
  readonly one: ReportRef;
  readonly other: ReportRef;
  readonly pairs: readonly SectionPair[];
}

/**
 * The events that the files of one or many sites report. A file whose folder has folders with other files below it is a
 * section's index; all others are reports. Reports of one event are put together across languages and authors. The time
 * it takes grows with the number of files, not with its square.
 */
export function eventsOf(files: readonly EventSource[]): Events {
  const readName = remembered(compareName);
  const { indexes, pages, above } = findSectionIndexes(files);
  const read = pages.map((page) => {
    const { facts, traits } = page.description ?? describeFile(page.report);
    return { ...refOf(page), report: page.report, facts: inFile(facts, page), traits };
  });
  const below = groupBy(
    read.flatMap((page) => above(page).map((index) => ({ index, page }))),
    ({ index }) => index,
  );
  const joined = new Map(
    indexes.map((index) => {
      const entries = index.description?.entries ?? readEntries(index.report);
      const listed = (below.get(index) ?? []).map(({ page }) => page);
      return [index, joinIndex(entriesInFile(entries, index), listed, readName)];
    }),
  );
  const real = read.flatMap(({ traits, ...page }) => (traits === undefined ? [] : [{ ...page, traits }]));
  const describe = createDescriber(readName);
  const described = real.map((page) => {
    const [nearest] = above(page);
    const fromIndex = nearest === undefined ? [] : (joined.get(nearest)?.factsOf.get(page.file) ?? []);
    const known = [...page.facts, ...fromIndex];
    return describe(page, [...known, ...confirmedFrontMatterDate(page.report, known, refOf(page))]);
  });
  const twins = twinFiles(real);
  const groups = groupReports(
    described,
    twins.map(({ one, other }) => [one, other] as const),
  );
  return {
    twins: twins.flatMap(({ one, other, pairs }) => {
      const [a, b] = [real[one], real[other]];
      return a === undefined || b === undefined ? [] : [{ one: refOf(a), other: refOf(b), pairs }];
    }),
    events: withIds(groups),
    problems: [...joined].flatMap(([index, { problems }]) =>
      problems.map((problem) => ({ ...problem, ...refOf(index) })),
    ),
  };
}

function refOf({ site, file }: ReportRef): ReportRef {
  return { site, file };
}

/** The series names an event, else its name; what is named alike is told apart by its day, then by its first report. */
function withIds(groups: readonly (readonly DescribedReport[])[]): readonly Event[] {
  const taken = new Set<string>();
  return groups.map((group) => {
    const date = group.find((report) => report.days !== undefined)?.days?.[0] ?? '';
    const { site, file } = group[0]?.ref ?? { site: '', file: '' };
    const key = group.find(({ series }) => series.length > 0)?.series[0] ?? eventName(group);
    const id = freeId([key, `${key} ${date}`, `${key} ${date} ${site} ${file}`, `${key} ${taken.size}`], taken);
    taken.add(id);
    return mergeFacts(id, group);
  });
}

/** The id of the first key whose id is not taken, else of the last. */
function freeId(keys: readonly string[], taken: ReadonlySet<string>): string {
  let id = '';
  for (const key of keys) {
    id = eventId(key);
    if (!taken.has(id)) return id;
  }
  return id;
}
