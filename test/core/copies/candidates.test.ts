import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BANDS, createCandidates } from '../../../src/core/copies/candidates.ts';

/** Few hashes, and such as fall into the same slots of a table. */
const hash = fc.oneof(fc.integer(), fc.constantFrom(0, 1, -1, 2, 1024, 2048, 4096, 2 ** 30, -(2 ** 31)));
const set = fc.record({ bands: fc.array(hash, { minLength: BANDS, maxLength: BANDS }), isAdded: fc.boolean() });

it('finds those that were added and agree in a band, each once, in their order', () => {
  fc.assert(
    fc.property(fc.array(set, { maxLength: 20 }), (sets) => {
      const { add, find } = createCandidates(sets.length);
      const bands = Int32Array.from(sets.flatMap((each) => each.bands));
      for (const [number, each] of sets.entries()) {
        const alike = sets.flatMap((other, at) => {
          const agrees = other.bands.some((own) => each.bands.includes(own));
          return at < number && other.isAdded && agrees ? [at] : [];
        });
        expect(find(number, bands, number * BANDS)).toEqual(alike);
        if (each.isAdded) add(number, bands, number * BANDS);
      }
    }),
  );
});
