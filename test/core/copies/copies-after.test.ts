import fc from 'fast-check';
import { expect, it } from 'vitest';
import { copyNumbersAfter } from '../../../src/core/copies/copies-after.ts';
import { type CopyKeys, copyKeys, copyNumbers } from '../../../src/core/copies/find-copies.ts';
import { readWords } from '../../../src/core/text/known-words.ts';

const TEXT = Array.from({ length: 60 }, (_, number) => `word${number}`);
/** Pieces of one text, so that many share a band, and some are near to several that are not near to each other. */
const words = fc
  .tuple(fc.nat(12), fc.constantFrom(0, 20, 30, 40))
  .map(([start, length]) => TEXT.slice(start, start + length));
const part = fc.array(words, { maxLength: 5 });
const parts = fc.array(part, { maxLength: 8 });

const ANY = { changed: Number.POSITIVE_INFINITY, compared: Number.POSITIVE_INFINITY, looks: Number.POSITIVE_INFINITY };

const keysOf = (texts: readonly (readonly string[])[]): CopyKeys =>
  copyKeys(texts.map((text) => readWords(text.join(' '))));

/** Some of the parts stay, and others come between them. */
const changed = fc
  .record({
    before: parts,
    others: parts,
    order: fc.array(fc.constantFrom('stays', 'goes', 'comes'), { maxLength: 16 }),
  })
  .map(({ before, others, order }) => {
    const [old, come] = [before.map(keysOf), others.map(keysOf)];
    const now: { readonly keys: CopyKeys; readonly was: number }[] = [];
    const gone: CopyKeys[] = [];
    let [next, nextNew] = [0, 0];
    for (const step of order) {
      const keys = step === 'comes' ? come[nextNew] : old[next];
      if (keys !== undefined && step === 'goes') gone.push(keys);
      else if (keys !== undefined) now.push({ keys, was: step === 'stays' ? next : -1 });
      if (step === 'comes') nextNew += 1;
      else next += 1;
    }
    return { old, now, gone: [...gone, ...old.slice(next)] };
  });

const most = fc.constantFrom(undefined, ANY, { ...ANY, changed: 0.2 }, { ...ANY, compared: 0.4 }, { ...ANY, looks: 0 });

it('after a change each text leads to the same first as if all had been compared', () => {
  fc.assert(
    fc.property(changed, fc.constantFrom(0.3, 0.5, 0.8), most, ({ old, now, gone }, threshold, limits) => {
      const startOf = (number: number) => old.slice(0, number).reduce((sum, { starts }) => sum + starts.length - 1, 0);
      const numbers = now.flatMap(({ keys, was }) =>
        Array.from({ length: keys.starts.length - 1 }, (_, at) => (was === -1 ? -1 : startOf(was) + at)),
      );
      const texts = now.map(({ keys }) => keys);
      const last = { firsts: copyNumbers(old, threshold), numbers: Int32Array.from(numbers), gone };
      expect(copyNumbersAfter({ parts: texts, last }, threshold, limits)).toEqual(copyNumbers(texts, threshold));
    }),
    { numRuns: 3_000 },
  );
});
