import { foldInPlace } from '../words/fold.ts';
import type { WhenReading } from './calendar.ts';
import { readOtherDates } from './named-months.ts';
import { readNumericDates } from './numeric-dates.ts';
import { readEnglishDates, readVietnameseDates } from './worded-dates.ts';

/**
 * The full dates of a line of text in NFC, in English, Vietnamese and some languages more, in the order of their places, none overlapping. A
 * date without its year, an impossible one and words such as "today" are none.
 */
export function readDates(text: string): readonly WhenReading[] {
  if (!/\d/.test(text)) return [];
  const folded = foldInPlace(text);
  const found = [
    ...readNumericDates(folded, weekdayIn(folded)),
    ...readVietnameseDates(folded),
    ...readEnglishDates(folded),
    ...(/(?:19|20)\d\d/.test(folded) ? readOtherDates(folded) : []),
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

/** From Sunday on. "thu" alone is no weekday: it also means "collect". */
const WEEKDAYS = [
  'sunday|chu nhat',
  'monday|thu hai|thu 2',
  'tuesday|thu ba|thu 3',
  'wednesday|thu tu|thu 4',
  'thursday|thu nam|thu 5',
  'friday|thu sau|thu 6',
  'saturday|thu bay|thu 7',
];
const EACH_WEEKDAY = WEEKDAYS.map((names) => new RegExp(`\\b(?:${names})\\b`));
const WEEKDAY_BEFORE = new RegExp(`\\b(?:${WEEKDAYS.join('|')})\\s*,?\\s*(?:ngay\\s+)?$`);

/** The date as a reader would copy it, with the weekday that leads it. */
function withWeekday(folded: string, date: WhenReading): WhenReading {
  const before = WEEKDAY_BEFORE.exec(folded.slice(0, date.index))?.[0].length ?? 0;
  return { ...date, index: date.index - before, length: date.length + before };
}

/** The only weekday that the text names, see `weekdayOf`; undefined when it names none or several. */
function weekdayIn(folded: string): number | undefined {
  const found = [...EACH_WEEKDAY.keys()].filter((weekday) => EACH_WEEKDAY[weekday]?.test(folded));
  return found.length === 1 ? found[0] : undefined;
}
