import type { ParsedComponents } from 'chrono-node';
import { strict } from 'chrono-node/en';
import { isoDate, toReading, type WhenReading } from './calendar.ts';
import { RANGE, readTimes } from './times.ts';

/**
 * Dates with an English month's name: `September 18, 2025`, `Sat, 18th Sept. 2025`, `July 25-26, 2026`. Only those
 * whose day, month and year are all written count.
 * @param folded see foldInPlace: chrono knows "-" but no other dash
 */
export function readEnglishDates(folded: string): readonly WhenReading[] {
  if (!ENGLISH_MONTH.test(folded)) return [];
  return strict.parse(withoutTimes(folded), REFERENCE, { forwardDate: false }).flatMap((result) => {
    if (!ENGLISH_MONTH.test(result.text)) return [];
    const last = full(result.end);
    const first = full(result.start, result.end?.get('year') ?? undefined);
    const iso = first ?? last;
    if (iso === undefined) return [];
    const lead = /^[^a-z0-9]*/.exec(result.text)?.[0].length ?? 0;
    const at = { index: result.index + lead, length: result.text.length - lead };
    return [last === undefined || last <= iso ? { iso, ...at } : { iso, until: last, ...at }];
  });
}

/**
 * Dates in Vietnamese words: `ngày 15 tháng 11 năm 2025`, `29 tháng 11, 2025`, `16 tháng Mười, 2025`, `ngày 25 và 26
 * tháng 7 năm 2026`. chrono-node's Vietnamese knows neither the comma before the year nor months in words.
 * @param folded see foldInPlace
 */
export function readVietnameseDates(folded: string): readonly WhenReading[] {
  return [...folded.matchAll(VIETNAMESE_DATE)].flatMap((match) => {
    const { from = '', fromMonth, day, month = '', year } = match.groups ?? {};
    const last = isoDate(Number(year), monthNumber(month), Number(day));
    if (last === undefined) return [];
    return [toReading(match, isoDate(Number(year), monthNumber(fromMonth ?? month), Number(from)), last)];
  });
}

/** No clock: chrono wants a reference day for what it does not know, and nothing of that is believed. */
const REFERENCE = { instant: new Date(Date.UTC(2000, 0, 1, 12)), timezone: 0 };

const ENGLISH_MONTH =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/;

/** chrono would make "8:30 AM" a part of the date's text. */
function withoutTimes(folded: string): string {
  return readTimes(folded).reduce(
    (text, { index, length }) => text.slice(0, index) + ' '.repeat(length) + text.slice(index + length),
    folded,
  );
}

function full(date: ParsedComponents | null | undefined, yearOfRange?: number): string | undefined {
  if (!date?.isCertain('month') || !date.isCertain('day')) return undefined;
  const year = date.isCertain('year') ? date.get('year') : yearOfRange;
  const [month, day] = [date.get('month'), date.get('day')];
  return year == null || month === null || day === null ? undefined : isoDate(year, month, day);
}

/** From January on, which is "mot", too. */
const MONTHS = ['gieng', 'hai', 'ba', 'tu', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi', 'muoi mot', 'muoi hai'];
/** "muoi" begins "muoi mot". */
const MONTH = `(?<month>\\d{1,2}(?!\\d)|mot|${MONTHS.toReversed().join('|')})`;
const VIETNAMESE_DATE = new RegExp(
  `(?:\\bngay\\s+)?(?<!\\d)(?:(?<from>\\d{1,2})(?:\\s+thang\\s+(?<fromMonth>\\d{1,2}))?\\s*${RANGE}\\s*(?:ngay\\s+)?)?(?<day>\\d{1,2})\\s+thang\\s+${MONTH}\\s*(?:[,/-]|nam\\b)?\\s*(?:nam\\s+)?(?<year>(?:19|20)\\d\\d)(?!\\d)`,
  'g',
);

function monthNumber(text: string): number {
  return text === 'mot' ? 1 : MONTHS.indexOf(text) + 1 || Number(text);
}
