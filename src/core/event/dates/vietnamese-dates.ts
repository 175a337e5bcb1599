import { isoDate } from './calendar.ts';
import { RANGE, VIETNAMESE_MONTHS } from './date-words.ts';
import type { DateReading } from './dates.ts';

const MONTH = `(?<month>\\d{1,2}(?!\\d)|${VIETNAMESE_MONTHS.map(([word]) => word).join('|')})`;
const PATTERN = new RegExp(
  `(?:\\bngay\\s+)?(?<!\\d)(?:(?<from>\\d{1,2})(?:\\s+thang\\s+(?<fromMonth>\\d{1,2}))?\\s*${RANGE}\\s*(?:ngay\\s+)?)?(?<day>\\d{1,2})\\s+thang\\s+${MONTH}\\s*(?:[,/-]|nam\\b)?\\s*(?:nam\\s+)?(?<year>(?:19|20)\\d\\d)(?!\\d)`,
  'g',
);

/**
 * Dates in Vietnamese words: `ngày 15 tháng 11 năm 2025`, `29 tháng 11, 2025`, `16 tháng Mười, 2025`, `ngày 25 và 26
 * tháng 7 năm 2026`. chrono-node's Vietnamese knows neither the comma before the year nor months in words.
 * @param folded see foldInPlace
 */
export function readVietnameseDates(folded: string): readonly DateReading[] {
  return [...folded.matchAll(PATTERN)].flatMap((match) => {
    const { from, fromMonth, day, month, year } = match.groups ?? {};
    const last = isoDate(Number(year), monthNumber(month ?? ''), Number(day));
    if (last === undefined) return [];
    const at = { index: match.index, length: match[0].length };
    const first =
      from === undefined ? undefined : isoDate(Number(year), monthNumber(fromMonth ?? month ?? ''), Number(from));
    return [first === undefined || first >= last ? { iso: last, ...at } : { iso: first, until: last, ...at }];
  });
}

function monthNumber(text: string): number {
  return VIETNAMESE_MONTHS.find(([word]) => word === text)?.[1] ?? Number(text);
}
