import { sortBy } from 'es-toolkit';
import { readDates } from '../../event/dates/dates.ts';
import { readMonths } from '../../event/dates/named-months.ts';
import { foldInPlace } from '../../event/words/fold.ts';
import { type Days, HALF, months, partIn, QUARTER, type Said, SEASON } from './parts-of-year.ts';
import { relativeDays } from './relative-days.ts';

/** Days that a text names: `text.slice(index, index + length)` is how it does. */
export interface Span extends Days {
  readonly index: number;
  readonly length: number;
  /** Whether it can only say when something was: a bare year may be part of a name ("re:Invent 2024"). */
  readonly isFirm: boolean;
}

/**
 * The days, months, quarters, seasons and years that a text in NFC names with their year, and those that it names by their distance
 * from `today` ("last spring"), in the order of their places. English and Vietnamese, and what is cheap of other languages.
 * @param today ISO 8601; undefined: nothing is relative.
 */
export function readSpans(text: string, today: string | undefined): readonly Span[] {
  const folded = foldInPlace(text);
  const dates = [...readDates(text), ...readMonths(text)].map(({ iso, until = iso, ...at }) => {
    return { from: iso, until, ...at, isFirm: true };
  });
  const relative = today === undefined ? [] : relativeDays(folded, today);
  const found = [
    ...dates,
    ...relative.map((days) => ({ ...days, isFirm: true })),
    ...WRITINGS.flatMap(written(folded)),
  ];
  return joined(distinct(found), folded);
}

interface Writing {
  readonly pattern: RegExp;
  readonly isFirm?: false;
  /** Default: what `partIn` finds of the year. */
  readonly days?: (year: number, said: Said) => readonly Days[];
}

function written(folded: string): (writing: Writing) => readonly Span[] {
  return ({ pattern, days = partOf, isFirm = true }) =>
    [...folded.matchAll(pattern)].flatMap(({ 0: { length }, index, groups = {} }) =>
      days(Number(groups['year']), groups).map((each): Span => ({ ...each, index, length, isFirm })),
    );
}

function partOf(year: number, said: Said): readonly Days[] {
  const { month, length } = partIn(said) ?? { month: 1, length: 12 };
  // A winter has two years: "winter 2023" is any of both, "winter 2023/24" says which.
  const isAny = said['s12'] !== undefined && said['next'] === undefined;
  return [...(isAny ? months(year - 1, month, length) : []), ...months(year, month, length)];
}

const YEAR = '(?<year>(?:19|20)\\d\\d)(?![a-z\\d%]|[.,]\\d)';
/** What stands between a part of a year and the year. */
const OF = '(?:[ ,/-]|\\b(?:of|de|del|du|von|nam)\\b)*';
const IN = '(?:in|during|within|throughout|trong|im jahre?|en|em|nel|an)';
const EVENTS = '(?:events?|workshops?|sessions?|meetups?|meetings?|talks?|reports?)(?![a-z])';

/** How periods with a year are written. */
const WRITINGS: readonly Writing[] = [
  { pattern: at(`(?<month>0?[1-9]|1[0-2])/${YEAR}`), days: (year, { month }) => months(year, Number(month), 1) },
  { pattern: at(`(?:${QUARTER}|${HALF}|nam)${OF}${YEAR}`) },
  { pattern: at(`(?<=(?<!\\p{L})${IN} )${YEAR}`) },
  { pattern: at(`${SEASON}${OF}${YEAR}(?<next>[/-]\\d\\d(?:\\d\\d)?(?!\\d))?`) },
  { pattern: at(`${YEAR}(?:(?:年の?|[ /-])?(?:${QUARTER}|${SEASON})| ${EVENTS}|[年년])`) },
  { pattern: at(`${YEAR}(?!/\\d)`), isFirm: false },
];

function at(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d/.-])(?:${pattern})`, 'gu');
}

/** Of those that overlap the one that means the fewest days: "the March 2024 meeting" is of a month. */
function distinct(spans: readonly Span[]): readonly Span[] {
  const most = sortBy(spans, [({ from, until }) => Date.parse(until) - Date.parse(from), ({ length }) => -length]);
  const kept: Span[] = [];
  for (const span of most) {
    const isFree = (other: Span) =>
      span.index + span.length <= other.index ||
      span.index >= other.index + other.length ||
      (span.index === other.index && span.length === other.length && span.from !== other.from);
    if (kept.every(isFree)) kept.push(span);
  }
  return sortBy(kept, [({ index }) => index]);
}

const TO = /^\s*(?:-|to|until|till|through|den|bis|a|al|au)\s*$/u;

/** "From 2019 to 2021" means what lies between, too. */
function joined(spans: readonly Span[], folded: string): readonly Span[] {
  const all: Span[] = [];
  for (const span of spans) {
    const last = all.at(-1);
    const between = last === undefined ? '' : folded.slice(last.index + last.length, span.index);
    const isBetween = /\bbetween $/.test(folded.slice(0, last?.index)) && / and (?:in )?$/.test(between);
    const isRange = last !== undefined && span.until > last.from && (isBetween || TO.test(between));
    if (!isRange) all.push(span);
    else all.splice(-1, 1, { ...last, until: span.until, length: span.index + span.length - last.index });
  }
  return all;
}
