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
