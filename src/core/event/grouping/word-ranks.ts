import { memoize } from 'es-toolkit';
import type { NearWords } from '../names/same-word.ts';
import type { Profile } from './profiles.ts';

/** How words are looked up, whether they are misspelt or not. */
export interface WordRanks {
  /** The word, and the most frequent one that it may be a misspelling of. */
  readonly spellings: (word: number) => readonly number[];
  /** The words of a name, those that fewest names have first. */
  readonly rarestFirst: (name: readonly number[]) => readonly number[];
}

export function rankWords(profiles: readonly Profile[], near: NearWords): WordRanks {
  const counts = new Map<number, number>();
  for (const word of profiles.flatMap(({ names }) => names.flat())) counts.set(word, (counts.get(word) ?? 0) + 1);
  const count = (word: number): number => counts.get(word) ?? 0;
  const isMoreUsual = (one: number, other: number): boolean =>
    count(one) > count(other) || (count(one) === count(other) && one < other);
  const usualOf = memoize((word: number): number =>
    [...(near.get(word) ?? [])].reduce((best, other) => (isMoreUsual(other, best) ? other : best), word),
  );
  const compare = (a: number, b: number): number => {
    const [one, other] = [usualOf(a), usualOf(b)];
    return count(one) - count(other) || one - other || a - b;
  };
  return {
    spellings: (word) => (usualOf(word) === word ? [word] : [word, usualOf(word)]),
    rarestFirst: (name) => name.toSorted(compare),
  };
}
