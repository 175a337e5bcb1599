import type { WeightedTerm } from '../index/passage-index.ts';
import { isSyllable, type Language } from '../text/language.ts';
import { isMarked, words } from '../text/words.ts';
import type { Form } from './glossary.ts';

/** A word of a question, as typed and as the index knows it. */
export interface AskedWord extends WeightedTerm {
  readonly word: string;
}

/** A question, taken apart. */
export interface AskedText {
  readonly text: string;
  readonly language: Language;
  /** In order. */
  readonly words: readonly AskedWord[];
}

/** Tells whether a form says what a word of the question says, and not only the same term. */
export type SaysWord = (form: Form, word: AskedWord) => boolean;

/**
 * A tone mark that was typed is meant: "cách" (how) is no "cache", and "mất" (lose) no "mật". Of a question with tone marks
 * a single syllable of a phrase says nothing either, since words have two: "mật khẩu" (password) is, "mật" is not.
 */
export function sayingWords({ words: asked, language }: AskedText): SaysWord {
  const isMarkedQuestion = asked.some(({ word }) => isMarked(word));
  const pairs = new Set(asked.slice(1).map(({ term }, at) => `${asked[at]?.term} ${term}`));
  const standsInPair = (term: string, { terms }: Form): boolean =>
    terms.some(
      (each, at) => each === term && (pairs.has(`${terms[at - 1]} ${term}`) || pairs.has(`${term} ${terms[at + 1]}`)),
    );
  return (form, { word, term }) => {
    if (!form.terms.includes(term) || !isWrittenIn(form, word, language)) return false;
    const isWhole = form.language === 'en' || form.terms.length === 1 || !isSyllable(term);
    return isWhole || !isMarkedQuestion || standsInPair(term, form);
  };
}

/**
 * Whether a word stands in a form as it is typed, where that tells: with its tone marks, and without other endings where it is
 * a Vietnamese syllable ("cach" is no "cache").
 */
export function isWrittenIn(form: Form, word: string, language: Language): boolean {
  const isInEnglish = form.language === 'en';
  if (isMarked(word)) return !isInEnglish && holdsWord(form, word);
  return language === 'en' || !isInEnglish || !isSyllable(word.toLowerCase()) || holdsWord(form, word);
}

function holdsWord({ text }: Form, word: string): boolean {
  return words(text.toLowerCase()).includes(word.toLowerCase());
}
