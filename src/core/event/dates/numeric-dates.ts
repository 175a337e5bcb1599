import { isoDate, type WhenReading, weekdayOf } from './calendar.ts';

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
  const iso = isoDate(number(match, 'year'), number(match, 'month'), number(match, 'day'));
  return iso === undefined ? [] : [{ iso, index: match.index, length: match[0].length }];
}

function dayFirst(match: RegExpExecArray, weekday: number | undefined): readonly WhenReading[] {
  const [year, month, day] = [number(match, 'year'), number(match, 'month'), number(match, 'day')];
  const from = number(match, 'from');
  const fromMonth = number(match, 'fromMonth') || month;
  // "1.2.2025" is as likely a version.
  if (match.groups?.['mark'] === '.' && !/^\d\d\.\d\d\./.test(match[0])) return [];
  const last = dayOrMonthFirst(year, month, day, weekday);
  if (last === undefined) return [];
  const at = { index: match.index, length: match[0].length };
  const first = isoDate(year, fromMonth, from);
  if (first === undefined || first >= last) return [{ iso: last, ...at }];
  return [{ iso: first, until: last, ...at }];
}

function dayOrMonthFirst(year: number, month: number, day: number, weekday: number | undefined): string | undefined {
  const inOrder = isoDate(year, month, day);
  const monthFirst = isoDate(year, day, month);
  const monthFirstFits = monthFirst !== undefined && weekday !== undefined && weekdayOf(monthFirst) === weekday;
  if (inOrder === undefined) return weekday === undefined || monthFirstFits ? monthFirst : undefined;
  return weekday !== undefined && weekdayOf(inOrder) !== weekday && monthFirstFits ? monthFirst : inOrder;
}

function number(match: RegExpExecArray, group: string): number {
  return Number(match.groups?.[group] ?? 0);
}
