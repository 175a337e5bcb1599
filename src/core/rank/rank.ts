import type { WeightedTerm } from '../index/passage-index.ts';
import type { Vocabulary } from '../index/vocabulary.ts';
import type { Library } from '../library.ts';
import type { Passage } from '../passage.ts';
import { holdsFact } from './fact-hints.ts';
import type { Question } from './question.ts';

/** A passage that may answer, with the reason. */
export interface Hit {
  readonly passage: Passage;
  /** Higher is better; 1.6 is about the most that a single question reaches. Not comparable between questions. */
  readonly score: number;
  /** The passage's own BM25 score. */
  readonly ownScore: number;
}

/** A report about the thing asked makes each of its sections likelier: most never repeat the event's name. */
const REPORT_WEIGHT = 0.6;
/** "When", "where" and "who" are answered by date, place and speaker lines, which share no word with the question. */
const FACT_BONUS = 0.6;
/** A member reads the other language less well, but better that than nothing. */
const OTHER_LANGUAGE_FACTOR = 0.8;

/** The passages that may answer, best first, one for each section. */
export function rank(library: Library, question: Question): readonly Hit[] {
  const least =
    LEAST_SHARE *
    ceiling(
      question.words.map(({ term }) => ({ term, weight: 1 })),
      library.vocabulary,
    );
  const own = relative(library.passageIndex.score(question.terms), least);
  const reports = relative(library.reportIndex.score(question.terms), least);
  const hits = library.passages.flatMap((passage): Hit[] => {
    const ownScore = own.scores.get(passage.id) ?? 0;
    const reportScore = reports.scores.get(passage.report.id) ?? 0;
    const bonus = question.fact !== undefined && holdsFact(passage, question.fact) ? FACT_BONUS : 0;
    if (ownScore === 0 && bonus === 0) return [];
    const language = passage.report.textLanguage === question.language ? 1 : OTHER_LANGUAGE_FACTOR;
    const score = (ownScore + REPORT_WEIGHT * reportScore + bonus) * language;
    return [{ passage, score, ownScore: ownScore * own.best }];
  });
  return onePerSection(hits.sort((a, b) => b.score - a.score || compareIds(a, b)));
}

/** BM25's ceiling for a term that fills a passage is idf · (k + 1), with k as in the index. */
const TERM_CEILING = 2.2;
/** Where the best passage has less of what the question could reach, it is no measure for the others. */
const LEAST_SHARE = 0.3;

/** The best score that terms could reach. */
export function ceiling(terms: readonly WeightedTerm[], vocabulary: Vocabulary): number {
  return terms.reduce((sum, { term, weight }) => sum + weight * vocabulary.idf(term) * TERM_CEILING, 0);
}

/** Scores as shares of the best one, or of `least` where all are worse. */
function relative(
  scores: ReadonlyMap<string, number>,
  least: number,
): { readonly scores: ReadonlyMap<string, number>; readonly best: number } {
  const best = Math.max(...scores.values(), least, Number.MIN_VALUE);
  return { scores: new Map([...scores].map(([id, score]) => [id, score / best])), best };
}

function compareIds(a: Hit, b: Hit): number {
  return a.passage.id < b.passage.id ? -1 : 1;
}

function onePerSection(hits: readonly Hit[]): readonly Hit[] {
  const seen = new Set<unknown>();
  return hits.filter(({ passage }) => !seen.has(passage.section) && seen.add(passage.section));
}
