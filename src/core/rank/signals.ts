import { MAX_TERMS, type WeightedTerm } from '../index/passage-index.ts';
import type { Vocabulary } from '../index/vocabulary.ts';
import type { Library } from '../library/library.ts';
import { isSyllable } from '../text/language.ts';
import { type Holding, holdings } from './holdings.ts';
import { aboutScores } from './question/about.ts';
import { type Paraphrase, paraphrases } from './question/paraphrases.ts';
import type { Question } from './question/question.ts';

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
  const terms = searched(question, library);
  const synonyms = otherWords(question, library);
  const other = library.passageIndex.search(synonyms);
  const least = LEAST_SHARE * ceiling(question, library);
  const own = library.passageIndex.search(terms);
  const best = Math.max(own.best, least, Number.MIN_VALUE);
  const about = aboutScores(library, question, library.reportIndex.search(terms), least);
  const said = paraphrased(question, library);
  const withRole = question.role === undefined ? [] : (library.passagesByRole.get(question.role) ?? []);
  const alike = other.documents.filter((passage) => isSeveral(other.held[passage] ?? 0));
  const holdingOf = holdings(question, library.vocabulary, { terms, paraphrases: said.all, synonyms });
  return {
    candidates: united([own.documents, said.passages, withRole, alike], own.held.length),
    own: (passage) => ((own.scores[passage] ?? 0) + OTHER_WORDS_WEIGHT * (other.scores[passage] ?? 0)) / best,
    about,
    holding: (passage) => holdingOf(own.held[passage] ?? 0, said.masks[passage] ?? 0, other.held[passage] ?? 0),
  };
}

/** Whether more than one bit is set: a single word in place of another answers nothing by itself. */
function isSeveral(mask: number): boolean {
  return (mask & (mask - 1)) !== 0;
}

/** Each number once, all of them below `size`. */
function united(lists: readonly Iterable<number>[], size: number): readonly number[] {
  const seen = new Uint8Array(size);
  const all: number[] = [];
  for (const list of lists) {
    for (const number of list) {
      if (seen[number] === 0) all.push(number);
      seen[number] = 1;
    }
  }
  return all;
}

/** Half of a Vietnamese word is in many others, too. */
const SYLLABLE_SHARE = 0.5;

/** Whether a term is a single Vietnamese syllable; "AI" is a word of its own. */
function isHalfWord(term: string): boolean {
  return term !== 'ai' && isSyllable(term);
}

/** The terms that passages know, each once, the most telling first. */
function searched({ words, pairs, language }: Question, { vocabulary }: Library): readonly WeightedTerm[] {
  const akin = words.flatMap((word) => word.akin.map(({ term, weight }) => ({ term, weight: weight * word.weight })));
  const share = (term: string): number => (language === 'vi' && isHalfWord(term) ? SYLLABLE_SHARE : 1);
  const own = words.map(({ term, weight }) => ({ term, weight: weight * share(term) }));
  const all = [...own, ...akin, ...pairs];
  const once = all.filter(({ term }, index) => all.findIndex((other) => other.term === term) === index);
  return mostTelling(
    once.filter(({ term }) => vocabulary.frequency(term) > 0),
    vocabulary,
  );
}

function mostTelling(terms: readonly WeightedTerm[], { idf }: Vocabulary): readonly WeightedTerm[] {
  const worth = ({ term, weight }: WeightedTerm) => weight * idf(term);
  return terms.toSorted((a, b) => worth(b) - worth(a)).slice(0, MAX_TERMS);
}

/** What a passage says in other words counts half of what it says in those of the question. */
const OTHER_WORDS_WEIGHT = 0.5;

/** Everyday words that may stand for those of the question, the most telling first. */
function otherWords({ words }: Question, { vocabulary }: Library): readonly WeightedTerm[] {
  const all = new Map(
    words.flatMap((word) => word.synonyms.map(({ term, weight }) => [term, { term, weight: weight * word.weight }])),
  );
  return mostTelling([...all.values()], vocabulary);
}

/** BM25's ceiling for a term that fills a passage is idf · (k + 1), with k as in the index. */
const TERM_CEILING = 2.2;
/** Where the best passage has less of what the question could reach, it is no measure for the others. */
const LEAST_SHARE = 0.3;

/** The best score that the question's words could reach. */
function ceiling({ words }: Question, { vocabulary }: Library): number {
  return words.reduce((sum, { term }) => sum + vocabulary.idf(term) * TERM_CEILING, 0);
}

interface Paraphrased {
  /** The surest, MAX_TERMS at most. */
  readonly all: readonly Paraphrase[];
  /** Those that hold one. */
  readonly passages: readonly number[];
  /** By passage: bit i is set where it holds paraphrase i. */
  readonly masks: Uint32Array;
}

function paraphrased(question: Question, library: Library): Paraphrased {
  const surest = (each: Paraphrase) => each.certainty * each.rarity;
  const all = paraphrases(question, library)
    .toSorted((a, b) => surest(b) - surest(a))
    .slice(0, MAX_TERMS);
  const passages: number[] = [];
  const masks = new Uint32Array(library.passages.length);
  for (const [bit, { terms }] of all.entries()) {
    for (const passage of library.passageIndex.holding(terms)) {
      if (masks[passage] === 0) passages.push(passage);
      masks[passage] = (masks[passage] ?? 0) | (1 << bit);
    }
  }
  return { all, passages, masks };
}
