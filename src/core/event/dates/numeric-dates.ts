import { isoDate, toReading, type WhenReading, weekdayOf } from './calendar.ts';

/**
 * Dates in figures: `2025-09-09`, `15/11/2025`, `15-11-2025`, `25-26/07/2026`, `25/07 - 26/07/2026`. Day first, as in
 * Vietnam; month first where only that is a date (`11/15/2025`), or where `weekday` fits that reading alone.
 * @param folded see foldInPlace
 */
export function readNumericDates(folded: string, weekday: number | undefined): readonly WhenReading[] {
  return [
    ...[...folded.matchAll(YEAR_FIRST)].flatMap(yearFirst),
    ...[...folded.matchAll(DAY_FIRST)].flatMap((match) => dayFirst(match, weekday)),
  ];
}

/** A year that a report can be about. */
const YEAR = '(?<year>(?:19|20)\\d\\d)';
const EDGE = '(?![\\d/.-]*\\d)';

const YEAR_FIRST = new RegExp(
  `(?<![\\d/.-])${YEAR}(?<mark>[-/.])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})(?!\\d)`,
  'g',
);
const DAY_FIRST = new RegExp(
  `(?<![\\d/.-])(?:(?<from>\\d{1,2})(?:[-/.](?<fromMonth>\\d{1,2}))?\\s*-\\s*)?(?<day>\\d{1,2})(?<mark>[-/.])(?<month>\\d{1,2})(?:\\k<mark>|,?\\s+nam\\s+)${YEAR}${EDGE}`,
  'g',
);

function yearFirst(match: RegExpExecArray): readonly WhenReading[] {
  const { year, month, day } = match.groups ?? {};
  const iso = isoDate(Number(year), Number(month), Number(day));
  return iso === undefined ? [] : [toReading(match, undefined, iso)];
}

function dayFirst(match: RegExpExecArray, weekday: number | undefined): readonly WhenReading[] {
  const { from, fromMonth, day, mark, month, year } = match.groups ?? {};
  // "1.2.2025" is as likely a version.
  if (mark === '.' && !/^\d\d\.\d\d\./.test(match[0])) return [];
  const last = dayOrMonthFirst(Number(year), Number(month), Number(day), weekday);
  if (last === undefined) return [];
  return [toReading(match, isoDate(Number(year), Number(fromMonth) || Number(month), Number(from)), last)];
}

function dayOrMonthFirst(year: number, month: number, day: number, weekday: number | undefined): string | undefined {
  const inOrder = isoDate(year, month, day);
  const monthFirst = isoDate(year, day, month);
  const monthFirstFits = monthFirst !== undefined && weekday !== undefined && weekdayOf(monthFirst) === weekday;
  if (inOrder === undefined) return weekday === undefined || monthFirstFits ? monthFirst : undefined;
  return weekday !== undefined && weekdayOf(inOrder) !== weekday && monthFirstFits ? monthFirst : inOrder;
}
