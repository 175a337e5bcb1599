import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countTerms, FIELDS, lengthOf } from '../../../src/core/index/count-terms.ts';
import { narrow } from '../../../src/core/index/narrow.ts';
import { createTextNumbers } from '../../../src/core/text/text-numbers.ts';

const terms = fc.array(fc.constantFrom('a', 'b', 'c', 'd', ''), { maxLength: 8 });
const document = fc.record({ heading: terms, text: terms, path: terms });

it('each term has its documents in their order, with how often each of their fields holds it', () => {
  fc.assert(
    fc.property(fc.array(document, { maxLength: 6 }), (all) => {
      const texts = createTextNumbers();
      const { terms: numbers, starts, documents, countsOf, counts, lengths } = countTerms(all, texts);
      const found = [...numbers].flatMap((text, own) =>
        Array.from(documents.subarray(starts[own], starts[own + 1]), (number, at) => {
          const place = (countsOf[(starts[own] ?? 0) + at] ?? -1) * FIELDS.length;
          return `${texts.textOf(text)} ${number} ${counts.subarray(place, place + FIELDS.length)}`;
        }),
      );
      const expected = ['a', 'b', 'c', 'd'].flatMap((term) =>
        all.flatMap((fields, number) => {
          const held = FIELDS.map((name) => fields[name].filter((each) => each === term).length);
          return held.some((count) => count > 0) ? [`${term} ${number} ${held}`] : [];
        }),
      );
      expect(found.toSorted()).toEqual(expected.toSorted());
      expect(new Set(numbers).size).toBe(numbers.length);
      expect([...lengths]).toEqual(all.flatMap((fields) => FIELDS.map((name) => lengthOf(fields[name]))));
    }),
  );
});

it('counts that are the same are kept once', () => {
  const { countsOf, counts } = countTerms([{ heading: [], text: ['a', 'b', 'c'], path: ['d'] }], createTextNumbers());
  expect([...countsOf]).toEqual([0, 0, 0, 1]);
  expect([...counts]).toEqual([0, 1, 0, 0, 0, 1]);
});

it('numbers take one byte, two or four, as the largest needs', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2 ** 31 - 1)), fc.constantFrom(2 ** 8, 2 ** 16, 2 ** 31), (all, end) => {
      const numbers = all.map((number) => number % end);
      expect([...narrow(numbers)]).toEqual(numbers);
      expect([...narrow(Int32Array.from(numbers))]).toEqual(numbers);
    }),
  );
  expect([255, 256, 65_535, 65_536].map((number) => narrow([number]).BYTES_PER_ELEMENT)).toEqual([1, 2, 2, 4]);
});
