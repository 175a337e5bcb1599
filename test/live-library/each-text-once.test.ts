import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createEachTextOnce } from '../../src/live-library/compiling/each-text-once.ts';

it('leaves data as it was, whatever is in it', () => {
  const leaf = fc.oneof(fc.string(), fc.constantFrom('same', 'a', null, undefined, 1.5, true), fc.int32Array());
  const data = fc.letrec<{ any: unknown }>((tie) => ({
    any: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc.array(tie('any')),
      fc.dictionary(fc.string(), tie('any')),
      fc.array(fc.tuple(fc.string(), tie('any'))).map((entries) => new Map(entries)),
      fc.array(fc.string()).map((texts) => new Set(texts)),
    ),
  }));
  fc.assert(
    fc.property(fc.array(data.any), (before) => {
      const after = structuredClone(before);
      createEachTextOnce()(after);
      expect(after).toEqual(before);
      expect(after.map((each) => (each instanceof Map ? [...each] : []))).toEqual(
        before.map((each) => (each instanceof Map ? [...each] : [])),
      );
    }),
  );
});
