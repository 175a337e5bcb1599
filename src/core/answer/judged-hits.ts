import { uniq } from 'es-toolkit';
import type { Library } from '../library/library.ts';
import type { Question } from '../rank/question/question.ts';
import type { Hit } from '../rank/rank.ts';
import { type Confidence, judge } from './confidence.ts';
import { distinctHits } from './shown-hits.ts';

/** Nobody reads further; a passage behind that answers nothing. */
export const MAX_TOTAL = 25;

interface JudgedHits {
  readonly hits: readonly Hit[];
  readonly confidence: Confidence;
}

/**
 * The hits worth showing, with how far they can be trusted. A period that is asked for binds: only its own passages answer; others
 * that speak of it stand beside them where these do not, and are `weak` at best.
 */
export function judgedHits(question: Question, found: readonly Hit[], library: Library): JudgedHits {
  const { period } = question;
  const judged = (all: readonly Hit[]): JudgedHits => {
    const distinct = distinctHits(all, question, library).slice(0, MAX_TOTAL);
    // "Compare 2019 and 2022": the best of each comes first.
    const firsts = (period?.parts ?? []).flatMap(
      (part) => distinct.find(({ passage: { event } }) => part.has(event?.id ?? '')) ?? [],
    );
    const hits = firsts.length > 1 ? uniq([...firsts, ...distinct]) : distinct;
    return { hits, confidence: judge(question, hits, library) };
  };
  const isOutside = ({ passage: { event } }: Hit) =>
    event?.date !== undefined && period?.events.has(event.id) === false;
  if (period?.binds !== true || !found.some(isOutside)) return judged(found);
  const own = judged(found.filter((hit) => !isOutside(hit)));
  if (own.confidence.kind === 'strong') return own;
  const { hits, confidence } = judged(found);
  return { hits, confidence: confidence.kind === 'strong' ? { kind: 'weak' } : confidence };
}
