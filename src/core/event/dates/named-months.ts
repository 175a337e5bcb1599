import { range } from 'es-toolkit';
import { foldInPlace } from '../words/fold.ts';
import { isoDate, toReading, type WhenReading, wholeMonth } from './calendar.ts';

/**
 * Months with their year, without a day: `July 2013`, `2013-07`, `jul 2013`, `2013-jul`, `tháng 7/2013`, `julio de 2013`,
 * `2013年7月`. A day before or behind it makes it a date, and no month.
 */
export function readMonths(text: string): readonly WhenReading[] {
  const folded = foldInPlace(text);
  const found = MONTH_PATTERNS.flatMap((pattern) => [...folded.matchAll(pattern)]).flatMap((match) => {
    const { year, month = '' } = match.groups ?? {};
    const days = wholeMonth(Number(year), MONTH_NUMBERS.get(month) ?? Number(month));
    return days === undefined ? [] : [{ ...days, index: match.index, length: match[0].length }];
  });
  return found.toSorted((a, b) => a.index - b.index);
}

/**
 * Dates with a month's name in other languages than English and Vietnamese, day first: `20. Januar 2022`, `3 de mayo de
 * 2024`, `1er mars 2023`, and `2013年7月18日`.
 * @param folded see foldInPlace
 */
export function readOtherDates(folded: string): readonly WhenReading[] {
  return OTHER_DATES.flatMap((pattern) => [...folded.matchAll(pattern)]).flatMap((match) => {
    const { from, day, month = '', year } = match.groups ?? {};
    const number = MONTH_NUMBERS.get(month) ?? Number(month);
    const last = isoDate(Number(year), number, Number(day));
    return last === undefined ? [] : [toReading(match, isoDate(Number(year), number, Number(from)), last)];
  });
}

/** Languages whose months have names of their own; Vietnamese ones are numbered. */
const LANGUAGES = ['en', 'de', 'es', 'fr', 'it', 'nl', 'pt', 'sv', 'da', 'nb'];

/** The names of the months in these languages, folded: of each language those from January on. */
export function monthNames(length: 'long' | 'short'): readonly (readonly string[])[] {
  return LANGUAGES.map((language) => {
    const { format } = new Intl.DateTimeFormat(language, { month: length, timeZone: 'UTC' });
    return range(12).map((index) => foldInPlace(format(Date.UTC(2000, index, 1))).replace(/\.$/u, ''));
  });
}

/** 1 to 12 by name, long or short, folded. */
const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(
  [...monthNames('long'), ...monthNames('short')].flatMap((names) => names.map((name, index) => [name, index + 1])),
);

/** A pattern for the name of a month, folded, with a group `month`. "sept" is English, too. */
export const NAME = `(?<month>${[...MONTH_NUMBERS.keys(), 'sept'].toSorted((a, b) => b.length - a.length).join('|')})(?![a-z])`;
const YEAR = '(?<year>(?:19|20)\\d\\d)(?!\\d)';

const MONTH_PATTERNS = [
  `(?<![\\p{L}\\d])(?<!\\d(?:st|nd|rd|th|er|\\.|o)?[-_ ](?:de |of )?)${NAME}\\.?(?:[-_/, ]+(?:de |del |of )?)${YEAR}`,
  `(?<!\\d)${YEAR}[-_/. ]${NAME}(?![-_/. ]\\d{1,2}(?!\\d))`,
  `(?<![\\d/.-])${YEAR}[-/](?<month>0[1-9]|1[0-2])(?![-/.]?\\d)`,
  `\\bthang\\s+(?<month>\\d{1,2})(?:\\s*[/-]\\s*|,?\\s+(?:nam\\s+)?)${YEAR}`,
  '(?<year>(?:19|20)\\d\\d)年(?<month>\\d{1,2})月(?!\\d)',
].map((pattern) => new RegExp(pattern, 'gu'));

const OTHER_DATES = [
  `(?<!\\d)(?:(?<from>\\d{1,2})\\.?\\s*(?:-|bis|a|al|au)\\s*)?(?<day>\\d{1,2})(?:\\.|er|o)?\\s+(?:de\\s+)?${NAME}\\.?,?\\s+(?:de\\s+|del\\s+)?${YEAR}`,
  '(?<year>(?:19|20)\\d\\d)年(?<month>\\d{1,2})月(?<day>\\d{1,2})日',
].map((pattern) => new RegExp(pattern, 'gu'));
