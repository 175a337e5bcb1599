import { memoize, sum, sumBy } from 'es-toolkit';
import type { Matches } from '../index/passage-index.ts';
import type { Library } from '../library/library.ts';
import type { Question } from './question/question.ts';

/**
 * A passage is about what its event is about: the best of the reports on it counts, whichever it stands in. A report
 * speaks for itself by all of its text, and by its name alone where that is what the question names.
 * @param found the reports that hold words of the question.
 * @param least a score that counts as the whole where all are worse.
 * @returns the score of a passage by its number, 0 to 1.
 */
export function aboutScores(
  library: Library,
  question: Question,
  found: Matches,
  least: number,
): (passage: number) => number {
  const { reportOf, eventOf, eventOfReport, events } = library.places;
  const best = Math.max(found.best, least, Number.MIN_VALUE);
  const names = library.nameIndex.search(question.words);
  const named = namedShare(question, library);
  const ofReport = Float32Array.from(eventOfReport, (_, report) =>
    Math.max((found.scores[report] ?? 0) / best, named(names.held[report] ?? 0)),
  );
  const ofEvent = new Float32Array(events);
  for (const [report, event] of eventOfReport.entries()) {
    if (event >= 0) ofEvent[event] = Math.max(ofEvent[event] ?? 0, ofReport[report] ?? 0);
  }
  return (passage) => Math.max(ofReport[reportOf[passage] ?? 0] ?? 0, ofEvent[eventOf[passage] ?? -1] ?? 0);
}

/** The share of the question's words, by weight and rarity, that a name holds; bit i of the mask is word i. */
function namedShare({ words }: Question, { vocabulary }: Library): (mask: number) => number {
  const worths = words.map(({ term, weight }) => weight * vocabulary.idf(term));
  const all = sum(worths);
  return memoize((mask: number) =>
    mask === 0 ? 0 : sumBy([...worths.entries()], ([bit, worth]) => (mask & (1 << bit) ? worth : 0)) / all,
  );
}
