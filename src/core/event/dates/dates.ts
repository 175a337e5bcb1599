import { foldInPlace } from '../words/fold.ts';
import { ENGLISH_MONTH, WEEKDAYS } from './date-words.ts';
import { readEnglishDates } from './english-dates.ts';
import { readNumericDates } from './numeric-dates.ts';
import { readTimes } from './times.ts';
import { readVietnameseDates } from './vietnamese-dates.ts';

/** A full date and where it stands: `text.slice(index, index + length)` is how it was written. */
export interface DateReading {
  readonly iso: string;
  /** Last day of a range of days. */
  readonly until?: string;
  readonly index: number;
  readonly length: number;
}

/**
 * The full dates of a line of text in NFC, English or Vietnamese, in the order of their places, none overlapping. A
 * date without its year, an impossible one and words such as "today" are none.
 */
export function readDates(text: string): readonly DateReading[] {
  if (!/\d/.test(text)) return [];
  const folded = foldInPlace(text);
  const weekday = weekdayIn(folded);
  const found = [
    ...readNumericDates(folded, weekday),
    ...readVietnameseDates(folded),
    ...(ENGLISH_MONTH.test(folded) ? readEnglishDates(withoutTimes(folded)) : []),
  ]
    .map((date) => withWeekday(folded, date))
    .toSorted((a, b) => a.index - b.index || b.length - a.length);
  let end = 0;
  return found.filter(({ index, length }) => {
    if (index < end) return false;
    end = index + length;
    return true;
  });
}

/** chrono would make "8:30 AM" a part of the date's text. */
function withoutTimes(folded: string): string {
  return readTimes(folded).reduce(
    (text, { index, length }) => text.slice(0, index) + ' '.repeat(length) + text.slice(index + length),
    folded,
  );
}

const WEEKDAY = `\\b(?:${WEEKDAYS.map(([pattern]) => pattern).join('|')})`;
const ANY_WEEKDAY = new RegExp(`${WEEKDAY}\\b`);
const WEEKDAY_BEFORE = new RegExp(`${WEEKDAY}\\s*,?\\s*(?:ngay\\s+)?$`);
const EACH_WEEKDAY = WEEKDAYS.map(([pattern, weekday]) => ({ pattern: new RegExp(`\\b(?:${pattern})\\b`), weekday }));

/** The date as a reader would copy it, with the weekday that leads it. */
function withWeekday(folded: string, date: DateReading): DateReading {
  const before = WEEKDAY_BEFORE.exec(folded.slice(0, date.index))?.[0].length ?? 0;
  return { ...date, index: date.index - before, length: date.length + before };
}

/** The only weekday that the text names; undefined when it names none or several. */
function weekdayIn(folded: string): number | undefined {
  if (!ANY_WEEKDAY.test(folded)) return undefined;
  const found = EACH_WEEKDAY.filter(({ pattern }) => pattern.test(folded));
  return found.length === 1 ? found[0]?.weekday : undefined;
}
