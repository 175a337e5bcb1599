import { withinEdits } from './edit-distance.ts';

/** Whether two folded words are the same, a spelling mistake or two forgiven in long ones. */
export function sameWord(one: string, other: string): boolean {
  if (one === other) return true;
  const mistakes = Math.min(mistakesIn(one), mistakesIn(other));
  return mistakes > 0 && withinEdits(one, other, mistakes);
}

/** How many mistakes are forgiven in a folded word. */
export function mistakesIn(word: string): number {
  if (word.length < SHORTEST_MISSPELT || word.length > LONGEST_MISSPELT || /\d/.test(word)) return 0;
  return word.length < LONG ? 1 : 2;
}

/** In shorter words one letter makes another word. */
const SHORTEST_MISSPELT = 5;
/** Longer "words" are addresses and names of files. */
const LONGEST_MISSPELT = 24;
const LONG = 8;
