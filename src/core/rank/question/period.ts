import { maxBy } from 'es-toolkit';
import { readDates } from '../../event/dates/dates.ts';
import type { Event } from '../../event/event.ts';
import { nameSimilarity } from '../../event/names/name-similarity.ts';
import { readSeries } from '../../event/names/series.ts';
import { fold, words } from '../../text/words.ts';

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
    inMonth(folded, dated) ??
    inYear(folded, dated)
  );
}

/** A period without any event is none: the question may mean something else. */
function periodOf(dated: readonly Event[], fits: (date: string) => boolean, said: string): Period | undefined {
  const events = new Set(dated.filter(({ date = '' }) => fits(date)).map(({ id }) => id));
  return events.size === 0 ? undefined : { events, words: new Set(words(said)) };
}

const EVENT = '(?:events?|workshops?|sessions?|meetups?|talks?|reports?|su kien|buoi|hoi thao)';
const LATEST = new RegExp(
  `\\b(?:latest|newest|most recent|last) ${EVENT}\\b|\\b${EVENT} (?:moi nhat|gan (?:day )?nhat|cuoi cung)\\b`,
);
const FIRST = new RegExp(`\\b(?:first|earliest|oldest) ${EVENT}\\b|\\b${EVENT} (?:dau tien|cu nhat)\\b`);

function latestOrFirst(folded: string, dated: readonly Event[]): Period | undefined {
  const latest = LATEST.exec(folded);
  const match = latest ?? FIRST.exec(folded);
  const day = dated.at(latest === null ? -1 : 0)?.date;
  return match === null ? undefined : periodOf(dated, (date) => date === day, match[0]);
}

const RELATION = /\b(before|after|since|until|truoc|sau|tu sau)\b\s+(.+)$/;

/** "before series #3", "after the DevOps workshop", "since 15 November 2025", "before August 2026". */
function relation(question: string, folded: string, dated: readonly Event[], ofOutcome: boolean): Period | undefined {
  const match = RELATION.exec(folded);
  if (match === null) return undefined;
  const [whole, word = '', rest = ''] = match;
  // "What will they build after AI From Scratch?" asks about that event, "which events came after" it for others.
  const isOfEvents = folded.includes('#') || (!ofOutcome && new RegExp(`\\b${EVENT}\\b`).test(folded));
  const days = daysMeant(question.slice(match.index), rest, isOfEvents ? dated : []);
  if (days === undefined) return undefined;
  const isBefore = /before|until|truoc/.test(word);
  return periodOf(dated, (date) => (isBefore ? date < days.from : date > days.until), whole);
}

/** The point of time that a text names, as first and last day: a day, a month with its year, or one of the events. */
function daysMeant(text: string, folded: string, events: readonly Event[]) {
  const named = monthIn(folded);
  const day = readDates(text)[0]?.iso;
  if (day === undefined && named?.year !== undefined)
    return { from: `${named.year}-${named.month}-01`, until: `${named.year}-${named.month}-31` };
  const date = day ?? eventNamed(folded, events)?.date;
  return date === undefined ? undefined : { from: date, until: date };
}

const SERIES_NUMBER = /\b(?:series|mastery|meetup|part|so|phan)\s*#?\s*(\d{1,2})\b|#\s*(\d{1,2})\b/;
const LEAST_SIMILARITY = 0.6;

function eventNamed(text: string, dated: readonly Event[]): Event | undefined {
  const [, behindWord, behindSign] = SERIES_NUMBER.exec(text) ?? [];
  const number = behindWord ?? behindSign;
  const inSeries = ({ name, series = '' }: Event) =>
    (readSeries(series) ?? readSeries(name))?.key.endsWith(` ${number}`);
  const numbered = number === undefined ? undefined : dated.find(inSeries);
  if (numbered !== undefined) return numbered;
  const similar = dated.map((event) => ({ event, similarity: nameSimilarity(text, event.name) }));
  const best = maxBy(similar, ({ similarity }) => similarity);
  return best !== undefined && best.similarity >= LEAST_SIMILARITY ? best.event : undefined;
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const MONTH = new RegExp(
  `\\b(?:in|of|during|trong)?\\s*(?:(${MONTHS.join('|')})|thang (\\d{1,2}))\\b(?:[ ,/]*(?:of |nam )?(20\\d\\d))?`,
);

/** "in November", "November 2025", "tháng 11", the month as two digits: with a day in front it is a date and no month. */
function monthIn(folded: string) {
  const match = MONTH.exec(folded);
  if (match === null || /\d\s*$/.test(folded.slice(0, match.index))) return undefined;
  const [said, name = '', figure, year] = match;
  const number = figure === undefined ? MONTHS.indexOf(name) + 1 : Number(figure);
  // "may" and "march" are months only behind "in" and the like.
  const isUnclear = /^(?:may|march)\b/.test(said.trim());
  return isUnclear || number < 1 || number > 12 ? undefined : { month: String(number).padStart(2, '0'), year, said };
}

function inMonth(folded: string, dated: readonly Event[]): Period | undefined {
  const { month, year = '', said } = monthIn(folded) ?? {};
  if (said === undefined) return undefined;
  return periodOf(dated, (date) => date.includes(`-${month}-`) && date.startsWith(year), said);
}

function inYear(folded: string, dated: readonly Event[]): Period | undefined {
  const [said, text = ''] = /\b(?:in|during|of|nam|trong) (20\d\d)\b/.exec(folded) ?? [];
  return said === undefined ? undefined : periodOf(dated, (date) => date.startsWith(text), said);
}
