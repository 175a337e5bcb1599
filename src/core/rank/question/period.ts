import { readDates } from '../../event/dates/dates.ts';
import type { Event } from '../../event/event.ts';
import { nameSimilarity } from '../../event/names/name-similarity.ts';
import { readSeries } from '../../event/names/series.ts';
import { fold } from '../../text/fold.ts';

/** When the events are that a question asks about. */
export interface Period {
  /** Ids of the events that fit; undated ones never do. */
  readonly events: ReadonlySet<string>;
  /** The words that say so, folded: they say nothing of what is asked. */
  readonly words: ReadonlySet<string>;
}

/**
 * The period that a question speaks of: "the latest event", "in November", "in 2025", "before series #3", "after
 * 15 November 2025", and the same in Vietnamese. Undefined when it speaks of none.
 * @param events newest first, undated last.
 * @param ofOutcome whether it asks for what came of an event, which it then names: "what did you learn after the workshop?"
 */
export function readPeriod(question: string, events: readonly Event[], { ofOutcome = false } = {}): Period | undefined {
  const folded = fold(question);
  const dated = events.filter(({ date }) => date !== undefined);
  return (
    latestOrFirst(folded, dated) ??
    relation(question, folded, dated, ofOutcome) ??
    month(folded, dated) ??
    year(folded, dated)
  );
}

const EVENT = '(?:events?|workshops?|sessions?|meetups?|talks?|reports?|su kien|buoi|hoi thao)';
const LATEST = new RegExp(
  `\\b(?:latest|newest|most recent|last) ${EVENT}\\b|\\b${EVENT} (?:moi nhat|gan (?:day )?nhat|cuoi cung)\\b`,
);
const FIRST = new RegExp(`\\b(?:first|earliest|oldest) ${EVENT}\\b|\\b${EVENT} (?:dau tien|cu nhat)\\b`);

function latestOrFirst(folded: string, dated: readonly Event[]): Period | undefined {
  const match = LATEST.exec(folded) ?? FIRST.exec(folded);
  if (match === null) return undefined;
  const day = LATEST.test(folded) ? dated[0]?.date : dated.at(-1)?.date;
  return periodOf(dated, ({ date }) => date === day, match[0]);
}

const RELATION = /\b(before|after|since|until|truoc|sau|tu sau)\b\s+(.+)$/;

/** "before series #3", "after the DevOps workshop", "since 15 November 2025", "before August 2026". */
function relation(question: string, folded: string, dated: readonly Event[], ofOutcome: boolean): Period | undefined {
  const match = RELATION.exec(folded);
  const [whole = '', word = '', rest = ''] = match ?? [];
  if (match === null) return undefined;
  const isOfEvents = folded.includes('#') || (!ofOutcome && new RegExp(`\\b${EVENT}\\b`).test(folded));
  const days = daysMeant(question.slice(match.index), rest, dated, isOfEvents);
  if (days === undefined) return undefined;
  const isBefore = /before|until|truoc/.test(word);
  return periodOf(dated, ({ date = '' }) => (isBefore ? date < days.from : date > days.until), whole);
}

interface Days {
  /** ISO 8601; the first and the last day, which may be the same. */
  readonly from: string;
  readonly until: string;
}

/** The point of time that a text names: a day, a month with its year, or an event. */
function daysMeant(text: string, folded: string, dated: readonly Event[], asksForEvents: boolean): Days | undefined {
  const day = readDates(text)[0]?.iso;
  if (day !== undefined) return { from: day, until: day };
  const { number, year: yearText } = monthIn(folded) ?? {};
  if (number !== undefined && yearText !== undefined) {
    const key = `${yearText}-${String(number).padStart(2, '0')}`;
    return { from: `${key}-01`, until: `${key}-31` };
  }
  // "What will they build after AI From Scratch?" asks about that event, "which events came after" it for others.
  const date = asksForEvents ? eventNamed(folded, dated)?.date : undefined;
  return date === undefined ? undefined : { from: date, until: date };
}

const SERIES_NUMBER = /\b(?:series|mastery|meetup|part|so|phan)\s*#?\s*(\d{1,2})\b|#\s*(\d{1,2})\b/;
const LEAST_SIMILARITY = 0.6;

function eventNamed(text: string, dated: readonly Event[]): Event | undefined {
  const match = SERIES_NUMBER.exec(text);
  const number = match?.[1] ?? match?.[2];
  const bySeries = dated.find(
    ({ name, series = '' }) =>
      number !== undefined && (readSeries(series) ?? readSeries(name))?.key.endsWith(` ${number}`),
  );
  if (bySeries !== undefined) return bySeries;
  const best = dated
    .map((event) => ({ event, similarity: nameSimilarity(text, event.name) }))
    .toSorted((a, b) => b.similarity - a.similarity)[0];
  return best !== undefined && best.similarity >= LEAST_SIMILARITY ? best.event : undefined;
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const MONTH = new RegExp(
  `\\b(?:in|of|during|trong)?\\s*(?:(${MONTHS.join('|')})|thang (\\d{1,2}))\\b(?:[ ,/]*(?:of |nam )?(20\\d\\d))?`,
);

interface MonthReading {
  /** 1 to 12. */
  readonly number: number;
  readonly year: string | undefined;
  /** The words that say so. */
  readonly text: string;
}

/** "in November", "November 2025", "tháng 11": with a day in front it is a date and no month. */
function monthIn(folded: string): MonthReading | undefined {
  const match = MONTH.exec(folded);
  const [text = '', name, figure, year] = match ?? [];
  const number = name === undefined ? Number(figure) : MONTHS.indexOf(name) + 1;
  const isDate = match !== null && /\d\s*$/.test(folded.slice(0, match.index));
  if (match === null || !(number >= 1 && number <= 12) || isUnclear(name, text) || isDate) return undefined;
  return { number, year, text };
}

function month(folded: string, dated: readonly Event[]): Period | undefined {
  const reading = monthIn(folded);
  if (reading === undefined) return undefined;
  const key = `-${String(reading.number).padStart(2, '0')}-`;
  const fits = ({ date = '' }: Event) =>
    date.includes(key) && (reading.year === undefined || date.startsWith(reading.year));
  return periodOf(dated, fits, reading.text);
}

/** "may" and "march" are months only behind "in" and the like. */
function isUnclear(name: string | undefined, whole: string): boolean {
  return (name === 'may' || name === 'march') && !/^(?:in|of|during|trong)\b/.test(whole.trim());
}

function year(folded: string, dated: readonly Event[]): Period | undefined {
  const match = /\b(?:in|during|of|nam|trong) (20\d\d)\b/.exec(folded);
  const [whole = '', text = ''] = match ?? [];
  return match === null ? undefined : periodOf(dated, ({ date = '' }) => date.startsWith(text), whole);
}

/** A period without any event is none: the question may mean something else. */
function periodOf(dated: readonly Event[], fits: (event: Event) => boolean, words: string): Period | undefined {
  const events = new Set(dated.filter(fits).map(({ id }) => id));
  return events.size === 0 ? undefined : { events, words: new Set(words.trim().split(/[^\p{L}\p{N}]+/u)) };
}
