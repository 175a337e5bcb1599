import { groupBy } from '../group-by.ts';
import type { ParsedReport, Problem } from '../report.ts';
import type { SectionPair } from './align-sections.ts';
import { type DescribedReport, describeReport } from './describe-report.ts';
import type { Event, ReportRef } from './event.ts';
import { eventId } from './event-id.ts';
import { factsOf } from './facts.ts';
import { confirmedFrontMatterDate } from './front-matter-date.ts';
import { groupReports } from './group-reports.ts';
import { readIndexEntries } from './index-entries.ts';
import { joinIndex } from './join-index.ts';
import { eventName, mergeFacts } from './merge-facts.ts';
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
  const above = foldersAbove(files);
  // The nearest index first.
  const indexes = files.filter((file) => isIndex(file, above)).toSorted((a, b) => b.file.length - a.file.length);
  const pages = files.filter((file) => !isIndex(file, above));
  const own = pages.map((file) => ({ file, facts: factsOf(file.report, file) }));
  const joined = indexes.map((index) => {
    const below = own
      .filter(({ file }) => belongs(file, index))
      .map(({ file, facts }) => ({ site: file.site, file: file.file, facts }));
    return { index, ...joinIndex(readIndexEntries(index.report, index), below) };
  });
  const real = own.filter(({ file }) => !isTemplateReport(file.report));
  const described = real.map(({ file, facts }) => {
    const fromIndex = joined.find(({ index }) => belongs(file, index))?.factsOf.get(file.file) ?? [];
    const known = [...facts, ...fromIndex];
    return describeReport(file, [...known, ...confirmedFrontMatterDate(file.report, known, file)]);
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
    problems: joined.flatMap(({ index, problems }) =>
      problems.map((problem) => ({ ...problem, site: index.site, file: index.file })),
    ),
  };
}

const INDEX_NAME = /^(.*\/)?_?index(\.[a-z]{2})?\.md$/i;

/** Folders, with their sites, that have folders with files below them. */
function foldersAbove(files: readonly EventSource[]): ReadonlySet<string> {
  return new Set(
    files.flatMap(({ site, file }) => {
      const folders = file.split('/').slice(0, -1);
      return folders.map(
        (_, depth) =>
          `${site}\n${folders
            .slice(0, depth)
            .map((name) => `${name}/`)
            .join('')}`,
      );
    }),
  );
}

function isIndex({ site, file }: EventSource, above: ReadonlySet<string>): boolean {
  const match = INDEX_NAME.exec(file);
  return match !== null && above.has(`${site}\n${match[1] ?? ''}`);
}

function isBelow(file: string, folder: string): boolean {
  return file.startsWith(folder) && file.slice(folder.length).includes('/');
}

/** Whether a report stands below an index of its own language. */
function belongs(report: ReportRef, index: ReportRef): boolean {
  const [, folder = '', language] = INDEX_NAME.exec(index.file) ?? [];
  const ownLanguage = /(\.[a-z]{2})\.md$/i.exec(report.file)?.[1];
  return report.site === index.site && isBelow(report.file, folder) && language === ownLanguage;
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
    const key = group.flatMap(({ series }) => series)[0] ?? eventName(group);
    const ids = [key, `${key} ${date}`, `${key} ${date} ${site} ${file}`].map(eventId);
    const id = ids.find((candidate) => !taken.has(candidate)) ?? eventId(`${key} ${taken.size}`);
    taken.add(id);
    return mergeFacts(id, group);
  });
}
