import type { ParsedComponents } from 'chrono-node';
import { strict } from 'chrono-node/en';
import { isoDate } from './calendar.ts';
import { ENGLISH_MONTH } from './date-words.ts';
import type { DateReading } from './dates.ts';

/** No clock: chrono wants a reference day for what it does not know, and nothing of that is believed. */
const REFERENCE = { instant: new Date(Date.UTC(2000, 0, 1, 12)), timezone: 0 };

/**
 * Dates with an English month's name: `September 18, 2025`, `Sat, 18th Sept. 2025`, `July 25-26, 2026`. Only those
 * whose day, month and year are all written count.
 * @param folded see foldInPlace: chrono knows "-" but no other dash
 */
export function readEnglishDates(folded: string): readonly DateReading[] {
  return strict.parse(folded, REFERENCE, { forwardDate: false }).flatMap((result) => {
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

function full(date: ParsedComponents | null | undefined, yearOfRange?: number): string | undefined {
  if (!date?.isCertain('month') || !date.isCertain('day')) return undefined;
  const year = date.isCertain('year') ? date.get('year') : yearOfRange;
  const [month, day] = [date.get('month'), date.get('day')];
  return year == null || month === null || day === null ? undefined : isoDate(year, month, day);
}
