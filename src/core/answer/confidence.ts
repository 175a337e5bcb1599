import type { Question } from '../rank/question.ts';
import type { Hit } from '../rank/rank.ts';

export type Confidence =
  | { readonly kind: 'strong' | 'weak' }
  | { readonly kind: 'none'; readonly missing: readonly string[] };

/** Shares of the question that the best passages hold; calibrated on questions over real reports (docs/decisions/0002-ranking.md). */
const STRONG_FROM = 0.55;
const WEAK_FROM = 0.3;

/** How far the passages found can be trusted to answer the question. */
export function judge(question: Question, hits: readonly Hit[]): Confidence {
  const missing = question.words.filter(({ known }) => !known).map(({ word }) => word);
  const best = Math.max(0, ...hits.slice(0, 3).map(({ coverage }) => coverage));
  if (best < WEAK_FROM || missing.some(isName)) return { kind: 'none', missing };
  return { kind: best < STRONG_FROM ? 'weak' : 'strong' };
}

/** "IAM", "StackSets", "mTLS", "EC2": who writes a word so means a thing of that name, and no other will do. */
function isName(word: string): boolean {
  return /^\p{Lu}{2,}\d*$/u.test(word) || /\p{Ll}\p{Lu}|\p{Lu}\p{Lu}\p{Ll}/u.test(word) || /\p{Lu}\d/u.test(word);
}
