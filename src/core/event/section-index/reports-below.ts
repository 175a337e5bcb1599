import { groupBy } from '../../text/group-by.ts';
import type { Fact, ReportRef } from '../event.ts';
import type { ComparedName } from '../names/compared-name.ts';
import { type Compared, toCompared } from './entry-fit.ts';
import { type IndexEntry, numberOf } from './index-entries.ts';

/** A report below an index, with what it says itself. */
export interface IndexedReport extends ReportRef {
  readonly facts: readonly Fact[];
}

export interface ReportBelow extends Compared {
  readonly report: IndexedReport;
}

export function toReportBelow(report: IndexedReport, readName: (name: string) => ComparedName): ReportBelow {
  const names = report.facts.filter(({ kind }) => kind === 'name').map(({ value }) => value);
  return { report, ...toCompared(names, report.facts, readName) };
}

/** Finds the report that an entry's link names, or else its number. */
export function createFindLinked(reports: readonly ReportBelow[]): (entry: IndexEntry) => ReportBelow | undefined {
  const byFolder = groupBy(reports, ({ report }) => folderOf(report));
  const byNumber = groupBy(reports, ({ report }) => numberOf(folderOf(report)));
  const only = (found: readonly ReportBelow[] = []) => (found.length === 1 ? found[0] : undefined);
  return ({ target, number }) =>
    (target === undefined ? undefined : only(byFolder.get(lastPart(target)))) ??
    (number === undefined ? undefined : only(byNumber.get(number)));
}

function lastPart(target: string): string {
  const path = target
    .toLowerCase()
    .replace(/[?#].*$/u, '')
    .replace(/\/+$/u, '');
  return path.split('/').at(-1) ?? '';
}

function folderOf(report: ReportRef): string {
  const parts = report.file.toLowerCase().split('/');
  const file = parts.at(-1) ?? '';
  return /^_?index(?:\.[\w-]+)?\.md$/.test(file) ? (parts.at(-2) ?? '') : file.replace(/(?:\.[a-z]{2})?\.md$/, '');
}
