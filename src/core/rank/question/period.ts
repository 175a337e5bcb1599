import { isSubset, uniq } from 'es-toolkit';
import type { Event } from '../../event/event.ts';
import { foldInPlace } from '../../event/words/fold.ts';
import { fold, words } from '../../text/words.ts';
import { type Days, MONTH, months, partIn } from './parts-of-year.ts';
import { type RelationOptions, readRelation } from './relation.ts';
import { readSpans, type Span } from './spans.ts';

/** When the events are that a question asks about. */
export interface Period {
  /** As asked: "July 2013". */
  readonly said: string;
  /** Its words, folded: they say nothing of what is asked. */
  readonly words: ReadonlySet<string>;
  /** Ids of the events that fit; undated ones do when they are named after it. */
  readonly events: ReadonlySet<string>;
  /** Where none fits, the last one before it and the first one after it. */
  readonly nearest: readonly Event[];
  /** Whether only its events can answer; a bare year may be part of a name as well ("re:Invent 2024"). */
  readonly binds: boolean;
  /** The words, folded, one list of which a text has that speaks of it; [] where none can ("the latest event"). */
  readonly written: readonly (readonly string[])[];
}

interface Options {
  /** Whether it asks for what came of an event, which it then names: "what did you learn after the workshop?" */
  readonly ofOutcome?: boolean;
  /** ISO 8601; default: the day of the newest event. */
  readonly today?: string | undefined;
}

/**
 * The period that a question speaks of: "in July 2013", "last spring", "Q2 2023", "the latest event", "before series #3", "in
 * November", and the same in Vietnamese. Undefined when it speaks of none, or nobody says when any event was.
 * @param events newest first, undated last.
 */
export function readPeriod(question: string, events: readonly Event[], options: Options = {}): Period | undefined {
  const text = question.normalize('NFC');
  const dated = events.filter(isDated);
  const [newest] = dated;
  if (newest === undefined) return undefined;
  const { ofOutcome = false, today = newest.date } = options;
  const folded = foldInPlace(text);
  return (
    latestOrFirst(folded, dated) ??
    relation(text, dated, { ofOutcome, today }) ??
    withYear(text, events, today) ??
    inMonth(folded, dated)
  );
}

type Dated = Event & { readonly date: string };

function isDated(event: Event): event is Dated {
  return event.date !== undefined;
}

/** A period of these days, the last one of each included. */
function periodOf(days: readonly Days[], said: string, events: readonly Event[], own: Partial<Period> = {}): Period {
  const dated = events.filter(isDated);
  const fits = ({ date, until = date }: Dated) => days.some((each) => date <= each.until && until >= each.from);
  const fitting = events.filter((event) => (isDated(event) && fits(event)) || isNamedAfter(event, own.written ?? []));
  const isBefore = ({ date, until = date }: Dated) => days.every(({ from }) => until < from);
  const around = [dated.find(isBefore), dated.findLast((event) => !isBefore(event))];
  return {
    said,
    words: new Set(words(fold(said))),
    events: new Set(fitting.map(({ id }) => id)),
    nearest: fitting.length > 0 ? [] : around.filter((event) => event !== undefined),
    binds: true,
    written: [],
    ...own,
  };
}

const YEAR = /^(?:19|20)\d\d$/;

function isNamedAfter({ name }: Event, written: Period['written']): boolean {
  const own = words(fold(name));
  return written.some((all) => all.some((word) => YEAR.test(word)) && isSubset(own, all));
}

const EVENT = '(?:events?|workshops?|sessions?|meetups?|talks?|reports?|su kien|buoi|hoi thao)';
const LATEST = new RegExp(
  `\\b(?:latest|newest|most recent|last) ${EVENT}\\b|\\b${EVENT} (?:moi nhat|gan (?:day )?nhat|cuoi cung)\\b`,
);
const FIRST = new RegExp(`\\b(?:first|earliest|oldest) ${EVENT}\\b|\\b${EVENT} (?:dau tien|cu nhat)\\b`);

function latestOrFirst(folded: string, dated: readonly Dated[]): Period | undefined {
  const latest = LATEST.exec(folded);
  const match = latest ?? FIRST.exec(folded);
  const day = dated.at(latest === null ? -1 : 0)?.date;
  if (match === null || day === undefined) return undefined;
  const ofDay = dated.filter(({ date }) => date === day);
  return periodOf([{ from: day, until: day }], match[0], ofDay);
}

/** "before series #3", "after the DevOps workshop", "since 15 November 2025", "before August 2026". */
function relation(text: string, dated: readonly Dated[], options: RelationOptions): Period | undefined {
  const read = readRelation(text, dated, options);
  return read === undefined ? undefined : periodOf([read], read.said, dated);
}

/** Months, quarters, seasons and years with their year, days, and what is told by its distance from today. */
function withYear(text: string, events: readonly Event[], today: string): Period | undefined {
  const years = events.filter(isDated).map(({ date }) => Number(date.slice(0, 4)));
  // "2000 requests"
  const isLikely = ({ from }: Span) => {
    const year = Number(from.slice(0, 4));
    return year >= Math.min(...years) - 1 && year <= Math.max(...years) + 1;
  };
  const spans = readSpans(text, today).filter((span) => span.isFirm || isLikely(span));
  if (spans.length === 0) return undefined;
  const said = uniq(spans.map(({ index, length }) => text.slice(index, index + length)));
  const written = said.map((each) => words(fold(each)).filter((word) => !BETWEEN.has(word)));
  return periodOf(spans, said.join(', '), events, { written, binds: spans.some(({ isFirm }) => isFirm) });
}

/** Small words of a period, which a text may write otherwise. */
const BETWEEN: ReadonlySet<string> = new Set('in of from to and the de del nam den'.split(' '));

const ANY_MONTH = new RegExp(`(?<before>\\b(?:in|of|during|trong) )?${MONTH}`, 'u');

/** "in November", "tháng 11", of whichever year. */
function inMonth(folded: string, dated: readonly Dated[]): Period | undefined {
  const match = ANY_MONTH.exec(folded);
  const part = partIn(match?.groups ?? {});
  if (match === null || part === undefined || /\d\s*$/.test(folded.slice(0, match.index))) return undefined;
  // "may" and "march" are months only behind "in" and the like.
  if (/^(?:may|march)\b/.test(match[0])) return undefined;
  const years = uniq(dated.map(({ date }) => Number(date.slice(0, 4))));
  const period = periodOf(
    years.flatMap((year) => months(year, part.month, 1)),
    match[0].trim(),
    dated,
  );
  // Without any event it may be part of something else.
  return period.events.size > 0 ? period : undefined;
}
