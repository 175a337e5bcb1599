import { type HasWord, NOTHING_ALIKE, type Similarity, wordSimilarity } from '../names/name-similarity.ts';
import type { Profile } from './profiles.ts';

/**
 * How sure it is that two reports are of one event, 0 to 1; from SAME_EVENT on they are. The number of a series and the
 * day decide before names; names decide before speakers; a place never does (nearly all events share it).
 */
export function sameEventScore(one: Profile, other: Profile, has: HasWord<number>): number {
  const apart = daysApart(one, other);
  if (apart !== undefined && apart > MISTAKEN_DAYS) return 0;
  const series = compareSeries(one, other);
  if (series === false) return 0;
  if (series === true) return apart === undefined || apart === 0 ? 1 : 0.9;
  const name = mostAlike(one, other, has);
  const people = sharedPeople(one, other);
  if (apart === 0) return Math.min(1, 0.2 + name.score * 0.7 + Math.min(0.3, people * 0.15));
  // "FCAJ Community Day" is held every month: names on different days, or on unknown ones, need the same speakers.
  if (people >= SURELY_SAME_PEOPLE) return name.score >= 0.5 ? 0.7 : 0;
  const surelyNamed = name.score >= NEARLY_EQUAL && name.shared >= (apart === undefined ? SURELY_NAMED : 5);
  return surelyNamed ? 0.6 : 0;
}

/** Whether nothing rules out that two reports are of one event: whether they score more than 0. */
export function canBeSameEvent(one: Profile, other: Profile, has: HasWord<number>): boolean {
  if (compareSeries(one, other) === undefined && daysApart(one, other) === 0) return true;
  return sameEventScore(one, other, has) > 0;
}

export const SAME_EVENT = 0.55;

/** Names that share fewer telling words say nothing where days do not. */
export const SURELY_NAMED = 3;

/** How many speakers tell an event whatever its day. */
const SURELY_SAME_PEOPLE = 2;

/** Writers are a week off at times ("18 September", "26 September"); a day further is another event. */
const MISTAKEN_DAYS = 8;

const NEARLY_EQUAL = 0.93;

/** Undefined when one of them gives no series. */
function compareSeries(one: Profile, other: Profile): boolean | undefined {
  if (one.series.length === 0 || other.series.length === 0) return undefined;
  return one.series.some((key) => other.series.includes(key));
}

/** Undefined when one of them has no date, or only a month that the other may lie in; 0 when their days overlap. */
function daysApart(one: Profile, other: Profile): number | undefined {
  if (one.days === undefined || other.days === undefined) return undefined;
  const apart = Math.max(0, one.days[0] - other.days[1], other.days[0] - one.days[1]);
  return apart === 0 && (isLong(one.days) || isLong(other.days)) ? undefined : apart;
}

/** A month, in which there may be many events. */
function isLong([first, last]: readonly [number, number]): boolean {
  return last - first >= 27;
}

function mostAlike(one: Profile, other: Profile, has: HasWord<number>): Similarity {
  let best = NOTHING_ALIKE;
  for (const words of one.names) {
    for (const otherWords of other.names) {
      const similarity = wordSimilarity(words, otherWords, has);
      if (similarity.score > best.score) best = similarity;
      if (best.score === 1) return best;
    }
  }
  return best;
}

function sharedPeople(one: Profile, other: Profile): number {
  const [fewer, more] =
    one.speakers.size <= other.speakers.size ? [one.speakers, other.speakers] : [other.speakers, one.speakers];
  let shared = 0;
  for (const speaker of fewer) if (more.has(speaker)) shared += 1;
  return shared;
}
