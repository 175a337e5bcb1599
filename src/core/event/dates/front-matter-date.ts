import type { ParsedReport } from '../../report/parsed-report.ts';
import { type Fact, isFullDate, type ReportRef } from '../event.ts';
import { readDates } from './dates.ts';

/**
 * The date of the front matter as a fact, if one of the other facts gives the same day: alone it is never believed,
 * being mostly the template's, the day of writing, or day and month swapped. Its line is 1: the parsed front matter does
 * not know its lines.
 */
export function confirmedFrontMatterDate(
  report: ParsedReport,
  facts: readonly Fact[],
  { site, file }: ReportRef,
): readonly Fact[] {
  const written = report.frontMatter['date'];
  const iso = frontMatterDay(written);
  if (iso === undefined || !facts.some((fact) => isFullDate(fact) && fact.iso === iso)) return [];
  return [{ kind: 'date', value: String(written), iso, site, file, line: 1, source: 'front-matter' }];
}

/**
 * The day that a front matter's `date` writes: `2025-09-18`, `2025-09-10T14:24:43+07:00` (the day as written there),
 * `18 September 2025`. Undefined for anything else: "", null, `r Sys.Date()`, `2026-30-07`, a list.
 */
export function frontMatterDay(value: unknown): string | undefined {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString().slice(0, 10);
  if (typeof value !== 'string') return undefined;
  const day = value.trim().replace(/T\d\d:\d\d.*$|\s+\d\d:\d\d.*$/u, '');
  const [date, ...others] = readDates(day);
  return others.length === 0 ? date?.iso : undefined;
}
