import type { Passage } from '../../report/report.ts';
import { foldInPlace } from '../words/fold.ts';
import { NAME } from './named-months.ts';
import { type Days, PART } from './parts-of-year.ts';
import { IN, OF, readSpans } from './spans.ts';

/**
 * The days that a passage's headings name, the nearest heading that does: an entry of a running log ("## 2024-01-07 The old
 * mill", "## Monday, 28 August") tells of its own day, not of its report's. [] for none.
 */
export function headedDays({ section, lead = '', event }: Passage): readonly Days[] {
  for (const heading of [lead, ...section.path.toReversed()]) {
    const days = daysIn(heading, event?.date?.slice(0, 4));
    if (days.length > 0) return days;
  }
  return [];
}

/** What the headings of passages say of their days, by the numbers of those that say something. */
export type HeadedDays = ReadonlyMap<number, readonly Days[]>;

export function headedDaysIn(passages: readonly Passage[]): HeadedDays {
  const headed = passages.map((passage, number) => [number, headedDays(passage)] as const);
  return new Map(headed.filter(([, days]) => days.length > 0));
}

/** @param year of days that are written without one. */
function daysIn(heading: string, year = ''): readonly Days[] {
  const text = heading.normalize('NFC').trim();
  if (/\d{4}/.test(text)) return writtenIn(text);
  return text.split(SIGNS).flatMap((part) => (mayNameDays(part) ? writtenIn(`${part} ${year}`) : []));
}

function writtenIn(text: string): readonly Days[] {
  return readSpans(text).flatMap(({ kind, from, until }) => (kind === 'written' ? [{ from, until }] : []));
}

/** What parts a day from the rest of a heading. */
const SIGNS = /[:,|(–—]/;

/**
 * Whether a text without a year names days when one is written behind it. Most headings do not, and to read the days of one takes
 * a hundred times as long. True for more than do.
 */
export function mayNameDays(text: string): boolean {
  const folded = foldInPlace(text);
  return (/\d/.test(folded) && DAY.test(folded)) || PERIOD.test(folded);
}

/** Of a text that holds figures, too: "12/5", "5 tháng 12", "May 3", "5月3日". */
const DAY = new RegExp(`\\d[/.-]\\d|\\bthang\\b|[月日]|${NAME}`, 'u');
/** "spring", "in". */
const PERIOD = new RegExp(`(?:${PART}${OF}|${NAME}\\.?(?:[-_/, ]+(?:del?|of)?)?|(?<!\\p{L})${IN})\\s*$`, 'u');
