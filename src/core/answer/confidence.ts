import type { Vocabulary } from '../index/vocabulary.ts';
import { holdsFact } from '../rank/fact-hints.ts';
import type { Question } from '../rank/question.ts';
import { ceiling, type Hit } from '../rank/rank.ts';

export type Confidence =
  | { readonly kind: 'strong' | 'weak' }
  | { readonly kind: 'none'; readonly missing: readonly string[] };

/** Shares of the best score that the question could reach; calibrated on questions over real reports (docs/decisions/0002-ranking.md). */
const STRONG_FROM = 0.3;
const WEAK_FROM = 0.13;

/** How far the passages found can be trusted to answer the question. */
export function judge(question: Question, hits: readonly Hit[], vocabulary: Vocabulary): Confidence {
  const missing = question.words.filter(({ known }) => !known).map(({ word }) => word);
  const possible = ceiling(question.words, vocabulary);
  const best = Math.max(0, ...hits.slice(0, 5).map(({ ownScore }) => ownScore));
  const share = possible === 0 ? 0 : best / possible;
  if (
    question.fact !== undefined &&
    missing.length === 0 &&
    hits[0] !== undefined &&
    holdsFact(hits[0].passage, question.fact)
  ) {
    return { kind: 'strong' };
  }
  if (share < WEAK_FROM || missing.some(isName)) return { kind: 'none', missing };
  return { kind: share < STRONG_FROM ? 'weak' : 'strong' };
}

/** "IAM", "StackSets", "mTLS", "EC2": who writes a word so means a thing of that name, and no other will do. */
function isName(word: string): boolean {
  return /^\p{Lu}{2,}\d*$/u.test(word) || /\p{Ll}\p{Lu}|\p{Lu}\p{Lu}\p{Ll}/u.test(word) || /\p{Lu}\d/u.test(word);
}
