import type { Report } from '../report/passage.ts';
import type { Library } from './library.ts';

/** The reports, newest first, undated ones last; section indexes are none. */
export function newestReports({ reports }: Library): readonly Report[] {
  return reports.filter(({ isIndex }) => !isIndex).toSorted(compareDates);
}

/** Orders by the event's day, newest first, undated last; of one day by site and file. */
export function compareDates(a: Report, b: Report): number {
  return compare(b.date ?? '', a.date ?? '') || compare(a.site, b.site) || compare(a.file, b.file);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
