import { zip } from 'es-toolkit';
import { monthNames } from './named-months.ts';

/** Days from one to another, the last one included, ISO 8601. */
export interface Days {
  readonly from: string;
  readonly until: string;
}

/** So many months, from one of a year on; those behind December, or before January, are of another year. */
export function months(year: number, month: number, count: number): Days {
  const iso = (time: number) => new Date(time).toISOString().slice(0, 10);
  return { from: iso(Date.UTC(year, month - 1, 1)), until: iso(Date.UTC(year, month - 1 + count, 0)) };
}

interface PartOfYear {
  /** What it is called, folded; a pattern. */
  readonly names: string;
  /** How many months it has. */
  readonly length: number;
  /** The first of them, 1 to 12; undefined for any such part ("quarter"). */
  readonly month?: number;
}

const ORDINALS = [
  'first|premier|erste[ns]?',
  'second|segundo|deuxieme|zweite[ns]?',
  'third|tercer|troisieme|dritte[ns]?',
  'fourth|cuarto|quatrieme|vierte[ns]?',
];
const ROMAN = ['i', 'ii', 'iii', 'iv'];

const MONTHS = zip(...monthNames('long')).map((names, index): PartOfYear => {
  return { names: `${names.join('|')}|thang ${index + 1}`, month: index + 1, length: 1 };
});
/** "Q2", "second quarter", "quý 2", "quý II", "2. Quartal". */
const QUARTERS = ORDINALS.map((ordinal, index): PartOfYear => {
  const named = `(?:${index + 1}(?:st|nd|rd|th|er|e|o)?\\.?|${ordinal}) (?:quarter|quartal|trimestre|kwartaal)`;
  return { names: `q${index + 1}|${named}|quy (?:${index + 1}|${ROMAN[index]})`, month: 3 * index + 1, length: 3 };
});
/** English and Vietnamese, German, French, Spanish, Italian, Portuguese, Dutch, Japanese. */
const OTHERS: readonly PartOfYear[] = [
  { names: 'spring|mua xuan|fruhling|fruhjahr|printemps|primavera|lente|voorjaar|春', month: 3, length: 3 },
  { names: 'summer|mua he|mua ha|sommer|ete|verano|estate|verao|zomer|夏', month: 6, length: 3 },
  { names: 'autumn|fall|mua thu|herbst|automne|otono|autunno|outono|herfst|秋', month: 9, length: 3 },
  { names: 'winter|mua dong|hiver|invierno|inverno|冬', month: 12, length: 3 },
  { names: '(?:first|1st) half|nua dau', month: 1, length: 6 },
  { names: '(?:second|2nd) half|nua cuoi|nua sau', month: 7, length: 6 },
  { names: 'years?|jahre?s?|ano|annee|anno|jaar|nam|年', length: 12 },
  { names: 'quarter|quartal|trimestre|kwartaal|quy|四半期', length: 3 },
  { names: 'month|monat|mes|mois|mese|maand|thang|月', length: 1 },
];

const PARTS = [...MONTHS, ...QUARTERS, ...OTHERS].map((part) => ({
  ...part,
  whole: new RegExp(`^(?:${part.names})$`),
}));

/** The part of a year that one of the patterns below has found; the whole year for none. */
export function partNamed(name = 'year'): PartOfYear {
  return PARTS.find(({ whole }) => whole.test(name)) ?? { names: name, length: 12 };
}

function named(parts: readonly PartOfYear[]): string {
  return `(?<part>${parts.map(({ names }) => names).join('|')})(?![a-z\\d])`;
}

/** Patterns with a group `part`: any part of a year, a month of its own name, a quarter that is numbered. */
export const PART = named(PARTS);
export const MONTH = named(MONTHS);
export const QUARTER = named(QUARTERS);
