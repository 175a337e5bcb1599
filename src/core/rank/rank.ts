import { uniqBy } from 'es-toolkit';
import type { Library } from '../library/library.ts';
import type { Passage } from '../report/report.ts';
import { compareText, stem } from '../text/words.ts';
import { isOfPeriod } from './question/period.ts';
import type { Question } from './question/question.ts';
import { readSignals } from './signals.ts';
import { weighing } from './weighing.ts';

/** A passage that may answer, with the reason. */
export interface Hit {
  readonly passage: Passage;
  /** Place of the passage among those of the library. */
  readonly number: number;
  /** Higher is better. Not comparable between questions. */
  readonly score: number;
  /** How much of what is asked the passage holds, in words or by what they stand for: 0 to 1. */
  readonly coverage: number;
}

export interface RankOptions {
  /** Id of an event: only its passages count. */
  readonly event?: string | undefined;
  /** About how many passages are wanted, the best ones: the others take no time then. All by default. */
  readonly limit?: number;
}

/** The passages that may answer, best first, one for each section. */
export function rank(library: Library, question: Question, options: RankOptions = {}): readonly Hit[] {
  const signals = readSignals(library, question);
  const candidates = signals.candidates.filter(within(library, question, options.event));
  const weights = candidates.map(weighing(library, question, signals));
  const least = topScores(
    Float64Array.from(weights, ({ score }) => score),
    options.limit ?? weights.length,
  );
  const hits: Hit[] = [];
  for (const [index, { score, coverage }] of weights.entries()) {
    const number = candidates[index] ?? 0;
    const passage = library.passages[number];
    if (passage !== undefined && score >= least) hits.push({ passage, number, score, coverage });
  }
  const sorted = hits.sort((a, b) => b.score - a.score || compareAge(a.passage, b.passage));
  return uniqBy(sorted, ({ number }) => library.places.sectionOf[number]);
}

/** Tells the passages that the question, or who asks it, leaves room for; others than a period's own as far as they speak of it. */
function within(library: Library, { period }: Question, event: string | undefined): (number: number) => boolean {
  if (period === undefined && event === undefined) return () => true;
  const isOf = period === undefined ? () => true : isOfPeriod(library, period);
  const speaking = new Set((period?.written ?? []).flatMap((all) => library.passageIndex.holding(all.map(stem))));
  return (number) => {
    const id = library.passages[number]?.event?.id ?? '';
    return (event === undefined || id === event) && (isOf(number) || speaking.has(number));
  };
}

/** Enough to tell the best few hundred from the others. */
const STEPS = 4_096;

/**
 * A score that at least `count` of the scores reach, if there are so many, and few more do. Counting how many fall on
 * each step of a ladder takes a hundredth of the time of sorting them.
 * @param scores none of them negative.
 */
export function topScores(scores: Float64Array, count: number): number {
  if (count >= scores.length) return 0;
  const best = scores.reduce((highest, score) => Math.max(highest, score), Number.MIN_VALUE);
  const stepOf = (score: number): number => Math.floor((score / best) * (STEPS - 1));
  const ladder = new Uint32Array(STEPS);
  for (const score of scores) ladder[stepOf(score)] = (ladder[stepOf(score)] ?? 0) + 1;
  let step = STEPS;
  for (let above = 0; above < count && step > 0; ) {
    step -= 1;
    above += ladder[step] ?? 0;
  }
  // A score on this step is not below its edge, but for rounding.
  return (step / (STEPS - 1)) * best * (1 - Number.EPSILON * STEPS);
}

/** Of equals the newest event first. */
function compareAge(a: Passage, b: Passage): number {
  return compareText(b.event?.date ?? '', a.event?.date ?? '') || compareText(a.id, b.id);
}
