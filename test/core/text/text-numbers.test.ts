import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createTextNumbers, unpackTexts } from '../../../src/core/text/text-numbers.ts';

/** Whatever Markdown leaves of a text: it has no NUL. */
const text = fc.string({ unit: 'binary' }).map((all) => all.replaceAll('\0', '\uFFFD'));

it('texts have numbers in the order in which they come, each one, and are unpacked as they were packed', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(text, fc.constantFrom('', 'key', '__proto__'))), (all) => {
      const texts = createTextNumbers();
      const numbers = texts.numbersOf(all);
      expect([...numbers].map(texts.textOf)).toEqual(all);
      expect(unpackTexts(texts.packed())).toEqual([...new Set(all)]);
      expect(texts.size()).toBe(new Set(all).size);
    }),
  );
});
