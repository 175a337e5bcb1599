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
    .toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? '') || a.file.localeCompare(b.file));
}

/** The report with this id, else the one that the text names best; undefined when none does. */
export function findReport(library: Library, asked: string): Report | undefined {
  return library.reports.find(({ id }) => id === asked) ?? newestReports(library, asked)[0];
}
