import { MAX_TERMS } from '../index/passage-index.ts';
import type { Vocabulary } from '../index/vocabulary.ts';
import type { Library } from '../library/library.ts';
import type { Question } from './question/question.ts';
import { PHRASE_CERTAINTY } from './weights.ts';

/** Another way to say what a question speaks of. */
export interface Paraphrase {
  /** All of these terms together say it. */
  readonly terms: readonly string[];
  /** Terms of the question that it stands for. */
  readonly explains: readonly string[];
  /** How sure it is that it means the same: 0 to 1. */
  readonly certainty: number;
  /** Certainty times how telling it is: the rarity of its rarest term, as a share of the rarest there can be. */
  readonly worth: number;
}

/**
 * What the things that a question speaks of are called otherwise, as far as the passages know all of the words: the
 * MAX_TERMS of most worth, these first.
 */
export function paraphrasesOf(question: Question, { vocabulary, knowledge }: Library): readonly Paraphrase[] {
  const asked = new Set(question.words.map(({ term }) => term));
  const all = question.things.flatMap((thing) =>
    knowledge.glossary
      .formsOf(thing.entry)
      .filter(({ terms }) => terms.every((term) => vocabulary.frequency(term) > 0))
      .filter(({ terms }) => !terms.every((term) => asked.has(term)))
      .map(({ kind, terms }) => {
        const certainty = thing.certainty * (kind === 'phrase' ? PHRASE_CERTAINTY : 1);
        return { terms, explains: thing.terms, certainty, worth: certainty * rarityOf(terms, vocabulary) };
      }),
  );
  return all.toSorted((a, b) => b.worth - a.worth).slice(0, MAX_TERMS);
}

function rarityOf(terms: readonly string[], { size, idf }: Vocabulary): number {
  const rarest = Math.log(1 + size);
  return rarest === 0 ? 0 : Math.min(1, Math.max(...terms.map(idf)) / rarest);
}
