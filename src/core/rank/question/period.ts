import { inRange, isSubset } from 'es-toolkit';
import type { Days } from '../../event/dates/parts-of-year.ts';
import { readSpans, type Span } from '../../event/dates/spans.ts';
import type { Event } from '../../event/event.ts';
import { foldInPlace } from '../../event/words/fold.ts';
import type { Library } from '../../library/library.ts';
import { groupBy } from '../../text/group-by.ts';
import { fold, stem, words } from '../../text/words.ts';
import { toldByEvent } from './told-by-event.ts';

/** Some days, and what is of them. */
interface DaysAsked {
  readonly days: readonly Days[];
  /** Ids of the events that fit: those of its days, those named after it, and undated ones of which a passage speaks of it. */
  readonly events: ReadonlySet<string>;
  /** Ids of the events with a section that is headed by one of its days. */
  readonly logs: ReadonlySet<string>;
}

/** When the events are that a question asks about. */
export interface Period extends DaysAsked {
  /** As asked: "July 2013". */
  readonly said: string;
  /** Its words, folded: they say nothing of what is asked. */
  readonly words: ReadonlySet<string>;
  /** Each of the periods that are asked for side by side, "2019 and 2022"; one alone is the whole. */
  readonly parts: readonly DaysAsked[];
  /** Where none fits, those of the last one before it and of the first one after it. */
  readonly nearest: readonly string[];
  /** Whether only its events can answer; a bare year may be part of a name as well ("re:Invent 2024"). */
  readonly binds: boolean;
  /** The words, folded, one list of which a text has that speaks of it; [] where none can ("the latest event"). */
  readonly written: readonly (readonly string[])[];
}

type Dated = Event & { readonly date: string };

/**
 * The period that a question speaks of: "in July 2013", "last spring", "Q2 2023", "the latest event", "before series #3", "in
 * November", and the same in other languages. Undefined when it speaks of none, or nobody says when any event was.
 * @param today ISO 8601; default: the day of the newest event.
 */
export function readPeriod(question: string, library: Library, today?: string): Period | undefined {
  const { events, passages, passageIndex } = library;
  const dated = events.filter((event): event is Dated => event.date !== undefined);
  const [newest] = dated;
  if (newest === undefined) return undefined;
  const text = question.normalize('NFC');
  const spans = spansOf(text, dated, today ?? newest.date);
  if (spans.length === 0) return undefined;
  const parts = [...groupBy(spans, ({ index, length }) => text.slice(index, index + length))].map(([said, own]) => {
    const written = own.some(({ kind }) => kind === 'told')
      ? []
      : words(fold(said)).filter((word) => !BETWEEN.has(word));
    const speaking = passageIndex.holding(written.map(stem)).flatMap((each) => passages[each]?.event ?? []);
    const undated = speaking.filter(({ date }) => date === undefined);
    const fitting = dated.filter(({ date, until = date }) => isAmong(own)({ from: date, until }));
    const isHeaded = ({ id }: Event) => library.daysByEvent.get(id)?.some(isAmong(own)) ?? false;
    const all = [...fitting, ...undated, ...events.filter(isNamedAfter(written))];
    return { said, written, days: own, events: idsOf(all), logs: idsOf(events.filter(isHeaded)) };
  });
  const said = parts.map((part) => part.said).join(', ');
  const united = (list: 'events' | 'logs') => new Set(parts.flatMap((part) => [...part[list]]));
  const [all, logs] = [united('events'), united('logs')];
  return {
    said,
    words: new Set(words(fold(said))),
    days: spans,
    events: all,
    logs,
    parts,
    nearest: all.size + logs.size > 0 ? [] : nearestTo(spans, dated),
    binds: spans.some(({ kind }) => kind !== 'bare'),
    written: parts.map(({ written }) => written).filter(({ length }) => length > 0),
  };
}

function spansOf(text: string, dated: readonly Dated[], today: string): readonly Span[] {
  const years = dated.map(({ date }) => Number(date.slice(0, 4)));
  // "2000 requests"
  const isLikely = ({ from }: Days) =>
    inRange(Number(from.slice(0, 4)), Math.min(...years) - 1, Math.max(...years) + 2);
  const spans = readSpans(text, { today, known: dated.map(({ date }) => date) });
  const told = toldByEvent(foldInPlace(text), dated);
  // "Before August 2026" names no event.
  if (told !== undefined && !spans.some(({ index, kind }) => kind === 'told' && index > told.index)) return [told];
  return spans.filter((span) => span.kind !== 'bare' || isLikely(span));
}

function idsOf(events: readonly Event[]): ReadonlySet<string> {
  return new Set(events.map(({ id }) => id));
}

/** Tells which passages are of a period, by their numbers: by the days in their headings, else by their events. */
export function isOfPeriod({ passages, days }: Library, period: DaysAsked): (number: number) => boolean {
  return (number) => {
    const own = days.get(number) ?? [];
    return own.length > 0 ? own.some(isAmong(period.days)) : period.events.has(passages[number]?.event?.id ?? '');
  };
}

function isAmong(days: readonly Days[]): (own: Days) => boolean {
  return ({ from, until }) => days.some((each) => from <= each.until && until >= each.from);
}

const YEAR = /^(?:19|20)\d\d$/;

function isNamedAfter(written: readonly string[]): (event: Event) => boolean {
  return ({ name }) => written.some((word) => YEAR.test(word)) && isSubset(words(fold(name)), written);
}

/** Those of the last event before some days, and of the first one after it. */
function nearestTo(days: readonly Days[], dated: readonly Dated[]): readonly string[] {
  const isBefore = ({ date, until = date }: Dated) => days.every(({ from }) => until < from);
  return [dated.find(isBefore), dated.findLast((event) => !isBefore(event))].flatMap((event) => event?.id ?? []);
}

/** Small words of a period, which a text may write otherwise. */
const BETWEEN: ReadonlySet<string> = new Set(
  'in im of from to and the de del nam den jahr year ano annee anno'.split(' '),
);
