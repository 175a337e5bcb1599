import { sumBy } from 'es-toolkit';
import type { Library } from '../library/library.ts';
import type { Question } from '../rank/question/question.ts';
import { type QuestionWord, worthsOf } from '../rank/question/question-words.ts';
import type { Hit } from '../rank/rank.ts';
import { answeredShare, askedKind } from './asked-kind.ts';
import { keepsTogether } from './nearness.ts';

/** Whether the passages answer; where they do not, what of the question no report holds. */
export type Confidence =
  | { readonly kind: 'strong' | 'weak' }
  | { readonly kind: 'none'; readonly missing: readonly string[] };

/** The share of a question that the best passages hold; measured on questions over real reports (docs/decisions/0002-ranking.md). */
const STRONG_FROM = 0.55;
/** Below, not even titles help. */
const WEAK_FROM = 0.1;
/** An unknown word of less weight is not what a question is about. */
const TELLING = 0.5;
/** Members see three passages. */
const SHOWN = 3;

/** How far the passages found can be trusted to answer the question. */
export function judge(question: Question, hits: readonly Hit[], library: Library): Confidence {
  // Where reports name no product of the field, "glue" is no service.
  const isOfField = () => [...library.mentioned].some(({ kind }) => kind !== 'term');
  const products = question.things.filter(({ named, entry }) => named === 'exactly' && entry.kind !== 'term');
  const unheard = products.map(({ entry }) => entry).filter((entry) => !library.mentioned.has(entry));
  const missing = unheard.length > 0 && isOfField() ? unheard : [];
  const unknown = question.words.filter(
    (word) => !word.known && word.weight >= TELLING && !isExplained(word, question, library),
  );
  const shown = hits.slice(0, SHOWN);
  const best = Math.max(0, ...shown.map(({ coverage }) => coverage));
  if (best < WEAK_FROM || missing.length > 0 || unknown.some(isForeignName)) {
    return {
      kind: 'none',
      missing: missing.length > 0 ? missing.map(({ name }) => name) : unknown.map(({ word }) => word),
    };
  }
  // No word tells more than one that no report holds.
  const kind = askedKind(question);
  const isTold = unknown.every((word) => word.akin.length > 0 || kind.includes(word));
  const [shareOf, together] = [answeredShare(question, library), keepsTogether(question, library)];
  const saysMore = saysMoreThanItsName(question, library);
  const answers = (hit: Hit) => shareOf(hit) >= STRONG_FROM && together(hit.passage) && saysMore(hit);
  return { kind: isTold && !question.isNearRole && shown.some(answers) ? 'strong' : 'weak' };
}

/**
 * Tells whether a passage holds anything of a question besides the words that name its event: "the menu of the Spring Fair" is
 * not answered by everything about that fair. Who asks for a part of a report, or by nothing else, need not.
 */
function saysMoreThanItsName({ words: asked, role }: Question, { vocabulary, texts }: Library): (hit: Hit) => boolean {
  const worths = [...worthsOf(asked, vocabulary)];
  const all = sumBy(worths, ([, worth]) => worth);
  return ({ passage: { report, event }, coverage }) => {
    if (role !== undefined) return true;
    const inName = new Set(texts.termsOf(`${report.name}\n${event?.name ?? ''}`, report.textLanguage));
    const named = worths.filter(([term]) => inName.has(term));
    const isMore = coverage - sumBy(named, ([, worth]) => worth) / all > LEAST;
    return named.length === worths.length || isMore;
  };
}

/** Of sums in floating point. */
const LEAST = 1e-6;

/** Whether a word stands for something that the passages know by name: "stop DDoS" for what keeps it off. */
function isExplained({ term }: QuestionWord, { things }: Question, { mentioned }: Library): boolean {
  return things.some(({ entry, terms, named }) => terms.includes(term) && (named === 'no' || mentioned.has(entry)));
}

/** "IAM", "StackSets", "mTLS", "EC2": who writes a word so means a thing of that name, and no other will do. */
function isForeignName({ word, akin }: QuestionWord): boolean {
  const isName = /^\p{Lu}{2,}\d*$|\p{Ll}\p{Lu}|\p{Lu}\p{Lu}\p{Ll}|\p{Lu}\d/u.test(word);
  return isName && akin.length === 0;
}
