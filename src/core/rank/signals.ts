import { uniqBy } from 'es-toolkit';
import { MAX_TERMS, type Matches, type WeightedTerm } from '../index/passage-index.ts';
import type { Vocabulary } from '../index/vocabulary.ts';
import type { Library } from '../library/library.ts';
import { isSyllable } from '../text/language.ts';
import { askedPassages } from './asked-passages.ts';
import { holdings, paraphrasesOf } from './holdings.ts';
import type { Question } from './question/question.ts';
import { SIGNAL_WEIGHTS, WORD_WEIGHTS } from './weights.ts';

export type Signals = ReturnType<typeof readSignals>;

/** What speaks for each passage, by its number, each as a share from 0 to 1. */
export function readSignals(library: Library, question: Question) {
  const { vocabulary, passageIndex, reportIndex } = library;
  const asked = askedPassages(library, question);
  const { terms, synonyms, paraphrases } = wantedTerms(library, question);
  const own = passageIndex.search(terms);
  const other = passageIndex.search(synonyms);
  const said = paraphrases.map(({ terms }) => passageIndex.holding(terms));
  const masks = new Uint32Array(passageIndex.size);
  for (const [bit, passages] of said.entries()) {
    for (const passage of passages) masks[passage] = (masks[passage] ?? 0) | (1 << bit);
  }
  const best = Math.max(own.best, Number.MIN_VALUE);
  const holdingOf = holdings(question, vocabulary, { terms, paraphrases, synonyms });
  return {
    /** The passages that something speaks for. */
    candidates: united(own.held.length, [
      own.documents,
      ...said,
      asked,
      // A single word in place of another, one bit of the mask, answers nothing by itself.
      other.documents.filter((passage) => {
        const held = other.held[passage] ?? 0;
        return (held & (held - 1)) !== 0;
      }),
    ]),
    /** The part of a report that is asked for. */
    asked,
    /** BM25 of the question's words. */
    own: (passage: number) =>
      ((own.scores[passage] ?? 0) + SIGNAL_WEIGHTS.otherWords * (other.scores[passage] ?? 0)) / best,
    /** BM25 of the whole report, or of the best report of the passage's event. */
    about: aboutScores(library, reportIndex.search(terms)),
    /** How much of what is asked the passage holds, and what it says otherwise. */
    holding: (passage: number) => holdingOf(own.held[passage] ?? 0, masks[passage] ?? 0, other.held[passage] ?? 0),
  };
}

/** What passages are looked for by: words of the question, what the things that it speaks of are called otherwise, other words. */
export function wantedTerms(library: Library, question: Question) {
  const { vocabulary } = library;
  return {
    terms: askedTerms(question, vocabulary),
    synonyms: otherTerms(question, vocabulary),
    paraphrases: paraphrasesOf(question, library),
  };
}

/** The terms that passages know, each once, the most telling first. */
function askedTerms({ words, pairs, language }: Question, vocabulary: Vocabulary): readonly WeightedTerm[] {
  const akin = words.flatMap((word) => word.akin.map(({ term, weight }) => ({ term, weight: weight * word.weight })));
  // A single Vietnamese syllable is half a word; "AI" is a word of its own.
  const isHalf = (term: string) => language === 'vi' && term !== 'ai' && isSyllable(term);
  const own = words.map(({ term, weight }) => ({
    term,
    weight: isHalf(term) ? weight * WORD_WEIGHTS.syllable : weight,
  }));
  const once = uniqBy([...own, ...akin, ...pairs], ({ term }) => term);
  const known = once.filter(({ term }) => vocabulary.frequency(term) > 0);
  return mostTelling(known, vocabulary);
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

/**
 * A passage is about what its event is about: the best of the reports on it counts, whichever it stands in. A report
 * speaks for itself by all of its text.
 * @param found the reports that hold words of the question.
 * @returns the score of a passage by its number, 0 to 1.
 */
function aboutScores(library: Library, found: Matches): (passage: number) => number {
  const { reportOf, eventOf, eventOfReport, events } = library.places;
  const best = Math.max(found.best, Number.MIN_VALUE);
  const ofReport = Float32Array.from(eventOfReport, (_, report) => (found.scores[report] ?? 0) / best);
  const ofEvent = new Float32Array(events);
  for (const [report, event] of eventOfReport.entries()) {
    if (event >= 0) ofEvent[event] = Math.max(ofEvent[event] ?? 0, ofReport[report] ?? 0);
  }
  return (passage) => Math.max(ofReport[reportOf[passage] ?? 0] ?? 0, ofEvent[eventOf[passage] ?? -1] ?? 0);
}

/** Each number once, all of them below `size`. */
function united(size: number, lists: readonly (readonly number[])[]): readonly number[] {
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
