import { foldInPlace } from '../words/fold.ts';
import type { WhenReading } from './calendar.ts';

/**
 * The times of a line of text, in order: `8:30 AM – 12:00 PM`, `09:00 - 12:00`, `08h30`, `14 giờ 00`, `2:00 chiều`. The
 * first of a span borrows the half of the day from the second ("9:00 – 11:30 AM").
 */
export function readTimes(text: string): readonly WhenReading[] {
  return [...foldInPlace(text).matchAll(PATTERN)].flatMap((match) => {
    const halfOfEnd = match.groups?.['HALFb'] ?? match.groups?.['HALF2b'];
    const end = clock(match, 'b', undefined);
    const start = clock(match, 'a', undefined);
    const borrowed = clock(match, 'a', halfOfEnd);
    const iso = borrowed !== undefined && end !== undefined && borrowed < end ? borrowed : start;
    if (iso === undefined) return [];
    return [{ iso, ...(end === undefined ? {} : { until: end }), index: match.index, length: match[0].length }];
  });
}

/** Joins the two ends of a range, folded. */
export const RANGE = '(?:-|to|den|until|va|and|&)';

const HALF = '(?:\\s?(?<HALF>am|pm|a\\.m\\.|p\\.m\\.|sang|trua|chieu|toi)(?![a-z]))';
const TIME = `(?:(?<HOUR>\\d{1,2})(?::(?<MINUTE>\\d\\d)(?!\\d)|\\s?(?:h|gio)\\s?(?<MINUTE2>\\d\\d(?!\\d))?(?![a-z\\d]))${HALF}?|(?<HOUR2>\\d{1,2})${HALF.replace('HALF', 'HALF2')})`;

function numbered(pattern: string, suffix: string): string {
  return pattern.replace(/\?<([A-Z0-9]+)>/g, `?<$1${suffix}>`);
}

const PATTERN = new RegExp(`(?<![\\d:/.])${numbered(TIME, 'a')}(?:\\s*${RANGE}\\s*${numbered(TIME, 'b')})?`, 'g');

function clock(match: RegExpExecArray, which: 'a' | 'b', borrowedHalf: string | undefined): string | undefined {
  const group = (name: string) => match.groups?.[name + which];
  const hour = group('HOUR') ?? group('HOUR2');
  if (hour === undefined) return undefined;
  const half = group('HALF') ?? group('HALF2') ?? borrowedHalf;
  const minute = Number(group('MINUTE') ?? group('MINUTE2') ?? 0);
  const hours = inHalf(Number(hour), half);
  if (hours > 23 || minute > 59) return undefined;
  return `${String(hours).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function inHalf(hour: number, half: string | undefined): number {
  const afternoon = half !== undefined && (half.startsWith('p') || half === 'chieu' || half === 'toi');
  if (afternoon && hour < 12) return hour + 12;
  const midnight = half?.startsWith('a') === true && hour === 12;
  return midnight ? 0 : hour;
}
