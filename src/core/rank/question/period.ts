import { isSubset, uniq } from 'es-toolkit';
import type { Event } from '../../event/event.ts';
import { foldInPlace } from '../../event/words/fold.ts';
import type { Library } from '../../library/library.ts';
import { fold, stem, words } from '../../text/words.ts';
import { type Days, MONTH, months, partIn } from './parts-of-year.ts';
import { type RelationOptions, readRelation } from './relation.ts';
import { readSpans, type Span } from './spans.ts';

/** When the events are that a question asks about. */
export interface Period {
  /** As asked: "July 2013". */
  readonly said: string;
  /** Its words, folded: they say nothing of what is asked. */
  readonly words: ReadonlySet<string>;
  /** Ids of the events that fit: those of its days, those named after it, and undated ones of which a passage speaks of it. */
  readonly events: ReadonlySet<string>;
  /** Where none fits, those of the last one before it and of the first one after it. */
  readonly nearest: readonly string[];
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
 */
export function readPeriod(question: string, library: Dates, options: Options = {}): Period | undefined {
  const text = question.normalize('NFC');
  const dated = library.events.filter(isDated);
  const [newest] = dated;
  if (newest === undefined) return undefined;
  const { ofOutcome = false, today = newest.date } = options;
  const folded = foldInPlace(text);
  return relation(text, dated, { ofOutcome, today }) ?? withYear(text, library, today) ?? inMonth(folded, dated);
}

/** What says when events were. */
type Dates = Pick<Library, 'events' | 'passages' | 'passageIndex'>;
type Dated = Event & { readonly date: string };

function isDated(event: Event): event is Dated {
  return event.date !== undefined;
}

/** A period of these days, the last one of each included. */
function periodOf(days: readonly Days[], said: string, dated: readonly Dated[]): Period {
  const fits = ({ date, until = date }: Dated) => days.some((each) => date <= each.until && until >= each.from);
  const fitting = dated.filter(fits);
  const isBefore = ({ date, until = date }: Dated) => days.every(({ from }) => until < from);
  const around = [dated.find(isBefore), dated.findLast((event) => !isBefore(event))];
  return {
    said,
    words: new Set(words(fold(said))),
    events: new Set(fitting.map(({ id }) => id)),
    nearest: fitting.length > 0 ? [] : around.flatMap((event) => event?.id ?? []),
    binds: true,
    written: [],
  };
}

const YEAR = /^(?:19|20)\d\d$/;

function isNamedAfter({ name }: Event, written: Period['written']): boolean {
  const own = words(fold(name));
  return written.some((all) => all.some((word) => YEAR.test(word)) && isSubset(own, all));
}

/** "before series #3", "after the DevOps workshop", "since 15 November 2025", "before August 2026". */
function relation(text: string, dated: readonly Dated[], options: RelationOptions): Period | undefined {
  const read = readRelation(text, dated, options);
  return read === undefined ? undefined : periodOf([read], read.said, dated);
}

/** Months, quarters, seasons and years with their year, days, and what is told by its distance from today. */
function withYear(text: string, { events, passages, passageIndex }: Dates, today: string): Period | undefined {
  const dated = events.filter(isDated);
  const years = dated.map(({ date }) => Number(date.slice(0, 4)));
  // "2000 requests"
  const isLikely = ({ from }: Span) => {
    const year = Number(from.slice(0, 4));
    return year >= Math.min(...years) - 1 && year <= Math.max(...years) + 1;
  };
  const spans = readSpans(text, today).filter((span) => span.isFirm || isLikely(span));
  if (spans.length === 0) return undefined;
  const said = uniq(spans.map(({ index, length }) => text.slice(index, index + length)));
  const written = said.map((each) => words(fold(each)).filter((word) => !BETWEEN.has(word)));
  const speaking = written.flatMap((all) =>
    passageIndex.holding(all.map(stem)).flatMap((each) => passages[each]?.event ?? []),
  );
  const others = [
    ...speaking.filter((event) => !isDated(event)),
    ...events.filter((event) => isNamedAfter(event, written)),
  ];
  const period = periodOf(spans, said.join(', '), dated);
  return {
    ...period,
    events: new Set([...period.events, ...others.map(({ id }) => id)]),
    nearest: others.length > 0 ? [] : period.nearest,
    binds: spans.some(({ isFirm }) => isFirm),
    written,
  };
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
