import type { GlossaryEntry } from '../glossary/glossary.ts';
import type { Library } from '../library/library.ts';
import type { Question } from '../rank/question/question.ts';
import type { QuestionWord } from '../rank/question/question-word.ts';
import type { Hit } from '../rank/rank.ts';
import { leastShare } from './least-share.ts';
import { isComparison, isName, missingThings } from './missing.ts';

export type Confidence =
  | { readonly kind: 'strong' | 'weak' }
  | { readonly kind: 'none'; readonly missing: readonly string[] };

/** The share of the question that the best passages hold; calibrated on questions over real reports (docs/decisions/0002-ranking.md). */
const STRONG_FROM = 0.55;
/** The share that they hold of a question which names another product by the way. */
const INCIDENTAL_FROM = 0.45;
/** An unknown word of less weight is not what a question is about. */
const TELLING = 0.5;

/** How far the passages found can be trusted to answer the question. */
export function judge(question: Question, hits: readonly Hit[], library: Library): Confidence {
  const things = missingThings(question, library);
  const unknown = question.words.filter(({ known, weight }) => !known && weight >= TELLING);
  const best = Math.max(0, ...hits.slice(0, 3).map(({ coverage }) => coverage));
  const declines = (things.length > 0 && !isByTheWay(things, question, best, library)) || unknown.some(isForeignName);
  if (best < leastShare(question, library, STRONG_FROM) || declines) {
    const missing = things.length > 0 ? things.map(({ name }) => name) : unknown.map(({ word }) => word);
    return { kind: 'none', missing };
  }
  return { kind: best < STRONG_FROM || things.length > 0 ? 'weak' : 'strong' };
}

/** A name that nothing else stands for: no other word will do. */
function isForeignName({ word, akin }: QuestionWord): boolean {
  return isName(word) && akin.length === 0;
}

/**
 * Whether the rest of a question decides. An AWS service that it names is what it asks about; a product of another maker
 * may be said by the way.
 */
function isByTheWay(things: readonly GlossaryEntry[], question: Question, best: number, library: Library): boolean {
  if (isComparison(question, library)) return true;
  return best >= INCIDENTAL_FROM && things.every(({ kind }) => kind !== 'service');
}
