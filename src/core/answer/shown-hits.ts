import type { Library } from '../library/library.ts';
import type { Question } from '../rank/question/question.ts';
import type { Hit } from '../rank/rank.ts';

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
  const said = new Set<number>();
  const isCopy = ({ number }: Hit): boolean => {
    const first = library.copyOf[number] ?? number;
    return said.has(first) || !said.add(first);
  };
  return best.filter((hit) => !isCopy(hit) && !isTranslated(hit));
}
