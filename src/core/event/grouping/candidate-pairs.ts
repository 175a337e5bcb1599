import { cartesianProduct, combinations, range } from 'es-toolkit';
import type { Profile, Profiles } from './profiles.ts';
import { SURELY_NAMED } from './same-event.ts';
import { rankWords, type WordRanks } from './word-ranks.ts';

/**
 * The pairs of profiles that can score SAME_EVENT (see same-event.ts), by their places, each once: those that share a
 * series, a day and a telling word, a speaker and a telling word, or two words that are rare among those of their names.
 * All others need not be compared. Of many that share something each is paired with its neighbours in the order of
 * their names only, so the number of pairs grows with that of profiles.
 */
export function* candidatePairs({ profiles, words, near }: Profiles): Generator<readonly [one: number, other: number]> {
  const ranks = rankWords(profiles, near);
  const order = inOrderOfNames(profiles, ranks);
  const keysOf = createKeysOf(ranks, words);
  const lists = invert(order.flatMap((place) => profiles[place] ?? []).map(keysOf));
  const pairedWith = new Int32Array(order.length).fill(-1);
  for (const [one, place] of order.entries()) {
    for (const other of neighbours(one, lists, pairedWith)) {
      const otherPlace = order[other] ?? place;
      yield place < otherPlace ? [place, otherPlace] : [otherPlace, place];
    }
  }
}

/** All of a list of so many are paired with each other. */
const FEW = 60;
/** Many reports of one event are linked through their neighbours: more of them would only say the same again. */
const NEIGHBOURS = 20;

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

/** The places of all that share something, ascending, and where in it a place stands. */
interface Standing {
  readonly list: readonly number[];
  readonly index: number;
}

/** For each place the lists that it stands in, one for each of its keys. */
function invert(keys: readonly ReadonlySet<Key>[]): readonly (readonly Standing[])[] {
  const lists = new Map<Key, number[]>();
  return keys.map((own, place) =>
    [...own].map((key) => {
      const list = lists.get(key) ?? [];
      if (list.push(place) === 1) lists.set(key, list);
      return { list, index: list.length - 1 };
    }),
  );
}

/** What stands near a place in its lists, and after it. `pairedWith` remembers for each which place had it last. */
function neighbours(place: number, lists: readonly (readonly Standing[])[], pairedWith: Int32Array): readonly number[] {
  const found: number[] = [];
  for (const { list, index } of lists[place] ?? []) {
    const end = index + 1 + (list.length > FEW ? NEIGHBOURS : FEW);
    for (const other of list.slice(index + 1, end)) {
      if (pairedWith[other] === place) continue;
      pairedWith[other] = place;
      found.push(other);
    }
  }
  return found;
}

type Key = string | number;

/**
 * What profiles can share. Of a word with another, with a day or with a speaker there are hundreds of thousands: these are numbers.
 * @param count how many words there are
 */
function createKeysOf(ranks: WordRanks, count: number): (profile: Profile) => ReadonlySet<Key> {
  const numbers = new Map<string, number>();
  const numberOf = (other: string): number => {
    const number = numbers.get(other) ?? numbers.size;
    numbers.set(other, number);
    return number;
  };
  return (profile) => {
    const keys = new Set<Key>(profile.series);
    const words = new Set(profile.names.flat().flatMap(ranks.spellings));
    const together = [
      ...daysOf(profile).map((day) => `day ${day}`),
      ...[...profile.speakers].map((key) => `by ${key}`),
    ];
    for (const other of together) {
      const first = numberOf(other) * count;
      for (const word of words) keys.add(first + word);
    }
    for (const name of profile.names) {
      if (name.length < SURELY_NAMED) continue;
      for (const [one, other] of pairsOfRarest(name, ranks)) {
        keys.add(-1 - (Math.min(one, other) * count + Math.max(one, other)));
      }
    }
    return keys;
  };
}

/** All days of an event; of one that lasts longer its first ones and its last. */
function daysOf({ days }: Profile): readonly number[] {
  if (days === undefined) return [];
  const [first, last] = days;
  const end = Math.min(last + 1, first + MOST_DAYS);
  return [...range(first, end), ...(last < end ? [] : [last])];
}

const MOST_DAYS = 14;

/**
 * Names that are nearly equal share 65 % of the words of either, and three at least, so they share two of the rarest
 * 35 % and two more of both (prefix filtering, Chaudhuri and others, 2006).
 */
function pairsOfRarest(name: readonly number[], ranks: WordRanks): readonly (readonly [number, number])[] {
  const rarest = ranks.rarestFirst(name).slice(0, Math.floor(name.length * (1 - SHARED)) + 2);
  return combinations(rarest.map(ranks.spellings), 2).flatMap(([some = [], others = []]) =>
    cartesianProduct(some, others),
  );
}

/** A little less than 65 %, for the sake of rounding. */
const SHARED = 0.64;
