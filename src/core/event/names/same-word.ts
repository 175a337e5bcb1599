import { withinEdits } from '../../text/edits.ts';
import { groupBy } from '../../text/group-by.ts';

/** Whether two folded words are the same, a spelling mistake or two forgiven in long ones. */
export function sameWord(one: string, other: string): boolean {
  if (one === other) return true;
  const mistakes = Math.min(mistakesIn(one), mistakesIn(other));
  return mistakes > 0 && withinEdits(one, other, mistakes);
}

/** By the place of each word in a list, the places of the others that are the same but for a spelling mistake. */
export type NearWords = ReadonlyMap<number, ReadonlySet<number>>;

/**
 * Which of many different folded words are the same word. Words that come within reach of each other when letters are
 * left out are compared, no others (symmetric delete spelling correction, Garbe, 2012), so the work grows with the
 * number of words. Few are all compared.
 */
export function nearWords(words: readonly string[]): NearWords {
  const near = new Map<number, Set<number>>();
  const add = (one: number, other: number) => near.set(one, (near.get(one) ?? new Set()).add(other));
  for (const [one, other] of pairsAlike(words)) {
    if (near.get(one)?.has(other) || !sameWord(words[one] ?? '', words[other] ?? '')) continue;
    add(one, other);
    add(other, one);
  }
  return near;
}

/** The places of those that may be the same, the same pair maybe several times. */
function* pairsAlike(words: readonly string[]): Generator<readonly [one: number, other: number]> {
  const misspelt = [...words.keys()].filter((place) => mistakesIn(words[place] ?? '') > 0);
  for (const alike of misspelt.length <= MOST_ALIKE ? [misspelt] : withSameRest(words)) {
    for (const [index, one] of alike.entries()) {
      for (const other of alike.slice(index + 1)) yield [one, other];
    }
  }
}

/** In shorter words one letter makes another word. */
const SHORTEST_MISSPELT = 5;
/** Longer "words" are addresses and names of files. */
const LONGEST_MISSPELT = 24;
const LONG = 8;
/** More words than this that differ in the same place are numbered with letters, not misspelt. */
const MOST_ALIKE = 40;

/** How many mistakes are forgiven in a folded word. */
function mistakesIn(word: string): 0 | 1 | 2 {
  if (word.length < SHORTEST_MISSPELT || word.length > LONGEST_MISSPELT || /\d/.test(word)) return 0;
  return word.length < LONG ? 1 : 2;
}

function* withSameRest(words: readonly string[]): Generator<readonly number[]> {
  for (const alike of groupBy(restsOf(words), ({ rest }) => rest).values()) {
    if (alike.length > 1 && alike.length <= MOST_ALIKE) yield alike.map(({ place }) => place);
  }
}

/** What is left of each word without as many letters as mistakes are forgiven in it, and without fewer; each once. */
function* restsOf(words: readonly string[]): Generator<{ readonly rest: string; readonly place: number }> {
  for (const [place, word] of words.entries()) {
    const mistakes = mistakesIn(word);
    if (mistakes === 0) continue;
    const once = new Set(withoutOne(word));
    const twice = mistakes === 1 ? [] : [...once].flatMap(withoutOne);
    for (const rest of new Set([word, ...once, ...twice])) yield { rest, place };
  }
}

function withoutOne(word: string): readonly string[] {
  return Array.from(word, (_, index) => word.slice(0, index) + word.slice(index + 1));
}
