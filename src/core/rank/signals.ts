import type { Match, WeightedTerm } from '../index/passage-index.ts';
import type { Vocabulary } from '../index/vocabulary.ts';
import type { Library } from '../library.ts';
import type { Passage } from '../passage.ts';
import { type Paraphrase, paraphrases } from './paraphrases.ts';
import type { Question } from './question.ts';
import { CARRYING, type QuestionWord } from './question-word.ts';

/** What speaks for each passage, each as a share from 0 to 1. */
export interface Signals {
  readonly candidates: readonly Passage[];
  /** BM25 of the question's words. */
  readonly own: (passage: Passage) => number;
  /** BM25 of the whole report, or of the best report of the passage's event. */
  readonly about: (passage: Passage) => number;
  /** BM25 of what the question's words stand for. */
  readonly expanded: (passage: Passage) => number;
  /** How much of what is asked the passage holds. */
  readonly coverage: (passage: Passage) => number;
}

export function readSignals(library: Library, question: Question): Signals {
  const { vocabulary, passagesById } = library;
  const terms = [...question.words, ...question.words.flatMap(({ akin }) => akin), ...question.pairs];
  const least =
    LEAST_SHARE *
    ceiling(
      question.words.map(({ term }) => ({ term, weight: 1 })),
      vocabulary,
    );
  const own = shares(library.passageIndex.search(terms), least);
  const about = aboutScores(library, question, shares(library.reportIndex.search(terms), least));
  const said = paraphrased(question, library);
  const withRole = question.role === undefined ? [] : (library.passagesByRole.get(question.role) ?? []);
  const ids = new Set([...own.keys(), ...said.keys(), ...withRole.map(({ id }) => id)]);
  const coverage = coverageFor(question, vocabulary);
  return {
    candidates: [...ids].map((id) => passagesById.get(id)).filter((passage) => passage !== undefined),
    own: ({ id }) => own.get(id)?.share ?? 0,
    about,
    expanded: ({ id }) => {
      const held = own.get(id)?.terms ?? [];
      const instead = (said.get(id) ?? []).filter(({ explains }) => !explains.every((term) => held.includes(term)));
      return Math.max(0, ...instead.map(({ certainty, rarity }) => certainty * rarity));
    },
    coverage: ({ id }) => coverage(own.get(id)?.terms ?? [], said.get(id) ?? []),
  };
}

/** The paraphrases that each passage holds, by its id. */
function paraphrased(question: Question, library: Library): ReadonlyMap<string, readonly Paraphrase[]> {
  const all = paraphrases(question, library);
  const terms = [...new Set(all.flatMap((each) => each.terms))].map((term) => ({ term, weight: 1 }));
  const found = [...library.passageIndex.search(terms)].map(([id, match]): [string, readonly Paraphrase[]] => {
    const held = new Set(match.terms);
    return [id, all.filter((each) => each.terms.every((term) => held.has(term)))];
  });
  return new Map(found.filter(([, held]) => held.length > 0));
}

/** BM25's ceiling for a term that fills a passage is idf · (k + 1), with k as in the index. */
const TERM_CEILING = 2.2;
/** Where the best passage has less of what the question could reach, it is no measure for the others. */
const LEAST_SHARE = 0.3;

/** The best score that terms could reach. */
function ceiling(terms: readonly WeightedTerm[], vocabulary: Vocabulary): number {
  return terms.reduce((sum, { term, weight }) => sum + weight * vocabulary.idf(term) * TERM_CEILING, 0);
}

interface Share {
  readonly share: number;
  readonly terms: readonly string[];
}

/** Scores as shares of the best one, or of `least` where all are worse. */
function shares(matches: ReadonlyMap<string, Match>, least: number): ReadonlyMap<string, Share> {
  let best = Math.max(least, Number.MIN_VALUE);
  for (const { score } of matches.values()) best = Math.max(best, score);
  return new Map([...matches].map(([id, { score, terms }]) => [id, { share: score / best, terms }]));
}

/**
 * A passage is about what its event is about: the best of the reports on it counts, whichever it stands in. A report
 * speaks for itself by all of its text, and by its name alone where that is what the question names.
 */
function aboutScores(
  library: Library,
  question: Question,
  scores: ReadonlyMap<string, Share>,
): (passage: Passage) => number {
  const names = library.nameIndex.search(question.words);
  const named = shareOf(question, library.vocabulary);
  const of = (id: string) =>
    Math.max(
      scores.get(id)?.share ?? 0,
      named(({ term }) => Number(names.get(id)?.terms.includes(term) ?? false)),
    );
  const byEvent = new Map<string, number>();
  for (const { id, event } of library.reports) {
    if (event !== undefined) byEvent.set(event.id, Math.max(byEvent.get(event.id) ?? 0, of(id)));
  }
  return ({ event, report }) => Math.max(of(report.id), byEvent.get(event?.id ?? '') ?? 0);
}

/** The share of the question's words, by weight and rarity, that a passage holds or says otherwise. */
function coverageFor(
  question: Question,
  vocabulary: Vocabulary,
): (terms: readonly string[], said: readonly Paraphrase[]) => number {
  const carrying = new Set(question.words.filter(({ weight }) => weight >= CARRYING).map(({ term }) => term));
  const telling = question.pairs.filter(({ term }) => term.split('_').every((half) => carrying.has(half)));
  const paired = telling.map(({ term, weight }) => ({ word: term, term, weight, known: true, akin: [] }));
  const share = shareOf({ ...question, words: [...question.words, ...paired] }, vocabulary);
  return (terms, said) =>
    share(({ term, known, akin }) => {
      if (known && terms.includes(term)) return 1;
      const alike = akin.filter((each) => terms.includes(each.term)).map(({ weight }) => weight);
      const meant = said.filter(({ explains }) => explains.includes(term)).map(({ certainty }) => certainty);
      return Math.max(0, ...alike, ...meant);
    });
}

/** How much of a question is held, by weight and rarity of its words, where `held` tells it of each: 0 to 1. */
function shareOf({ words }: Question, vocabulary: Vocabulary): (held: (word: QuestionWord) => number) => number {
  const worths = words.map((word) => ({ word, worth: word.weight * vocabulary.idf(word.term) }));
  const all = worths.reduce((sum, { worth }) => sum + worth, 0);
  return (held) => (all === 0 ? 0 : worths.reduce((sum, { word, worth }) => sum + worth * held(word), 0) / all);
}
