import { sumBy, uniqBy } from 'es-toolkit';
import { BM25 } from '../index/compile-index.ts';
import { MAX_TERMS, type WeightedTerm } from '../index/passage-index.ts';
import type { Vocabulary } from '../index/vocabulary.ts';
import type { Library } from '../library/library.ts';
import { isSyllable } from '../text/language.ts';
import { aboutScores } from './about.ts';
import { type Holding, holdings } from './holdings.ts';
import { type Paraphrase, paraphrasesOf } from './paraphrases.ts';
import type { Question } from './question/question.ts';
import { LEAST_SHARE, SIGNAL_WEIGHTS, WORD_WEIGHTS } from './weights.ts';

/** What speaks for each passage, by its number, each as a share from 0 to 1. */
export interface Signals {
  readonly candidates: readonly number[];
  /** BM25 of the question's words. */
  readonly own: (passage: number) => number;
  /** BM25 of the whole report, or of the best report of the passage's event. */
  readonly about: (passage: number) => number;
  /** How much of what is asked the passage holds, and what it says otherwise. */
  readonly holding: (passage: number) => Holding;
}

export function readSignals(library: Library, question: Question): Signals {
  const { vocabulary, passageIndex, reportIndex, passagesByRole } = library;
  const terms = askedTerms(question, vocabulary);
  const synonyms = otherTerms(question, vocabulary);
  const paraphrases = paraphrasesOf(question, library);
  const own = passageIndex.search(terms);
  const other = passageIndex.search(synonyms);
  const said = holdersOf(paraphrases, library);
  const least = LEAST_SHARE * ceiling(question, vocabulary);
  const best = Math.max(own.best, least, Number.MIN_VALUE);
  const holdingOf = holdings(question, vocabulary, { terms, paraphrases, synonyms });
  return {
    candidates: united(own.held.length, [
      own.documents,
      said.keys(),
      question.role === undefined ? [] : (passagesByRole.get(question.role) ?? []),
      other.documents.filter((passage) => isSeveral(other.held[passage] ?? 0)),
    ]),
    own: (passage) => ((own.scores[passage] ?? 0) + SIGNAL_WEIGHTS.otherWords * (other.scores[passage] ?? 0)) / best,
    about: aboutScores(library, question, reportIndex.search(terms), least),
    holding: (passage) =>
      holdingOf({
        terms: own.held[passage] ?? 0,
        paraphrases: said.get(passage) ?? 0,
        synonyms: other.held[passage] ?? 0,
      }),
  };
}

/** The terms that passages know, each once, the most telling first. */
function askedTerms({ words, pairs, language }: Question, vocabulary: Vocabulary): readonly WeightedTerm[] {
  const akin = words.flatMap((word) => word.akin.map(({ term, weight }) => ({ term, weight: weight * word.weight })));
  const share = (term: string): number => (language === 'vi' && isHalfWord(term) ? WORD_WEIGHTS.syllable : 1);
  const own = words.map(({ term, weight }) => ({ term, weight: weight * share(term) }));
  const once = uniqBy([...own, ...akin, ...pairs], ({ term }) => term);
  return mostTelling(
    once.filter(({ term }) => vocabulary.frequency(term) > 0),
    vocabulary,
  );
}

/** Whether a term is a single Vietnamese syllable; "AI" is a word of its own. */
function isHalfWord(term: string): boolean {
  return term !== 'ai' && isSyllable(term);
}

/** Everyday words that may stand for those of the question, the most telling first. */
function otherTerms({ words }: Question, vocabulary: Vocabulary): readonly WeightedTerm[] {
  const all = new Map(
    words.flatMap((word) => word.synonyms.map(({ term, weight }) => [term, { term, weight: weight * word.weight }])),
  );
  return mostTelling([...all.values()], vocabulary);
}

function mostTelling(terms: readonly WeightedTerm[], { idf }: Vocabulary): readonly WeightedTerm[] {
  const worth = ({ term, weight }: WeightedTerm) => weight * idf(term);
  return terms.toSorted((a, b) => worth(b) - worth(a)).slice(0, MAX_TERMS);
}

/** The best score that the question's words could reach: a term that fills a passage has idf · (k + 1). */
function ceiling({ words }: Question, { idf }: Vocabulary): number {
  return sumBy(words, ({ term }) => idf(term) * (BM25.k + 1));
}

/** The passages that hold a paraphrase, each with a mask: bit i is set where it holds paraphrase i. */
function holdersOf(paraphrases: readonly Paraphrase[], { passageIndex }: Library): ReadonlyMap<number, number> {
  const masks = new Map<number, number>();
  for (const [bit, { terms }] of paraphrases.entries()) {
    for (const passage of passageIndex.holding(terms)) masks.set(passage, (masks.get(passage) ?? 0) | (1 << bit));
  }
  return masks;
}

/** Whether more than one bit is set: a single word in place of another answers nothing by itself. */
function isSeveral(mask: number): boolean {
  return (mask & (mask - 1)) !== 0;
}

/** Each number once, all of them below `size`. */
function united(size: number, lists: readonly Iterable<number>[]): readonly number[] {
  const marks = new Uint8Array(size);
  for (const list of lists) {
    for (const number of list) marks[number] = 1;
  }
  return [...marks.keys()].filter((number) => marks[number] === 1);
}
