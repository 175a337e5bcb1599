import type { Library } from '../library/library.ts';
import type { Question } from '../rank/question/question.ts';
import type { Hit } from '../rank/rank.ts';
import { subjectId } from '../report/report.ts';

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

/** The first ones stay as they are ranked: they are what is shown first. */
const KEPT = 3;
/** Places that go to other events, where these are nearly as good. */
const VARIED = 2;
/** Of one event and its report so many are enough before others had their say. */
const ENOUGH = 2;
/** What scores less than this share of the hit whose place it would take is no alternative. */
const LEAST_SHARE = 0.8;

/**
 * The hits with those at places 4 and 5 from other events than the ones before, where these have enough already and
 * another scores nearly as much: who did not find the answer in several sections of one event is likelier helped by
 * another one. The order is otherwise kept, and no hit is lost.
 */
export function variedHits(hits: readonly Hit[]): readonly Hit[] {
  const top = hits.slice(0, KEPT);
  const rest = hits.slice(KEPT);
  while (rest.length > 0 && top.length < KEPT + VARIED) top.push(...rest.splice(nextOf(rest, top), 1));
  return [...top, ...rest];
}

/** Place of the hit among the rest that is shown next. */
function nextOf(rest: readonly Hit[], top: readonly Hit[]): number {
  const isNew = ({ passage }: Hit) =>
    top.filter((other) => subjectId(other.passage) === subjectId(passage)).length < ENOUGH;
  return Math.max(
    0,
    rest.findIndex((hit) => isNew(hit) && hit.score >= LEAST_SHARE * (rest[0]?.score ?? 0)),
  );
}
