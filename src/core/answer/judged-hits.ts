import { uniq } from 'es-toolkit';
import type { Library } from '../library/library.ts';
import { isOfPeriod } from '../rank/question/period.ts';
import type { Question } from '../rank/question/question.ts';
import type { Hit } from '../rank/rank.ts';
import { type Confidence, judge } from './confidence.ts';

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
      (part) => distinct.find(({ number }) => isOfPeriod(library, part)(number)) ?? [],
    );
    const hits = firsts.length > 1 ? uniq([...firsts, ...distinct]) : distinct;
    return { hits, confidence: judge(question, hits, library) };
  };
  if (period?.binds !== true) return judged(found);
  const isOf = isOfPeriod(library, period);
  const isOutside = ({ passage, number }: Hit) => passage.event?.date !== undefined && !isOf(number);
  if (!found.some(isOutside)) return judged(found);
  const own = judged(found.filter((hit) => !isOutside(hit)));
  if (own.confidence.kind === 'strong') return own;
  const { hits, confidence } = judged(found);
  return { hits, confidence: confidence.kind === 'strong' ? { kind: 'weak' } : confidence };
}

/** Nobody reads further down; what lies there needs no comparing. */
const COMPARED = 40;

/** A translation may leave out the very thing that was asked. */
const TRANSLATION_LOSS = 0.1;

/**
 * The best hits without those that say the same as one before them: copies of its text (students copy whole sites), and
 * its translation. Of a passage and its translation the one in the language of the question stays, unless it holds less
 * of what was asked.
 */
function distinctHits(hits: readonly Hit[], question: Question, library: Library): readonly Hit[] {
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
