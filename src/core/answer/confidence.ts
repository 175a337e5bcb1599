import { partition } from 'es-toolkit';
import type { Library } from '../library/library.ts';
import { namesEvent } from '../rank/question/asked-for.ts';
import type { Question } from '../rank/question/question.ts';
import type { QuestionWord } from '../rank/question/question-words.ts';
import type { Hit } from '../rank/rank.ts';
import { syllablePairs } from '../text/analyze.ts';
import { stem, words } from '../text/words.ts';
import { everydayPhrases } from './everyday.ts';

/** Whether the passages answer; where they do not, what of the question no report holds. */
export type Confidence =
  | { readonly kind: 'strong' | 'weak' }
  | { readonly kind: 'none'; readonly missing: readonly string[] };

/** The share of a question that the best passages hold; calibrated on questions over real reports (docs/decisions/0002-ranking.md). */
const STRONG_FROM = 0.55;
/** The share that they hold of a question which names another product by the way. */
const INCIDENTAL_FROM = 0.45;
/** A question that speaks of an event, or of something the field has a name for, is better answered with titles than declined. */
const OF_THE_FIELD = 0.1;
/** One that does not may be about anything. */
const OF_ANYTHING = 0.3;
/** An unknown word of less weight is not what a question is about. */
const TELLING = 0.5;
/** A thing is spoken of from this certainty on. */
const CERTAIN_FROM = 0.2;

/** How far the passages found can be trusted to answer the question. */
export function judge(question: Question, hits: readonly Hit[], library: Library): Confidence {
  const products = question.things.filter(({ named, entry }) => named === 'exactly' && entry.kind !== 'term');
  const [held, missing] = partition(
    products.map(({ entry }) => entry),
    (entry) => library.mentioned.has(entry),
  );
  const unknown = question.words.filter(
    (word) => !word.known && word.weight >= TELLING && !isExplained(word, question, library),
  );
  const best = Math.max(0, ...hits.slice(0, 3).map(({ coverage }) => coverage));
  // An AWS service that a question names is what it asks about; a product of another maker may be said by the way.
  const isByTheWay = best >= INCIDENTAL_FROM && missing.every(({ kind }) => kind !== 'service');
  const isComparison = held.length > 0 && COMPARISON.test(question.text);
  const isElsewhere = missing.length > 0 && !isByTheWay && !isComparison;
  if (best < leastShare(question, library, held.length > 0) || isElsewhere || unknown.some(isForeignName)) {
    const words = missing.length > 0 ? missing.map(({ name }) => name) : unknown.map(({ word }) => word);
    return { kind: 'none', missing: words };
  }
  return { kind: best < STRONG_FROM || missing.length > 0 ? 'weak' : 'strong' };
}

/** Whether a word stands for something that the passages know by name: "stop DDoS" for what keeps it off. */
function isExplained({ term }: QuestionWord, { things }: Question, { mentioned }: Library): boolean {
  return things.some(({ entry, terms, named }) => terms.includes(term) && (named === 'no' || mentioned.has(entry)));
}

/** "CloudFormation or Terraform": the reports may well say something of one of them. */
const COMPARISON = /\b(vs|versus|or|compared? (to|with)|difference|hay|hoặc|so với|khác)\b/iu;

/** "IAM", "StackSets", "mTLS", "EC2": who writes a word so means a thing of that name, and no other will do. */
function isForeignName({ word, akin }: QuestionWord): boolean {
  const isName = /^\p{Lu}{2,}\d*$|\p{Ll}\p{Lu}|\p{Lu}\p{Lu}\p{Ll}|\p{Lu}\d/u.test(word);
  return isName && akin.length === 0;
}

/** The share that the best passages have to hold, or the question is declined; Infinity where nothing will do. */
function leastShare(question: Question, library: Library, namesProduct: boolean): number {
  // "A recipe for Bedrock" is no matter of the kitchen.
  const everyday = namesProduct ? [] : everydayPhrases(question.text);
  if (!everyday.every((phrase) => isHeld(phrase, question, library))) return Number.POSITIVE_INFINITY;
  if (everyday.length > 0) return STRONG_FROM;
  const isCertain = question.things.some(({ certainty }) => certainty >= CERTAIN_FROM);
  return isCertain || namesEvent(question.words, library) ? OF_THE_FIELD : OF_ANYTHING;
}

/** Two Vietnamese syllables are one word, several English words stand in one passage. */
function isHeld(phrase: string, { language }: Question, { vocabulary, passageIndex }: Library): boolean {
  if (language === 'vi') return syllablePairs(phrase, 'vi').every((pair) => vocabulary.frequency(pair) > 0);
  return passageIndex.holding(words(phrase).map(stem)).length > 0;
}
