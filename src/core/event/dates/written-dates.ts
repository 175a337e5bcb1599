import { readFileName } from '../../report/file-name.ts';
import type { ParsedReport } from '../../report/parsed-report.ts';
import { groupBy } from '../../text/group-by.ts';
import { type Fact, isDated, type ReportRef } from '../event.ts';
import { isWithin } from './calendar.ts';
import { readDates } from './dates.ts';

interface WrittenReport extends ReportRef {
  readonly report: ParsedReport;
}

/** Dates that the templates of the reports come with. */
export const TEMPLATE_DATES: ReadonlySet<string> = new Set(['2024-01-01', '2025-09-09']);

/**
 * A function that gives the date of a report's front matter as a fact where it can be believed: where another of its
 * facts gives the same day or its month; and where none gives any, unless it is a template's: known for one, or in
 * another report of the site as well. It may be the day of writing, or day and month swapped, so that it never stands against others.
 * Its line is 1: the parsed front matter does not know its lines.
 * @param dayOf see `writtenDay`
 */
export function createBelieve<Report extends WrittenReport>(
  reports: readonly Report[],
  dayOf: (report: Report) => string | undefined = ({ report }) => writtenDay(report),
): (report: Report, facts: readonly Fact[]) => readonly Fact[] {
  const days = reports.map((report) => {
    return { key: `${report.site} ${dayOf(report)}`, name: untranslated(report.file) };
  });
  const namesOf = groupBy(days, ({ key }) => key);
  return (report, facts) => {
    const { site, file } = report;
    const written = writtenDate(report.report);
    const iso = dayOf(report);
    if (written === undefined || iso === undefined) return [];
    const others = facts.filter(isDated);
    const isOnly = new Set((namesOf.get(`${site} ${iso}`) ?? []).map(({ name }) => name)).size === 1;
    const isTemplates = TEMPLATE_DATES.has(iso) || !isOnly;
    if (others.length === 0 ? isTemplates : !others.some((fact) => isWithin(iso, fact))) return [];
    const { field, value } = written;
    return [{ kind: 'date', value: String(value), iso, site, file, line: 1, source: 'front-matter', field }];
  };
}

/** The date that the front matter gives the page, whatever its program calls it: Astro's blogs have `pubDate`. */
export function writtenDate({ frontMatter }: ParsedReport) {
  const field = ['date', 'pubDate', 'pubDatetime'].find((each) => frontMatter[each] !== undefined);
  return field === undefined ? undefined : { field, value: frontMatter[field] };
}

/** The day of the date that the front matter gives the page. */
export function writtenDay(report: ParsedReport): string | undefined {
  return frontMatterDay(writtenDate(report)?.value);
}

/**
 * The day that a front matter's `date` writes: `2025-09-18`, `2025-09-10T14:24:43+07:00` (the day as written there),
 * `18 September 2025`, `May 22nd, 2024`. Undefined for anything else: "", null, `r Sys.Date()`, `2026-30-07`, a list.
 */
export function frontMatterDay(value: unknown): string | undefined {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString().slice(0, 10);
  if (typeof value !== 'string') return undefined;
  const day = value.trim().replace(/T\d\d:\d\d.*$|(?<!\s)\s+\d\d:\d\d.*$/u, '');
  const [date, ...others] = readDates(day);
  return others.length === 0 ? date?.iso : undefined;
}

/** A file and its translations have one date. */
function untranslated(file: string): string {
  const { folder, name } = readFileName(file);
  return folder + name;
}
