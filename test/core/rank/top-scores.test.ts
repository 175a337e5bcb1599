import fc from 'fast-check';
import { expect, it } from 'vitest';
import { topScores } from '../../../src/core/rank/rank.ts';

const score = fc.oneof(fc.double({ min: 0, max: 5, noNaN: true }), fc.constantFrom(0, 1, Number.MIN_VALUE, 1e6));

it('enough of the scores reach the one that is found, and none that is far below the wanted ones does', () => {
  fc.assert(
    fc.property(fc.array(score, { minLength: 1 }), fc.integer({ min: 1, max: 50 }), (all, count) => {
      const scores = Float64Array.from(all);
      const least = topScores(scores, count);
      const sorted = all.toSorted((a, b) => b - a);
      const wanted = sorted[Math.min(count, sorted.length) - 1] ?? 0;
      expect(scores.filter((each) => each >= least).length).toBeGreaterThanOrEqual(Math.min(count, all.length));
      if (count < all.length) expect(least).toBeGreaterThanOrEqual(wanted - (sorted[0] ?? 0) / 1_000);
    }),
  );
});
