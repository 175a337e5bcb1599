import { groupBy } from '../group-by.ts';
import type { ParsedReport, Problem } from '../report.ts';
import type { SectionPair } from './align-sections.ts';
import { compareName } from './compared-name.ts';
import { createDescriber, type DescribedReport } from './describe-report.ts';
import type { Event, ReportRef } from './event.ts';
import { eventId } from './event-id.ts';
import { factsOf } from './facts.ts';
import { confirmedFrontMatterDate } from './front-matter-date.ts';
import { groupReports } from './group-reports.ts';
import { readIndexEntries } from './index-entries.ts';
import { joinIndex } from './join-index.ts';
import { eventName, mergeFacts } from './merge-facts.ts';
import { remembered } from './remembered.ts';
import { findSectionIndexes } from './section-indexes.ts';
import { isTemplateReport } from './template.ts';
import { twinOf } from './twins.ts';

/** A file of a site as read. */
export interface EventSource extends ReportRef {
  readonly report: ParsedReport;
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
 * section's index; all others are reports. Reports of one event are put together across languages and authors.
 */
export function eventsOf(files: readonly EventSource[]): Events {
  const readName = remembered(compareName);
  const describe = createDescriber(readName);
  const { indexes, pages, above } = findSectionIndexes(files);
  const own = pages.map((file) => ({ file, facts: factsOf(file.report, file) }));
  const below = groupBy(
    own.flatMap((page) => above(page.file).map((index) => ({ index, ...page.file, facts: page.facts }))),
    ({ index }) => index,
  );
  const joined = new Map(
    indexes.map((index) => [index, joinIndex(readIndexEntries(index.report, index), below.get(index) ?? [], readName)]),
  );
  const real = own.filter(({ file }) => !isTemplateReport(file.report));
  const described = real.map(({ file, facts }) => {
    const [nearest] = above(file);
    const fromIndex = nearest === undefined ? [] : (joined.get(nearest)?.factsOf.get(file.file) ?? []);
    const known = [...facts, ...fromIndex];
    return describe(file, [...known, ...confirmedFrontMatterDate(file.report, known, file)]);
  });
  const twins = twinFiles(real.map(({ file }) => file));
  const groups = groupReports(
    described,
    twins.map(({ one, other }) => [one, other] as const),
  );
  return {
    twins: twins.flatMap(({ one, other, pairs }) => {
      const [a, b] = [real[one]?.file, real[other]?.file];
      return a === undefined || b === undefined ? [] : [{ one: refOf(a), other: refOf(b), pairs }];
    }),
    events: withIds(groups),
    problems: [...joined].flatMap(([index, { problems }]) =>
      problems.map((problem) => ({ ...problem, site: index.site, file: index.file })),
    ),
  };
}

interface TwinIndexes {
  readonly one: number;
  readonly other: number;
  readonly pairs: readonly SectionPair[];
}

/** Files of one page that are translations of each other, by their places in the list. */
function twinFiles(reports: readonly EventSource[]): readonly TwinIndexes[] {
  const pages = groupBy(
    reports.entries(),
    ([, { site, file }]) => `${site}/${file.replace(/(?:\.[a-z]{2})?\.md$/i, '')}`,
  );
  return [...pages.values()].flatMap(([first, ...others]) =>
    others.flatMap(([other, report]): readonly TwinIndexes[] => {
      if (first === undefined) return [];
      const verdict = twinOf(first[1].report, report.report);
      return verdict.kind === 'twin' ? [{ one: first[0], other, pairs: verdict.pairs }] : [];
    }),
  );
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
    const names = [key, `${key} ${date}`, `${key} ${date} ${site} ${file}`, `${key} ${taken.size}`];
    const id = eventId(names.find((name) => !taken.has(eventId(name))) ?? key);
    taken.add(id);
    return mergeFacts(id, group);
  });
}
