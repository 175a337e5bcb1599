import { type Days, MONTH, months, partIn, QUARTER, type Said, SEASON } from './parts-of-year.ts';

/** Days that a text names by their distance from today, and where it does. */
export interface RelativeDays extends Days {
  readonly index: number;
  readonly length: number;
}

/**
 * "last year", "this month", "last spring", "March last year", "Q2", "mùa xuân năm ngoái", "letzten Sommer", "el año pasado".
 * @param folded see foldInPlace
 * @param today ISO 8601
 */
export function relativeDays(folded: string, today: string): readonly RelativeDays[] {
  return PATTERNS.flatMap((pattern) => [...folded.matchAll(pattern)]).flatMap(({ 0: { length }, index, groups = {} }) =>
    daysOf(groups, today).map((days) => ({ ...days, index, length })),
  );
}

const LENGTHS =
  '(?:(?<months12>year|jahr|ano|annee|nam)|(?<months1>month|monat|mes|mois|thang)|(?<months3>quarter|quartal|trimestre|quy))(?![a-z])';
const UNIT = `(?:${SEASON}|${MONTH}|${LENGTHS})`;

const PATTERNS = [
  `(?:last|previous|letzte[mnrs]?|vergangene[mnrs]?|vorige[mnrs]?|(?<now>this|current|diese[mnrs]?)) ${UNIT}`,
  // "5 năm trước" is five years ago.
  `(?<!\\d )${UNIT} (?:pasad[oa]|derniere?|scors[oa]|passad[oa]|ngoai|truoc|(?:vua )?roi|(?<now>nay))`,
  `(?:${SEASON}|${MONTH}) (?:of )?(?:(?<lastYear>last year|nam (?:ngoai|truoc|roi))|(?<now>this year|nam nay))`,
  `(?<latest>${QUARTER})`,
].map((pattern) => new RegExp(`(?<![\\p{L}\\d])${pattern}(?![\\p{L}\\d])`, 'gu'));

function daysOf(said: Said, today: string): readonly Days[] {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const part = partIn(said);
  const isNow = said['now'] !== undefined;
  if (part === undefined) {
    const length = [12, 3, 1].find((count) => said[`months${count}`] !== undefined) ?? 1;
    // Months since the year 0.
    const first = 12 * year + length * (Math.floor((month - 1) / length) - (isNow ? 0 : 1));
    return months(Math.floor(first / 12), (first % 12) + 1, length);
  }
  const inYear = (each: number) => months(each, part.month, part.length);
  if (said['lastYear'] !== undefined) return inYear(year - 1);
  if (isNow) return inYear(year);
  const isPast = ({ from, until }: Days) => (said['latest'] === undefined ? until : from) < today;
  return [year, year - 1, year - 2].flatMap(inYear).filter(isPast).slice(0, 1);
}
