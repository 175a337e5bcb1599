import type { NearWords } from './near-words.ts';
import { type Profile, SURELY_NAMED } from './same-event.ts';
import { rankWords, type WordRanks } from './word-ranks.ts';

/**
 * The pairs of profiles that can score SAME_EVENT (see same-event.ts), by their places, each once: those that share a
 * series, a day and a telling word, a speaker and a telling word, or a word that is rare among those of their names.
 * All others need not be compared. Of many that share something each is paired with its neighbours in the order of
 * their names only, so the number of pairs grows with that of profiles.
 */
export function* candidatePairs(
  profiles: readonly Profile[],
  near: NearWords,
): Generator<readonly [one: number, other: number]> {
  const ranks = rankWords(profiles, near);
  const order = inOrderOfNames(profiles, ranks);
  const { lists, listsOf } = invert(order.map((place) => keysOf(profiles[place], ranks)));
  /** How much of each list has been gone through. */
  const passed = lists.map(() => 0);
  const pairedWith = new Int32Array(order.length).fill(-1);
  for (const [one, place] of order.entries()) {
    for (const list of listsOf[one] ?? []) {
      const from = (passed[list] ?? 0) + 1;
      passed[list] = from;
      for (const other of lists[list]?.slice(from, from + NEIGHBOURS) ?? []) {
        if (pairedWith[other] === one) continue;
        pairedWith[other] = one;
        const otherPlace = order[other] ?? place;
        yield place < otherPlace ? [place, otherPlace] : [otherPlace, place];
      }
    }
  }
}

/** Reports of one event are linked through their neighbours: more of them would only say the same again. */
const NEIGHBOURS = 60;

/** Alike names next to each other (sorted neighbourhood, Hernández and Stolfo, 1995). */
function inOrderOfNames(profiles: readonly Profile[], ranks: WordRanks): readonly number[] {
  const names = profiles.map(({ names: [name = []] }) => ranks.rarestFirst(name).flatMap(ranks.spellings));
  return [...profiles.keys()].toSorted((a, b) => compareLists(names[a] ?? [], names[b] ?? []) || a - b);
}

function compareLists(one: readonly number[], other: readonly number[]): number {
  for (const [index, word] of one.entries()) {
    const difference = word - (other[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}

interface Inverted {
  /** Ascending. */
  readonly lists: readonly (readonly number[])[];
  readonly listsOf: readonly (readonly number[])[];
}

function invert(keys: readonly ReadonlySet<string>[]): Inverted {
  const numbers = new Map<string, number>();
  const lists: number[][] = [];
  const listsOf = keys.map((own, place) =>
    [...own].map((key) => {
      const number = numbers.get(key) ?? numbers.size;
      numbers.set(key, number);
      const list = lists[number];
      if (list === undefined) lists.push([place]);
      else list.push(place);
      return number;
    }),
  );
  return { lists, listsOf };
}

function keysOf(profile: Profile | undefined, ranks: WordRanks): ReadonlySet<string> {
  if (profile === undefined) return new Set();
  const words = [...new Set(profile.names.flat().flatMap(ranks.spellings))];
  const together = [...daysOf(profile).map((day) => `day ${day}`), ...[...profile.speakers].map((key) => `by ${key}`)];
  return new Set([
    ...profile.series.map((key) => `series ${key}`),
    ...together.flatMap((each) => words.map((word) => `${each} ${word}`)),
    ...profile.names
      .filter(({ length }) => length >= SURELY_NAMED)
      .flatMap((name) => rarest(name, ranks).map((word) => `named ${word}`)),
  ]);
}

/** All days of an event; of one that lasts longer its first ones and its last. */
function daysOf({ days }: Profile): readonly number[] {
  if (days === undefined) return [];
  const [first, last] = days;
  const length = Math.min(last - first + 1, MOST_DAYS);
  return [...Array.from({ length }, (_, index) => first + index), ...(last - first < length ? [] : [last])];
}

const MOST_DAYS = 14;

/**
 * Names that are nearly equal share 65 % of the words of either, so they share one of the rarest 36 % of both (prefix
 * filtering, Chaudhuri and others, 2006).
 */
function rarest(name: readonly number[], ranks: WordRanks): readonly number[] {
  return ranks
    .rarestFirst(name)
    .slice(0, Math.floor(name.length * 0.36) + 1)
    .flatMap(ranks.spellings);
}
