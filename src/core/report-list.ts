import type { Library } from './library.ts';
import type { Report } from './passage.ts';
import { fold } from './text/fold.ts';

/** The reports whose name holds all that was typed (folded), newest first, undated ones last; section indexes are none. */
export function newestReports(library: Library, typed: string): readonly Report[] {
  const words = fold(typed)
    .split(/\s+/u)
    .filter((word) => word !== '');
  return library.reports
    .filter((report) => !report.isIndex && words.every((word) => fold(report.name).includes(word)))
    .toSorted(compareDates);
}

/** Orders by the event's day, newest first, undated last; of one day by site and file. */
export function compareDates(a: Report, b: Report): number {
  return compare(b.date ?? '', a.date ?? '') || compare(a.site, b.site) || compare(a.file, b.file);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The report with this id, else the one that the text names best; undefined when none does. */
export function findReport(library: Library, asked: string): Report | undefined {
  return library.reports.find(({ id }) => id === asked) ?? newestReports(library, asked)[0];
}
