import type { Library } from '../library.ts';
import type { Question } from '../rank/question.ts';
import type { Hit } from '../rank/rank.ts';

export type Confidence =
  | { readonly kind: 'strong' | 'weak' }
  | { readonly kind: 'none'; readonly missing: readonly string[] };

/** Shares of the question that the best passages hold; calibrated on questions over real reports (docs/decisions/0002-ranking.md). */
const STRONG_FROM = 0.55;
const WEAK_FROM = 0.3;

/** How far the passages found can be trusted to answer the question. */
export function judge(question: Question, hits: readonly Hit[], library: Library): Confidence {
  const things = missingThings(question, library);
  const unknown = question.words.filter(({ known, weight }) => !known && weight >= CARRYING).map(({ word }) => word);
  const missing = things.length > 0 ? things : unknown;
  const best = Math.max(0, ...hits.slice(0, 3).map(({ coverage }) => coverage));
  const declines = (things.length > 0 && !isComparison(question, library)) || unknown.some(isName);
  if (best < WEAK_FROM || declines) return { kind: 'none', missing };
  return { kind: best < STRONG_FROM || things.length > 0 ? 'weak' : 'strong' };
}

/** A word of at least this weight carries the question. */
const CARRYING = 0.5;

/** The services and products that the question names and no report does: whatever else matches, it is not about them. */
function missingThings({ things }: Question, { mentioned }: Library): readonly string[] {
  return things
    .filter(({ named, entry }) => named === 'exactly' && entry.kind !== 'term' && !mentioned.has(entry))
    .map(({ entry }) => entry.name);
}

/** "CloudFormation or Terraform": the reports may well say something of one of them. */
function isComparison({ text, things }: Question, { mentioned }: Library): boolean {
  const isPresent = things.some(
    ({ named, entry }) => named === 'exactly' && entry.kind !== 'term' && mentioned.has(entry),
  );
  return isPresent && /\b(vs|versus|or|compared? (to|with)|difference|hay|hoặc|so với|khác)\b/iu.test(text);
}

/** "IAM", "StackSets", "mTLS", "EC2": who writes a word so means a thing of that name, and no other will do. */
function isName(word: string): boolean {
  return /^\p{Lu}{2,}\d*$/u.test(word) || /\p{Ll}\p{Lu}|\p{Lu}\p{Lu}\p{Ll}/u.test(word) || /\p{Lu}\d/u.test(word);
}
