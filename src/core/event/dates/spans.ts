import { sortBy, uniq } from 'es-toolkit';
import { EVENT } from '../words/called-event.ts';
import { foldInPlace } from '../words/fold.ts';
import { readDates } from './dates.ts';
import { readMonths } from './named-months.ts';
import { type Days, MONTH, months, PART, partNamed, QUARTER } from './parts-of-year.ts';

/** Days that a text names: `text.slice(index, index + length)` is how it does. */
export interface Span extends Days {
  readonly index: number;
  readonly length: number;
  /**
   * `written`: so that other texts may write it, too; `bare`: the same, but it may be part of a name ("re:Invent 2024") or of
   * something else; `told`: by its distance from today or from something else.
   */
  readonly kind: 'written' | 'bare' | 'told';
}

export interface SpanOptions {
  /** What "last spring" goes by, ISO 8601; undefined: nothing is relative. */
  readonly today?: string | undefined;
  /** Days that "in November" may mean. */
  readonly known?: readonly string[];
}

/**
 * The days, months, quarters, seasons and years that a text in NFC names, in the order of their places: "July 2013", "last
 * spring", "from 2019 to 2021", "since Q2 2023". English, Vietnamese, and what is cheap of other languages.
 */
export function readSpans(text: string, { today, known = [] }: SpanOptions = {}): readonly Span[] {
  const folded = foldInPlace(text);
  if (!MAY_NAME.test(folded)) return [];
  const dates = [...readDates(text), ...readMonths(text)].map(({ iso, until = iso, ...at }): Span => {
    return { from: iso, until, ...at, kind: 'written' };
  });
  const others = PATTERNS.flatMap(({ pattern, kind }) =>
    [...folded.matchAll(pattern)].flatMap(({ 0: { length }, index, groups = {} }) =>
      daysOf(groups, today, known).map((days): Span => ({ ...days, index, length, kind })),
    ),
  );
  return joined(distinct([...dates, ...others]), folded).map((span) => {
    const word = RELATED.exec(folded.slice(0, span.index))?.[1];
    return word === undefined ? span : { ...span, ...related(word, span), kind: 'told' };
  });
}

const YEAR = '(?<year>(?:19|20)\\d\\d)(?![a-z\\d%]|[.,]\\d)';
/** Patterns for what stands between a part of a year and the year, and before a year alone. */
export const OF = '(?:[ ,/-]|\\b(?:of|de|del|du|von|nam)\\b)*';
export const IN = '(?:in|of|during|within|throughout|trong|im|en|em|nel|an)';
const LAST = '(?:(?:last|previous|letzte[mnrs]?|vergangene[mnrs]?|vorige?[mnrs]?) |[去昨先])';
const LAST_BEHIND = '(?:pasad[oa]|derniere?|scors[oa]|passad[oa]|ngoai|truoc|(?:vua )?roi)';
const NOW = '(?:(?:this|current|diese[mnrs]?|este|cette|ce|dit|deze) |今)';

/** How periods are written, the more exact before the others. */
const WRITINGS: readonly (readonly [Span['kind'], string])[] = [
  ['written', `(?<month>0?[1-9]|1[0-2])/${YEAR}`],
  ['written', `${PART}${OF}${YEAR}(?<next>[/-]\\d\\d(?:\\d\\d)?(?!\\d))?`],
  ['written', `${YEAR}(?:(?:年の?|[ /-])?${PART}| ${EVENT}|[年년])`],
  ['written', `(?<=(?<!\\p{L})${IN} )${YEAR}`],
  ['bare', `${YEAR}(?!/\\d)`],
  ['told', `${PART} (?:of )?(?:(?<lastYear>${LAST}year|nam ${LAST_BEHIND})|(?<now>${NOW}year|nam nay))`],
  ['told', `(?:${LAST}|(?<now>${NOW}))${PART}`],
  // "5 năm trước" is five years ago.
  ['told', `(?<!\\d )${PART} (?:${LAST_BEHIND}|(?<now>nay))`],
  ['told', `(?<latest>${QUARTER})`],
  // March and May have other meanings in many languages.
  ['written', `(?:(?<=\\b${IN} )|(?<!\\d\\S{0,2} )(?!ma))(?<any>${MONTH})(?! \\d)`],
];

const PATTERNS = WRITINGS.map(([kind, pattern]) => ({
  kind,
  pattern: new RegExp(`(?<![\\p{Script=Latin}\\d/.-])(?:${pattern})(?![a-z\\d])`, 'gu'),
}));

/** Each of these, and each date, has a figure or a part of a year: to look takes a tenth of the time, and most questions have neither. */
const MAY_NAME = new RegExp(`\\d|(?<![a-z])${PART}`, 'u');

/** What a pattern has found, by the names of its groups. */
type Said = Readonly<Record<string, string | undefined>>;

function daysOf(said: Said, today: string | undefined, known: readonly string[]): readonly Days[] {
  const { month, length } = said['month'] ? { month: Number(said['month']), length: 1 } : partNamed(said['part']);
  const inYear = (year: number) => months(year, month ?? 1, month === undefined ? 12 : length);
  if (said['any'] !== undefined) {
    const years = known.filter((day) => Number(day.slice(5, 7)) === month).map((day) => Number(day.slice(0, 4)));
    return uniq(years).map(inYear);
  }
  if (said['year'] !== undefined) {
    // A winter has two years: "winter 2023" is any of both, "winter 2023/24" says which.
    const isAny = month === 12 && length > 1 && said['next'] === undefined;
    return (isAny ? [-1, 0] : [0]).map((years) => inYear(Number(said['year']) + years));
  }
  if (today === undefined) return [];
  const [year = 0, current = 1] = today.split('-').map(Number);
  if (said['lastYear'] !== undefined) return [inYear(year - 1)];
  const back = said['now'] === undefined ? 1 : 0;
  if (month === undefined) return [months(year, length * (Math.floor((current - 1) / length) - back) + 1, length)];
  const isPast = ({ from, until }: Days) => back === 0 || (said['latest'] === undefined ? until : from) < today;
  return [year, year - 1, year - 2].map(inYear).filter(isPast).slice(0, 1);
}

/** Of those that overlap the one that comes first: a month before its year. */
function distinct(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  for (const span of spans) {
    const isFree = (other: Span) =>
      span.index + span.length <= other.index ||
      span.index >= other.index + other.length ||
      (span.index === other.index && span.length === other.length && span.from !== other.from);
    if (kept.every(isFree)) kept.push(span);
  }
  return sortBy(kept, ['index']);
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

/** No event was before, none is after. */
const [EVER, NEVER] = ['0000-01-01', '9999-12-31'];

/** What stands before a point in time, folded. */
export const RELATION =
  '(before|after|since|until|truoc|tu sau|sau|vor|nach|seit|antes de|despues de|desde|avant|apres|depuis)';
const RELATED = new RegExp(`\\b${RELATION} (?:the |ngay )?$`);

/** The days that lie before or behind others, as one of those words says. */
export function related(word: string, { from, until }: Days): Days {
  const beside = (day: string, days: number) => new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
  if (word === 'until') return { from: EVER, until };
  if (/^(?:since|seit|desde|depuis)$/.test(word)) return { from, until: NEVER };
  return /^(?:before|truoc|vor|antes|avant)/.test(word)
    ? { from: EVER, until: beside(from, -1) }
    : { from: beside(until, 1), until: NEVER };
}

const DAY_MS = 86_400_000;
