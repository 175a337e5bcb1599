import { isEqual } from 'es-toolkit';
import type { DescribedReport } from './profiles.ts';

/** Two reports that are translations of each other. */
export interface Pair {
  readonly one: DescribedReport;
  readonly other: DescribedReport;
}

/** Reports that were put together. */
export interface Grouped {
  readonly reports: readonly DescribedReport[];
  readonly twins: readonly Pair[];
  /** Of each report. */
  readonly groups: readonly (number | undefined)[];
}

/** The same without the reports. Plain data. */
export interface GroupsTold extends Pick<Grouped, 'groups'> {
  /** All that the reports tell, see `toldBy`. */
  readonly told: string;
}

export type KnownGroups = ReturnType<typeof createKnownGroups>;

/**
 * Which groups the last reports were put in.
 * @param remembered by another one
 */
export function createKnownGroups(remembered?: GroupsTold) {
  let last: Grouped | undefined;
  return {
    /** The groups of reports that tell what the last ones told. */
    find: (reports: Grouped['reports'], twins: Grouped['twins']): Grouped['groups'] | undefined => {
      if (last !== undefined) return tellTheSame(last, reports, twins) ? last.groups : undefined;
      return remembered?.told === toldBy({ reports, twins }) ? remembered?.groups : undefined;
    },
    learn: (grouped: Grouped): void => {
      last = grouped;
    },
    told: (): GroupsTold | undefined => last && { told: toldBy(last), groups: last.groups },
  };
}

function tellTheSame(last: Grouped, reports: Grouped['reports'], twins: Grouped['twins']): boolean {
  return (
    reports.length === last.reports.length &&
    twins.length === last.twins.length &&
    reports.every((report, place) => tellsTheSame(report, last.reports[place])) &&
    twins.every(({ one, other }, number) => {
      const before = last.twins[number];
      return isOfSameFile(one, before?.one) && isOfSameFile(other, before?.other);
    })
  );
}

function tellsTheSame(report: DescribedReport, other: DescribedReport | undefined): boolean {
  return report === other || (other !== undefined && isEqual(told(report), told(other)));
}

/** All that reports are put together by. */
function told({ site, file, names, series, days, speakers }: DescribedReport) {
  return { site, file, names, series, days, speakers };
}

function isOfSameFile(one: DescribedReport, other: DescribedReport | undefined): boolean {
  return one === other || (one.site === other?.site && one.file === other.file);
}

function toldBy({ reports, twins }: Pick<Grouped, 'reports' | 'twins'>): string {
  const numbers = new Map(reports.map((report, number) => [report, number]));
  return JSON.stringify([
    reports.map((report) => ({ ...told(report), speakers: [...report.speakers] })),
    twins.map(({ one, other }) => [numbers.get(one), numbers.get(other)]),
  ]);
}
