import { findCopies } from '../copies/find-copies.ts';
import type { Library } from '../library.ts';
import type { Question } from '../rank/question.ts';
import type { Hit } from '../rank/rank.ts';
import { blocksText } from '../report.ts';

/** Nobody reads further down; what lies there needs no comparing. */
const COMPARED = 40;

/** A translation may leave out the very thing that was asked. */
const TRANSLATION_LOSS = 0.1;

/**
 * The best hits without those that say the same as one before them: copies of its text (students copy whole sites), and
 * its translation. Of a passage and its translation the one in the language of the question stays, unless it holds less
 * of what was asked.
 */
export function distinctHits(hits: readonly Hit[], question: Question, library: Library): readonly Hit[] {
  const best = hits.slice(0, COMPARED);
  const coverage = new Map(best.map((hit) => [hit.passage.id, hit.coverage]));
  const isTranslated = ({ passage, coverage: own }: Hit): boolean => {
    const twin = library.twins.get(passage.id);
    if (twin === undefined || passage.report.textLanguage === question.language) return false;
    return (coverage.get(twin.id) ?? Number.NEGATIVE_INFINITY) >= own - TRANSLATION_LOSS;
  };
  const texts = best.map(({ passage }) => ({ id: passage.id, text: blocksText(passage.blocks) }));
  const copies = new Set(findCopies(texts).flatMap(([, ...others]) => others));
  return best.filter((hit) => !copies.has(hit.passage.id) && !isTranslated(hit));
}
