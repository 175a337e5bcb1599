import { isoDate, wholeMonth } from '../../event/dates/calendar.ts';

/** Days from one to another, the last one included, ISO 8601. */
export interface Days {
  readonly from: string;
  readonly until: string;
}

/** So many months, twelve at most, from one of a year on, as `[days]`; [] for a month that no year has. */
export function months(year: number, month: number, count: number): readonly Days[] {
  const last = month + count - 1;
  const from = isoDate(year, month, 1);
  const until = (last > 12 ? wholeMonth(year + 1, last - 12) : wholeMonth(year, last))?.until;
  return from === undefined || until === undefined ? [] : [{ from, until }];
}

/** What a pattern has found, by the names of its groups. */
export type Said = Readonly<Record<string, string | undefined>>;

/** The part of a year that a pattern made of these here has found: its first month, 1 to 12, and how many it has. */
export function partIn(said: Said): { readonly month: number; readonly length: number } | undefined {
  const found = Object.keys(said).find((name) => PART.test(name) && said[name] !== undefined);
  return found === undefined ? undefined : { month: Number(found.slice(1)), length: LENGTHS.get(found[0] ?? '') ?? 0 };
}

const PART = /^[mqsh]\d+$/;
const LENGTHS = new Map([...'mqsh'].map((letter, index) => [letter, [1, 3, 3, 6][index] ?? 0]));

/** @param names of each part by its first month, folded. */
function parts(letter: string, names: Readonly<Record<number, string>>): string {
  const each = Object.entries(names).map(([month, name]) => `(?<${letter}${month}>${name})`);
  return `(?:${each.join('|')})(?![a-z\\d])`;
}

const MONTH_NAMES = 'january february march april may june july august september october november december'.split(' ');

/** Months in English and Vietnamese, of whichever year. */
export const MONTH = parts(
  'm',
  Object.fromEntries(MONTH_NAMES.map((name, index) => [index + 1, `${name}|thang ${index + 1}`])),
);

/** English and Vietnamese, German, French, Spanish, Italian, Portuguese, Dutch, Japanese. */
export const SEASON = parts('s', {
  3: 'spring|mua xuan|fruhling|fruhjahr|printemps|primavera|lente|voorjaar|春',
  6: 'summer|mua he|mua ha|sommer|ete|verano|estate|verao|zomer|夏',
  9: 'autumn|fall|mua thu|herbst|automne|otono|autunno|outono|herfst|秋',
  12: 'winter|mua dong|hiver|invierno|inverno|冬',
});

const QUARTERS = [
  'first|primer|premier|erste[ns]?',
  'second|segundo|deuxieme|zweite[ns]?',
  'third|tercer|troisieme|dritte[ns]?',
  'fourth|cuarto|quatrieme|vierte[ns]?',
];
const ROMAN = ['i', 'ii', 'iii', 'iv'];

/** "Q2", "second quarter", "quý 2", "quý II", "2. Quartal". */
export const QUARTER = parts(
  'q',
  Object.fromEntries(
    QUARTERS.map((ordinal, index) => {
      const figure = `${index + 1}(?:st|nd|rd|th|er|e|o)?\\.?`;
      const named = `(?:${figure}|${ordinal}) (?:quarter|quartal|trimestre|kwartaal)`;
      return [3 * index + 1, `q${index + 1}|${named}|quy (?:${index + 1}|${ROMAN[index]})`];
    }),
  ),
);

/** "First half", "nửa đầu". */
export const HALF = parts('h', { 1: 'first half|1st half|nua dau', 7: 'second half|2nd half|nua cuoi|nua sau' });
