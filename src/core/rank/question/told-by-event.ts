import { maxBy } from 'es-toolkit';
import type { Event } from '../../event/event.ts';
import { nameSimilarity } from '../../event/names/name-similarity.ts';
import { EVENT } from './asked-for.ts';
import { RELATION, related, type Span } from './spans.ts';

const OF_EVENT = new RegExp(`#|\\b${EVENT}\\b`);
const LATEST = new RegExp(
  `\\b(?:latest|newest|most recent|last) ${EVENT}\\b|\\b${EVENT} (?:moi nhat|gan (?:day )?nhat|cuoi cung)\\b`,
);
const FIRST = new RegExp(`\\b(?:first|earliest|oldest) ${EVENT}\\b|\\b${EVENT} (?:dau tien|cu nhat)\\b`);
const BESIDE = new RegExp(`\\b${RELATION} (.+)$`);

/**
 * The days that events tell: "the latest event", "before series #3", "after the DevOps workshop". Undefined where a text
 * speaks of none.
 * @param folded see foldInPlace
 * @param dated the events that it may name, newest first.
 * @param ofOutcome see period.ts
 */
export function toldByEvent(folded: string, dated: readonly Event[], ofOutcome: boolean): Span | undefined {
  const latest = LATEST.exec(folded);
  const match = latest ?? FIRST.exec(folded) ?? BESIDE.exec(folded);
  if (match === null) return undefined;
  const {
    0: { length },
    1: word,
    2: rest = '',
    index,
  } = match;
  const named = () =>
    (!ofOutcome || folded.includes('#')) && OF_EVENT.test(folded) ? eventNamed(rest, dated) : undefined;
  const event = word === undefined ? dated.at(latest === null ? -1 : 0) : named();
  if (event?.date === undefined) return undefined;
  const days = { from: event.date, until: event.until ?? event.date };
  // A text may speak of "the first meeting", and of none "before series #3".
  return word === undefined
    ? { ...days, index, length, kind: 'written' }
    : { ...related(word, days), index, length, kind: 'told' };
}

const LEAST_SIMILARITY = 0.6;

function eventNamed(text: string, dated: readonly Event[]): Event | undefined {
  const similar = dated.map((event) => {
    return { event, similarity: nameSimilarity(text, `${event.name} ${event.series ?? ''}`) };
  });
  return maxBy(
    similar.filter(({ similarity }) => similarity >= LEAST_SIMILARITY),
    ({ similarity }) => similarity,
  )?.event;
}
