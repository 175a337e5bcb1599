import type { Language } from './language.ts';
import { functionWordsOf, OTHER_LANGUAGES } from './other-languages.ts';
import { ENGLISH_STOP_WORDS, TONELESS_STOP_WORDS, VIETNAMESE_STOP_WORDS } from './stop-words.ts';
import { fold, isMarked, LONGEST_UNSTEMMED, stem, words } from './words.ts';

/** A word that carries meaning. */
export interface Token {
  /** What the index knows: folded and stemmed. */
  readonly term: string;
  /** The word as written. */
  readonly word: string;
}

/** The words of a text that carry meaning, in order, as the index knows them. */
export function analyze(text: string, language: Language): readonly Token[] {
  return tokensOf(words(text), language);
}

/** Those words of a text that carry meaning, in order, as the index knows them. */
export function tokensOf(all: readonly string[], language: Language): readonly Token[] {
  return carryingWords(all, language).map((word) => ({ term: termOf(word, language), word }));
}

/** The terms of those words of a text that carry meaning, in order. */
export function termsOf(all: readonly string[], language: Language): readonly string[] {
  return carryingWords(all, language).map((word) => termOf(word, language));
}

function carryingWords(all: readonly string[], language: Language): readonly string[] {
  const toneless = language === 'vi' && !all.some(isMarked);
  return all.filter((word) => !isStopWord(word, language, toneless));
}

/** The term of a word in a text of this language. */
export function termOf(word: string, language: Language): string {
  const stemmer = OTHER_LANGUAGES.get(language)?.stemmer;
  return stemmer === undefined || word.length <= LONGEST_UNSTEMMED ? stem(word) : fold(stemmer(word.toLowerCase()));
}

/**
 * Pairs of neighbouring syllables of a text's words, "bao_mat": a Vietnamese word is mostly two of them, and a single one is ambiguous
 * without its tone mark. Function words count: typed without marks, half of "bảo mật" looks like one. None for English.
 */
export function syllablePairs(all: readonly string[], language: Language): readonly string[] {
  if (language !== 'vi') return [];
  const terms = all.map(stem);
  return terms.slice(1).map((term, index) => `${terms[index]}_${term}`);
}

export function isStopWord(word: string, language: Language, toneless = false): boolean {
  const lower = word.toLowerCase();
  if (language === 'en') return ENGLISH_STOP_WORDS.has(lower);
  if (language !== 'vi') {
    // Japanese writes its grammar in Hiragana, in short pieces.
    return functionWordsOf(language).has(fold(word)) || /^\p{Script=Hiragana}{1,4}$/u.test(word);
  }
  // Vietnamese "ai" asks who; "AI" is what half of the reports are about.
  if (lower === 'ai') return word === 'ai' || word === 'Ai';
  return (toneless ? TONELESS_STOP_WORDS : VIETNAMESE_STOP_WORDS).has(lower);
}
