import { stemmer } from 'stemmer';
import { fold } from './fold.ts';

/**
 * The term of a word. Short words are left alone, since Porter's rules make "ek" of "EKS" and "cd" of "CDS"; only the
 * plural of an acronym ("VMs") loses its ending.
 */
export function stem(word: string): string {
  const known = STEMS.get(word);
  if (known !== undefined) return known;
  const found = stemOf(word);
  if (STEMS.size < MAX_STEMS) STEMS.set(word, found);
  return found;
}

/** Texts repeat their words: to remember the stems makes reading a library three times as fast. */
const STEMS = new Map<string, string>();
const MAX_STEMS = 100_000;

function stemOf(word: string): string {
  const folded = fold(word);
  if (/^\p{Lu}{2,}s$/u.test(word)) return folded.slice(0, -1);
  return folded.length <= LONGEST_UNSTEMMED ? folded : stemmer(folded);
}

const LONGEST_UNSTEMMED = 3;
