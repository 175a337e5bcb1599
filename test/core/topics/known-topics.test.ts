import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createTextNumbers } from '../../../src/core/text/text-numbers.ts';
import type { NameUses } from '../../../src/core/topics/count-uses.ts';
import { createKnownTopics } from '../../../src/core/topics/known-topics.ts';

const NAMES = ['Lambda', 'Amazon S3', 'backup', 'Bảo mật', 'x'];
const uses = fc
  .uniqueArray(fc.nat(NAMES.length - 1))
  .chain((names) =>
    fc.tuple(
      ...names.map(
        (name): fc.Arbitrary<NameUses> =>
          fc.record({ name: fc.constant(name), reports: fc.integer({ min: 1, max: 9 }), named: fc.nat(9) }),
      ),
    ),
  );

it('topics are the same whatever was known before, here or by another one that told it', () => {
  fc.assert(
    fc.property(fc.array(uses, { maxLength: 3 }), uses, (before, now) => {
      const texts = createTextNumbers();
      texts.numbersOf(NAMES);
      const known = createKnownTopics(texts);
      for (const each of before) known.list(each, 9);
      const told = createKnownTopics(texts, structuredClone(known.told()));
      const afresh = createKnownTopics(texts).list(now, 9);
      expect(told.list(now, 9)).toEqual(afresh);
      expect(known.list(now, 9)).toEqual(afresh);
      expect(afresh).toHaveLength(now.length);
    }),
  );
});
