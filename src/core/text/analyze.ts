import { type KnownWord, type ReadWords, readWords } from './known-words.ts';
import type { Language } from './language.ts';

/** A word that carries meaning. */
export interface Token {
  /** What the index knows: folded and stemmed. */
  readonly term: string;
  /** The word as written. */
  readonly word: string;
}

/** The words of a text that carry meaning, in order, as the index knows them. */
export function analyze(text: string, language: Language, read: ReadWords = readWords): readonly Token[] {
  return carryingWords(read(text), language).map((word) => ({ term: word.termIn(language), word: word.written }));
}

/** The terms of those words of a text that carry meaning, in order. */
export function termsOf(text: string, language: Language, read: ReadWords = readWords): readonly string[] {
  return carryingWords(read(text), language).map((word) => word.termIn(language));
}

/** Those words that carry meaning. */
export function carryingWords(all: readonly KnownWord[], language: Language): readonly KnownWord[] {
  const toneless = language === 'vi' && !all.some(({ isMarked }) => isMarked);
  return all.filter((word) => !word.isStopIn(language, toneless));
}

/**
 * Pairs of neighbouring syllables of a text, "bao_mat": a Vietnamese word is mostly two of them, and a single one is ambiguous
 * without its tone mark. Function words count: typed without marks, half of "bảo mật" looks like one. None for English.
 */
export function syllablePairs(text: string, language: Language, read: ReadWords = readWords): readonly string[] {
  if (language !== 'vi') return [];
  const all = read(text);
  return all.slice(1).map((word, index) => `${all[index]?.stem}_${word.stem}`);
}
