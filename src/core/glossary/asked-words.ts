import type { WeightedTerm } from '../index/passage-index.ts';
import { fold } from '../text/fold.ts';
import { isSyllable } from '../text/language.ts';
import { words } from '../text/words.ts';
import type { Form } from './glossary.ts';

/** A word of a question, as typed and as the index knows it. */
export interface AskedWord extends WeightedTerm {
  readonly word: string;
}

/** Tells whether a form says what a word of the question says, and not only the same term. */
export type SaysWord = (form: Form, word: AskedWord) => boolean;

/**
 * A tone mark that was typed is meant: "cách" (how) is no "cache", and "mất" (lose) no "mật". Of a question with tone marks
 * a single syllable of a phrase says nothing either, since words have two: "mật khẩu" (password) is, "mật" is not.
 */
export function sayingWords(asked: readonly AskedWord[]): SaysWord {
  const isMarkedQuestion = asked.some(({ word }) => isMarked(word));
  const pairs = new Set(asked.slice(1).map(({ term }, at) => `${asked[at]?.term} ${term}`));
  const standsInPair = (term: string, { terms }: Form): boolean =>
    terms.some(
      (each, at) => each === term && (pairs.has(`${terms[at - 1]} ${term}`) || pairs.has(`${term} ${terms[at + 1]}`)),
    );
  return (form, { word, term }) => {
    if (!form.terms.includes(term) || !isWrittenIn(form, word)) return false;
    const isWhole = form.language === 'en' || form.terms.length === 1 || !isSyllable(term);
    return isWhole || !isMarkedQuestion || standsInPair(term, form);
  };
}

/** Whether a word that has tone marks stands in a form with the same ones. */
export function isWrittenIn({ language, text }: Form, word: string): boolean {
  return !isMarked(word) || (language === 'vi' && words(text.toLowerCase()).includes(word.toLowerCase()));
}

function isMarked(word: string): boolean {
  return fold(word) !== word.toLowerCase();
}
