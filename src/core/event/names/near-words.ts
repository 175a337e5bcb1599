import { mistakesIn, sameWord } from './same-word.ts';

/** By the place of each word in a list, the places of the others that are the same but for a spelling mistake. */
export type NearWords = ReadonlyMap<number, ReadonlySet<number>>;

/**
 * Which of many different folded words differ by a spelling mistake only (see same-word.ts). Words that come within
 * reach of each other when letters are left out are compared, no others (symmetric delete spelling correction, Garbe,
 * 2012), so the work grows with the number of words.
 */
export function nearWords(words: readonly string[]): NearWords {
  const near = new Map<number, Set<number>>();
  const add = (one: number, other: number) => {
    const known = near.get(one);
    if (known === undefined) near.set(one, new Set([other]));
    else known.add(other);
  };
  for (const places of sharedRests(words)) {
    for (const [index, one] of places.entries()) {
      for (const other of places.slice(index + 1)) {
        if (near.get(one)?.has(other) || !sameWord(words[one] ?? '', words[other] ?? '')) continue;
        add(one, other);
        add(other, one);
      }
    }
  }
  return near;
}

/** More words than this that differ in the same place are numbered with letters, not misspelt. */
const MOST_ALIKE = 40;

/** The places of words that leave the same rest. */
function sharedRests(words: readonly string[]): readonly (readonly number[])[] {
  const byRest = new Map<string, number[]>();
  for (const [place, word] of words.entries()) {
    for (const rest of restsOf(word)) {
      const places = byRest.get(rest);
      if (places === undefined) byRest.set(rest, [place]);
      else places.push(place);
    }
  }
  return [...byRest.values()].filter(({ length }) => length > 1 && length <= MOST_ALIKE);
}

/** What is left of a word without as many letters as mistakes are forgiven in it, and without fewer. */
function restsOf(word: string): ReadonlySet<string> {
  const mistakes = mistakesIn(word);
  if (mistakes === 0) return new Set();
  const rests = new Set([word]);
  for (let one = 0; one < word.length; one++) {
    const rest = word.slice(0, one) + word.slice(one + 1);
    rests.add(rest);
    if (mistakes < 2) continue;
    for (let other = one; other < rest.length; other++) rests.add(rest.slice(0, other) + rest.slice(other + 1));
  }
  return rests;
}
