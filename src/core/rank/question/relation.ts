import { maxBy } from 'es-toolkit';
import type { Event } from '../../event/event.ts';
import { nameSimilarity } from '../../event/names/name-similarity.ts';
import { readSeries } from '../../event/names/series.ts';
import { foldInPlace } from '../../event/words/fold.ts';
import type { Days } from './parts-of-year.ts';
import { readSpans } from './spans.ts';

export interface RelationOptions {
  /** Whether a question asks for what came of an event, which it then names: "what did you learn after the workshop?" */
  readonly ofOutcome: boolean;
  /** ISO 8601. */
  readonly today: string;
}

const RELATION = /\b(before|after|since|until|truoc|sau|tu sau)\b\s+(.+)$/;
const EVENT = '(?:events?|workshops?|sessions?|meetups?|talks?|reports?|su kien|buoi|hoi thao)';
const OF_EVENT = new RegExp(`\\b${EVENT}\\b`);
const LATEST = new RegExp(
  `\\b(?:latest|newest|most recent|last) ${EVENT}\\b|\\b${EVENT} (?:moi nhat|gan (?:day )?nhat|cuoi cung)\\b`,
);
const FIRST = new RegExp(`\\b(?:first|earliest|oldest) ${EVENT}\\b|\\b${EVENT} (?:dau tien|cu nhat)\\b`);
/** No event was before, none is after. */
const [EVER, NEVER] = ['0000-01-01', '9999-12-31'];

/**
 * The days that events tell, or that lie before or after something, and how a text in NFC says so: "the latest event", "before
 * series #3", "after the DevOps workshop", "since 15 November 2025". Undefined when it speaks of none.
 * @param dated the events that it may name, newest first.
 */
export function readRelation(
  text: string,
  dated: readonly Event[],
  options: RelationOptions,
): (Days & { said: string }) | undefined {
  const folded = foldInPlace(text);
  return latestOrFirst(folded, dated) ?? beforeOrAfter(text, folded, dated, options);
}

function latestOrFirst(folded: string, dated: readonly Event[]) {
  const latest = LATEST.exec(folded);
  const match = latest ?? FIRST.exec(folded);
  const day = dated.at(latest === null ? -1 : 0)?.date;
  return match === null || day === undefined ? undefined : { from: day, until: day, said: match[0] };
}

function beforeOrAfter(text: string, folded: string, dated: readonly Event[], { ofOutcome, today }: RelationOptions) {
  const match = RELATION.exec(folded);
  if (match === null) return undefined;
  const [, word = '', rest = ''] = match;
  const said = text.slice(match.index);
  // "What will they build after AI From Scratch?" asks about that event, "which events came after" it for others.
  const isOfEvents = folded.includes('#') || (!ofOutcome && OF_EVENT.test(folded));
  const [point] = readSpans(said, today);
  if (point !== undefined && SMALL.test(folded.slice(match.index + word.length, match.index + point.index)))
    return { ...related(word, point), said: said.slice(0, point.index + point.length) };
  const { date, until = date } = (isOfEvents ? eventNamed(rest, dated) : undefined) ?? {};
  return date === undefined || until === undefined ? undefined : { ...related(word, { from: date, until }), said };
}

/** What may stand between: "after the 15th of May 2024", "trước ngày 15/11/2025". */
const SMALL = /^(?:\s|\bthe\b|\bof\b|\bngay\b|\bthang\b|\bnam\b)*$/;

function related(word: string, { from, until }: Days): Days {
  switch (word) {
    case 'before':
    case 'truoc':
      return { from: EVER, until: dayBeside(from, -1) };
    case 'until':
      return { from: EVER, until };
    case 'since':
      return { from, until: NEVER };
    default:
      return { from: dayBeside(until, 1), until: NEVER };
  }
}

const DAY_MS = 86_400_000;

function dayBeside(iso: string, days: number): string {
  return new Date(Date.parse(iso) + days * DAY_MS).toISOString().slice(0, 10);
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
