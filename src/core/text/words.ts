import { stemmer } from 'stemmer';

/** The words of a text as written, in order: runs of letters, digits and combining marks (UAX #29 without its exceptions). */
export function words(text: string): readonly string[] {
  return text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/**
 * Lower case without diacritics: "Bảo mật" and "bao mat" fold to the same. `đ` is a letter of its own in Unicode and
 * has to be named.
 */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
}

/** Whether a word is written with diacritics. */
export function isMarked(word: string): boolean {
  return fold(word) !== word.toLowerCase();
}

/**
 * The term of a word. Short words are left alone, since Porter's rules make "ek" of "EKS" and "cd" of "CDS"; only the
 * plural of an acronym ("VMs") loses its ending.
 */
export function stem(word: string): string {
  const known = STEMS.get(word);
  if (known !== undefined) return known;
  const folded = fold(word);
  const short = /^\p{Lu}{2,}s$/u.test(word) ? folded.slice(0, -1) : folded;
  const found = short !== folded || folded.length <= LONGEST_UNSTEMMED ? short : stemmer(folded);
  if (STEMS.size < MAX_STEMS) STEMS.set(word, found);
  return found;
}

const LONGEST_UNSTEMMED = 3;
/** Texts repeat their words: to remember the stems makes reading a library three times as fast. */
const STEMS = new Map<string, string>();
const MAX_STEMS = 100_000;

/** Orders texts by their code units. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
